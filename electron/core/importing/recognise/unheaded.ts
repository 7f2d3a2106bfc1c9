/** Lists whose header is missing or unknown, recognised by what their values look like, with low confidence. */
import type { Grid } from './grid.ts'
import { filledColumns } from './grid.ts'
import { unknownHeader } from './header.ts'
import type { Section } from './layout.ts'
import { listSection } from './list-section.ts'
import type { SectionContext } from './section-context.ts'
import { type RawSection, unheadedSection } from './sections.ts'
import { isNoText, isProvedNumber } from './shapes.ts'

/** Fields whose values look like nothing else: one of them makes a table a list of patents or of demands. */
const TELLING: Readonly<Record<SectionContext['kind'], readonly string[]>> = {
  supply: ['applicationNumber', 'publicationNumber', 'ipc', 'legalStatus', 'patentType'],
  demand: ['organisation', 'contactPhone', 'description'],
}

const hasNoText = (grid: Grid, row: number): boolean =>
  filledColumns(grid.cells(row)).some((column) => {
    const cell = grid.cells(row)[column]
    return cell !== undefined && isNoText({ cell, text: grid.text(row, column) })
  })

/** The first row of a table is its header where it has only words, and the rows below have numbers, too. */
function mayHaveHeader(grid: Grid, { rows }: RawSection): boolean {
  const [first, ...others] = rows
  return first !== undefined && !hasNoText(grid, first) && others.slice(0, 5).some((row) => hasNoText(grid, row))
}

/** Patents in a list for demands: somebody chose the wrong kind. */
const hasPatents = (section: Section): boolean =>
  section.columns.some(({ samples }) => samples.length > 0 && samples.every((text) => isProvedNumber(text)))

const has = (section: Section, field: string): boolean => section.columns.some((column) => column.field === field)

/** The table as it is, its columns guessed by their values. */
export function unheadedList(context: SectionContext): Section {
  const bare = unheadedSection(context.grid, null)
  const [first] = bare.rows
  const isHeaded = first !== undefined && mayHaveHeader(context.grid, bare)
  const raw = isHeaded ? unheadedSection(context.grid, unknownHeader(context.grid, first)) : bare
  return listSection(context, raw, 0)
}

/** Whether the guesses are good enough to take the table for a list of this kind. */
export function isTelling({ kind }: SectionContext, section: Section): boolean {
  if (!has(section, 'title') || (kind === 'demand' && hasPatents(section))) return false
  return TELLING[kind].some((field) => has(section, field))
}
