/** What the facts above and below a list may fill in where its rows say nothing, and whether they shall. */
import type { RecordKind } from '#shared/contract/importing.ts'
import { FIELDS, type Field } from '../vocabulary.ts'
import { ORGANISATION } from './fill.ts'
import type { Column, FactOffer, SharedFact } from './layout.ts'
import type { SectionContext } from './section-context.ts'
import { institutionIn } from './title-facts.ts'

type Told = Pick<FactOffer, 'field' | 'text' | 'cell'>

/** Who sent a list may be who its records belong to, where it has no column that says so. */
function toldOf(kind: RecordKind, columns: readonly Column[], facts: readonly SharedFact[]): Told[] {
  const isFilled = (field: Field) => columns.some((column) => column.field === field && column.isRead)
  const own = facts.flatMap(({ field, text, cell }) =>
    field !== 'source' && FIELDS[kind].includes(field) ? [{ field, text, cell }] : [],
  )
  const sender = facts.find(({ field }) => field === 'source')
  const owner = ORGANISATION[kind]
  if (sender === undefined || isFilled(owner) || own.some(({ field }) => field === owner)) return own
  return [{ field: owner, text: institutionIn(sender.text) ?? sender.text, cell: sender.cell }, ...own]
}

/** Whether two writings may name one sender: with a department or without. */
const isSameSender = (a: string, b: string): boolean => a.includes(b) || b.includes(a)

/** The fields that facts filled in this source's last list of the same header. Another sender has other contacts. */
function rememberedFields({ options }: SectionContext, fingerprint: string, facts: readonly SharedFact[]) {
  const last = (options.profile ?? []).find((profile) => fingerprint !== '' && profile.fingerprint === fingerprint)
  const sender = facts.find(({ field }) => field === 'source')?.text
  const isOthers = sender !== undefined && last?.source !== undefined && !isSameSender(sender, last.source)
  const columns = last === undefined || isOthers ? [] : last.columns
  return new Set(columns.filter(({ isFact }) => isFact === true).map(({ field }) => field))
}

/** @param place The section. */
export function offersOf(
  context: SectionContext,
  place: { readonly index: number; readonly fingerprint: string },
  columns: readonly Column[],
  facts: readonly SharedFact[],
): FactOffer[] {
  const { kind, options, grid } = context
  const remembered = rememberedFields(context, place.fingerprint, facts)
  return toldOf(kind, columns, facts).map((told) => {
    const said = options.facts?.findLast(
      ({ sheet, section, field }) => sheet === grid.sheet.name && section === place.index && field === told.field,
    )
    if (said !== undefined) return { ...told, state: said.isTaken ? 'taken' : 'left', isRemembered: false }
    const isRemembered = remembered.has(told.field)
    return { ...told, state: isRemembered ? 'taken' : 'offered', isRemembered }
  })
}
