/** What the wizard knows: the session's files, what was said of them so far, and the step that is looked at. Pure. */
import type { ChosenFile } from '#shared/contract/host.ts'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportResult } from '#shared/contract/import-session.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { FileHandle, ImportSessionId } from '#shared/domain/ids.ts'
import { type Decided, NOTHING_DECIDED } from './decided.ts'

export const STEPS = ['files', 'columns', 'rows', 'difference', 'twins'] as const
export type Step = (typeof STEPS)[number]

export type Choices = CallArgs<'importSession.choose'>['choices']
export type Mapping = NonNullable<Choices['mapping']>
export type Facts = NonNullable<Choices['facts']>
export type Fills = NonNullable<Choices['fillDown']>
export type CellEdit = CallArgs<'importSession.edit'>['edits'][number]

export type SheetView = ImportFile['sheets'][number]
export type SectionView = SheetView['sections'][number]
export type ColumnView = SectionView['columns'][number]

export interface Wizard {
  /** Null until the files are read. */
  readonly id: ImportSessionId | null
  /** The files that were handed in, also while they are being read. */
  readonly handed: readonly ChosenFile[]
  /** What the user said they are; null where the program shall guess. */
  readonly kind: RecordKind | null
  readonly files: readonly ImportFile[]
  /** By file, kept so that the files can be read anew without asking again. Passwords are not kept. */
  readonly said: Readonly<Record<string, Choices>>
  readonly edits: Readonly<Record<string, readonly CellEdit[]>>
  /** What was decided in the steps of the difference and the twins; it outlives a session, too. */
  readonly decided: Decided
  /** Of that, what no longer applied when the session was opened again: titles of the records concerned. */
  readonly lost: readonly string[]
  readonly current: FileHandle | null
  readonly step: Step
  readonly seen: readonly Step[]
  /** Goes up with all that changes what the session answers. */
  readonly version: number
  readonly work: 'opening' | 'committing' | null
  /** Why the files could not be opened at all, or the session is no more. */
  readonly error: unknown
  readonly result: ImportResult | null
  /** An import that one left before its end, to go on with. */
  readonly aside: Aside | null
}

/** What the files and all that was said of them can be opened from again. */
export type Aside = Pick<Wizard, 'handed' | 'kind' | 'said' | 'edits' | 'decided'>

export const NOTHING: Wizard = {
  id: null,
  handed: [],
  kind: null,
  files: [],
  said: {},
  edits: {},
  decided: NOTHING_DECIDED,
  lost: [],
  current: null,
  step: 'files',
  seen: [],
  version: 0,
  work: null,
  error: null,
  result: null,
  aside: null,
}

/** The sections of a file that are imported, each with its sheet. */
export function sectionsRead(file: ImportFile): { sheet: string; section: SectionView }[] {
  const sheets = file.sheets.filter(({ isRead }) => isRead)
  return sheets.flatMap(({ name, sections }) => sections.map((section) => ({ sheet: name, section })))
}

/** Whether a person should look at the column before it is imported. */
export function isAsked({ isRead, isUnsure, fillDown }: ColumnView): boolean {
  return isRead && (isUnsure || fillDown === 'ask')
}

export function askedColumns(file: ImportFile): number {
  if (!file.isIncluded || file.status !== 'ready') return 0
  return sectionsRead(file).reduce((sum, { section }) => sum + section.columns.filter(isAsked).length, 0)
}

export const isRefused = (file: ImportFile): boolean => file.isIncluded && file.status === 'refused'
export const isReady = (file: ImportFile): boolean => file.isIncluded && file.status === 'ready'

/** Where the user is wanted first: steps that have nothing to ask are passed over. */
export function firstPlace(files: readonly ImportFile[]): { step: Step; current: FileHandle | null } {
  const refused = files.find(isRefused)
  const asked = files.find((file) => askedColumns(file) > 0)
  const ready = files.find(isReady)
  const current = refused ?? asked ?? ready ?? files[0]
  const step = refused ? 'files' : asked ? 'columns' : ready ? 'rows' : 'files'
  return { step, current: current?.file ?? null }
}

/** The next step that has something to look at and was not looked at; null where only importing is left. */
export function nextStep(
  { step, seen }: Pick<Wizard, 'step' | 'seen'>,
  asks: Readonly<Record<Step, number>>,
): Step | null {
  const later = STEPS.slice(STEPS.indexOf(step) + 1)
  return later.find((other) => asks[other] > 0 && !seen.includes(other)) ?? null
}

/** What was said of a file, with what is said now. */
export function sayMore(before: Choices, { password: _, ...now }: Choices): Choices {
  // A field of patents means nothing to a list of demands.
  const kept = now.kind !== undefined && now.kind !== before.kind ? { ...before, mapping: [], facts: [] } : before
  return { ...kept, ...now }
}

/** The mapping with one column's field said anew. */
export function withField(mapping: Mapping, said: Mapping): Mapping {
  const key = ({ sheet, section, column }: Mapping[number]) => JSON.stringify([sheet, section, column])
  const named = new Set(said.map(key))
  return [...mapping.filter((item) => !named.has(key(item))), ...said]
}

/** The answers about blanks with one column's said anew. */
export function withFill(fills: Fills, said: Fills[number]): Fills {
  const isOther = ({ sheet, section, column }: Fills[number]) =>
    sheet !== said.sheet || section !== said.section || column !== said.column
  return [...fills.filter(isOther), said]
}

/** The answers about facts with newer ones in the place of older ones. */
export function withFacts(facts: Facts, said: Facts): Facts {
  const key = ({ sheet, section, field }: Facts[number]) => JSON.stringify([sheet, section, field])
  const named = new Set(said.map(key))
  return [...facts.filter((fact) => !named.has(key(fact))), ...said]
}

/** The corrections with newer ones in the place of older ones of the same cell. */
export function withEdits(edits: readonly CellEdit[], newer: readonly CellEdit[]): CellEdit[] {
  const key = ({ sheet, section, row, column }: CellEdit) => JSON.stringify([sheet, section, row, column])
  const named = new Set(newer.map(key))
  return [...edits.filter((edit) => !named.has(key(edit))), ...newer].filter(({ text }) => text !== null)
}
