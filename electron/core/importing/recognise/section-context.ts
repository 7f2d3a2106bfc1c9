/** What sections of lists and of forms have in common: the options that decide columns, and the key of a header. */
import { createHash } from 'node:crypto'
import type { RecordKind } from '#shared/contract/importing.ts'
import { lookupKey } from '../text.ts'
import type { Field } from '../vocabulary.ts'
import type { Grid } from './grid.ts'
import type { ColumnChoice, ModeWords, RecogniseOptions } from './layout.ts'

/** What all sections of a file are made with. */
export interface SectionContext {
  readonly kind: RecordKind
  readonly grid: Grid
  readonly options: RecogniseOptions
}

/** One for all files without any, so that they are read by one reader. */
const NO_MODE_WORDS: ModeWords = []

export const modeWordsOf = ({ options }: SectionContext): ModeWords => options.modeWords ?? NO_MODE_WORDS

/** The same for the same header words in the same order, however they are written; empty where there are none. */
export function fingerprintOf(headers: readonly string[]): string {
  const keys = headers.map(lookupKey).filter((key) => key !== '')
  return keys.length === 0 ? '' : createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 16)
}

/** What the source's last lists say of this header: the whole of it, or single columns by their words. */
export function remember(options: RecogniseOptions, headers: readonly string[]): (Field | null | undefined)[] {
  const profiles = options.profile ?? []
  const fingerprint = fingerprintOf(headers)
  const same = profiles.find((profile) => profile.fingerprint === fingerprint && fingerprint !== '')
  if (same !== undefined) {
    const kept = same.columns.filter(({ header }) => header !== '')
    let next = 0
    return headers.map((header) => (header === '' ? undefined : kept[next++]?.field))
  }
  const byHeader = new Map<string, Field | null>()
  for (const { columns } of profiles) {
    for (const { header, field } of columns) {
      const key = lookupKey(header)
      if (key !== '' && !byHeader.has(key)) byHeader.set(key, field)
    }
  }
  return headers.map((header) => (header === '' ? undefined : byHeader.get(lookupKey(header))))
}

/** What the user said of a section's columns. */
export const choicesFor = (choices: readonly ColumnChoice[] | undefined, sheet: string, section: number) =>
  new Map((choices ?? []).filter((c) => c.sheet === sheet && c.section === section).map((c) => [c.column, c.field]))
