/**
 * A mapping file: how the columns of lists are to be understood, for lists whose headers say too little.
 * Its form is in `docs/import-mapping.md`.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { fieldName, type ImportFile } from '#shared/contract/import-file.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import { text } from './texts.ts'

export type Choices = CallArgs<'importSession.choose'>['choices']

const mappingFile = z.strictObject({
  /** Fields by header as it is shown, or by letter; null fills none. */
  columns: z.record(z.string(), fieldName.nullable()).default({}),
  /** Headers or letters of columns in which a blank means the value above. */
  fillDown: z.array(z.string()).default([]),
  /** Fields that a fact above or below a list fills where its rows say nothing. */
  facts: z.array(fieldName).default([]),
  sheets: z.array(z.string()).optional(),
  includeHidden: z.boolean().optional(),
  source: z.string().optional(),
})
export type Mapping = z.output<typeof mappingFile>

/** @throws AppError `file.notFound`, `import.mapping-invalid` */
export function readMapping(path: string): Mapping {
  const fileName = basename(path)
  let content: unknown
  try {
    content = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error
    if (isMissing) throw new AppError('file.notFound', { fileName }, { cause: error })
    throw new AppError('import.mapping-invalid', { fileName, problem: text('mapping.notJson') }, { cause: error })
  }
  const parsed = mappingFile.safeParse(content)
  if (parsed.success) return parsed.data
  throw new AppError('import.mapping-invalid', { fileName, problem: problemOf(parsed.error) })
}

function problemOf({ issues: [issue] }: z.ZodError): string {
  const place = issue?.path.join('.') ?? ''
  if (issue?.code === 'unrecognized_keys') return text('mapping.unknownPart', { place: issue.keys.join(', ') })
  return text(issue?.code === 'invalid_value' ? 'mapping.noField' : 'mapping.wrongPart', { place })
}

type Place = { sheet: string; section: number; column: number; names: readonly string[] }

/** Every column of a file; a header of several rows can be named by its last part. */
function placesIn({ sheets }: ImportFile): Place[] {
  return sheets.flatMap((sheet) =>
    sheet.sections.flatMap((section) =>
      section.columns.map(({ index, letter, header }) => {
        const names = [header, letter, header.split('/').at(-1) ?? ''].filter((name) => name !== '')
        return { sheet: sheet.name, section: section.index, column: index, names }
      }),
    ),
  )
}

/** Every fact above or below a list of a file that may fill a field of its rows. */
function offersIn({ sheets }: ImportFile): NonNullable<Choices['facts']> {
  return sheets.flatMap((sheet) =>
    sheet.sections.flatMap((section) =>
      section.offers.map(({ field: to }) => ({ sheet: sheet.name, section: section.index, field: to, isTaken: true })),
    ),
  )
}

/**
 * What a mapping file says of one file.
 * @throws AppError `import.mapping-invalid` for a column or a fact that the file does not have
 */
export function choicesOf(mapping: Mapping, file: ImportFile, mappingName: string): Choices {
  const places = placesIn(file)
  const find = (name: string) => {
    const found = places.filter(({ names }) => names.includes(name))
    if (found.length > 0) return found.map(({ names: _, ...place }) => place)
    const problem = text('mapping.noColumn', { column: name, fileName: file.fileName })
    throw new AppError('import.mapping-invalid', { fileName: mappingName, problem })
  }
  const offers = offersIn(file)
  const take = (wanted: z.output<typeof fieldName>) => {
    const found = offers.filter((offer) => offer.field === wanted)
    if (found.length > 0) return found
    const problem = text('mapping.noFact', { field: wanted, fileName: file.fileName })
    throw new AppError('import.mapping-invalid', { fileName: mappingName, problem })
  }
  return {
    mapping: Object.entries(mapping.columns).flatMap(([name, to]) => find(name).map((at) => ({ ...at, field: to }))),
    fillDown: mapping.fillDown.flatMap(find),
    facts: mapping.facts.flatMap(take),
  }
}
