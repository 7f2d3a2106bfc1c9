/** One file of an import session: its cells, what was chosen for it, and how it is understood. */
import type { z } from 'zod'
import { AppError, type ErrorCode } from '#shared/contract/app-error.ts'
import type { importChoices } from '#shared/contract/import-file.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import type { JobContext } from '../../jobs/job.ts'
import type { StoredProfile } from '../history/profile-rows.ts'
import { type ReadAs, type ReadRow, type RefusedRow, readRows, rereadRows } from '../plan/read-rows.ts'
import { type ListFile, readListFile } from '../read-sheets.ts'
import {
  type FileLayout,
  type ModeWords,
  type RecogniseOptions,
  type Section,
  sectionsToRead,
} from '../recognise/layout.ts'
import { recogniseSheets } from '../recognise/recognise.ts'
import { type RecordFields, SIDES } from '../sides.ts'
import { CellEdits } from './cell-edits.ts'

export type Choices = z.output<typeof importChoices>

export interface FileToRead {
  readonly file: FileHandle
  readonly path: string
  /** Name to show; `path` may be that of a temporary copy. */
  readonly fileName: string
  /** Guessed where nobody said. */
  readonly kind?: RecordKind | undefined
  readonly source?: string | undefined
}

/** What the library knows of lists of a kind. */
export interface KnownHeaders {
  /** The last used first. */
  readonly profiles: readonly StoredProfile[]
  /** The user's own. */
  readonly words: NonNullable<RecogniseOptions['headerWords']>
  readonly modeWords: ModeWords
}

export interface EditedCell {
  readonly sheet: string
  readonly section: number
  readonly row: number
  readonly column: number
  readonly text: string | null
}

/** A list of the other kind is a slip of the hand, and worth a sentence of its own. */
const NO_LIST: Readonly<Record<RecordKind, ErrorCode>> = {
  supply: 'import.is-demand-list',
  demand: 'import.is-supply-list',
}

/** The one sheet of a text file has no name. */
const NAMELESS = '-'

/** The same error, saying which file. */
function withFileName(error: unknown, fileName: string): unknown {
  if (!(error instanceof AppError) || !/^(?:import|file)\./.test(error.code)) return error
  return new AppError(error.code, { ...error.details, fileName }, { cause: error })
}

/** How much of a file is understood as lists of a kind: the confidence of all columns that fill a field. */
function sureness(layout: FileLayout): number {
  if (layout.verdict !== 'list') return 0
  const columns = sectionsToRead(layout).flatMap((section) => section.columns)
  return columns.reduce((sum, { field, confidence }) => (field === null ? sum : sum + confidence), 0)
}

export class SessionFile {
  readonly input: FileToRead
  kind: RecordKind
  kindIsGuessed: boolean
  source: string
  isIncluded = true
  /** Why it cannot be imported as it is; null where it can. */
  error: AppError | null = null
  layout: FileLayout | null = null
  /** The same without corrections. */
  private layoutRead: FileLayout | null = null
  profileOf: string | null = null
  private read: ListFile | null = null
  private password: string | undefined
  private readonly edits = new CellEdits()
  private options: RecogniseOptions = {}
  private rows: readonly (ReadRow<RecordFields> | RefusedRow)[] | null = null
  private readonly headersOf: (kind: RecordKind) => KnownHeaders

  /** @param headersOf What the library knows of lists of a kind. */
  constructor(input: FileToRead, headersOf: (kind: RecordKind) => KnownHeaders) {
    this.input = input
    this.kind = input.kind ?? 'supply'
    this.kindIsGuessed = input.kind === undefined
    this.source = input.source ?? ''
    this.headersOf = headersOf
  }

  /** Reads the file. What is wrong with it is kept as `error`. @throws AppError `app.cancelled` and bugs */
  async load(ctx: JobContext): Promise<void> {
    try {
      this.read = await readListFile(this.input.path, ctx, this.password)
    } catch (error) {
      return this.refuse(error)
    }
    if (this.kindIsGuessed) this.guessKind()
    this.recognise(ctx)
  }

  /** @throws AppError `import.sheet-not-found` */
  async choose({ kind, source, isIncluded, password, ...options }: Choices, ctx: JobContext): Promise<void> {
    this.requireSheets(options.sheets ?? [])
    // A field of patents means nothing to a list of demands.
    if (kind !== undefined && kind !== this.kind) this.options = { ...this.options, mapping: [], facts: [] }
    if (kind !== undefined) [this.kind, this.kindIsGuessed] = [kind, false]
    this.source = source ?? this.source
    this.isIncluded = isIncluded ?? this.isIncluded
    this.options = withChoices(this.options, options)
    if (password !== undefined) {
      this.password = password
      await this.load(ctx)
    } else if (kind !== undefined || source !== undefined || Object.keys(options).length > 0) this.recognise(ctx)
  }

  /** What columns mean stays as it is; only rows that a correction changes are read again. */
  edit(edits: readonly EditedCell[]): void {
    for (const { sheet, section, row, column, text } of edits) {
      const found = this.layout?.sheets.find(({ name }) => name === sheet)?.sections[section]
      if (found !== undefined) this.edits.put(found, row, column, text)
    }
    if (this.layoutRead === null) return
    const [sections, rows] = [this.sections(), this.rows]
    this.layout = this.edits.apply(this.kind, this.layoutRead)
    const readAs = this.edits.readAs(this.layoutRead)
    this.rows = rows && rereadRows(SIDES[this.kind], this.sections(), readAs, { sections, rows })
  }

  get isReady(): boolean {
    return this.error === null && this.layout !== null
  }

  get sha256(): string {
    return this.read?.sha256 ?? ''
  }

  get includeHidden(): NonNullable<RecogniseOptions['includeHidden']> {
    return this.options.includeHidden ?? this.profile()?.includeHidden ?? {}
  }

  sections(): readonly Section[] {
    return this.layout === null ? [] : sectionsToRead(this.layout)
  }

  /** The rows as they are understood now; kept until something is chosen or corrected. */
  rowsRead(ctx: JobContext): readonly (ReadRow<RecordFields> | RefusedRow)[] {
    if (this.rows !== null) return this.rows
    const readAs: ReadAs = this.layoutRead === null ? () => null : this.edits.readAs(this.layoutRead)
    this.rows = readRows(SIDES[this.kind], this.sections(), readAs, ctx)
    return this.rows
  }

  private requireSheets(wanted: readonly string[]): void {
    const { fileName } = this.input
    const there = new Set(this.read?.sheets.map(({ name }) => name))
    const missing = wanted.find((name) => !there.has(name))
    if (missing === undefined || this.read === null) return
    const names = [...there].map((name) => name || NAMELESS)
    throw new AppError('import.sheet-not-found', { fileName, sheet: missing, sheets: names.join(', ') })
  }

  private refuse(error: unknown): void {
    const told = withFileName(error, this.input.fileName)
    if (!(told instanceof AppError) || told.code === 'app.cancelled') throw told
    this.error = told
  }

  private guessKind(): void {
    const sheets = this.read?.sheets ?? []
    const [supply, demand] = (['supply', 'demand'] as const).map((kind) =>
      sureness(recogniseSheets(sheets, kind, { headerWords: this.headersOf(kind).words })),
    )
    this.kind = (supply ?? 0) >= (demand ?? 0) ? 'supply' : 'demand'
  }

  private recognise(ctx: JobContext): void {
    if (this.read === null) return
    ctx.report({ phase: 'recognising', done: 0, total: 0 })
    const { sheets } = this.read
    const profile = this.profilesToUse()
    const { words: headerWords, modeWords } = this.headersOf(this.kind)
    const plain = { ...this.options, profile, headerWords, modeWords }
    const layout = recogniseSheets(sheets, this.kind, plain)
    this.layout = layout
    this.profileOf = this.profile()?.source ?? null
    // What a profile says of hidden parts holds until somebody says otherwise.
    const { includeHidden } = this
    if (this.options.includeHidden === undefined && Object.keys(includeHidden).length > 0) {
      this.layout = recogniseSheets(sheets, this.kind, { ...plain, includeHidden })
    }
    if (this.input.source === undefined && this.source === '') this.source = this.profileOf ?? ''
    this.layoutRead = this.layout ?? layout
    this.layout = this.edits.apply(this.kind, this.layoutRead)
    this.rows = null
    this.error = this.reasonForNoList(this.layout)
  }

  private reasonForNoList(layout: FileLayout): AppError | null {
    if (layout.verdict === 'list' && sectionsToRead(layout).length > 0) return null
    const code = layout.verdict === 'otherKind' ? NO_LIST[this.kind] : 'import.not-a-list'
    return new AppError(code, { fileName: this.input.fileName })
  }

  /** Those of the source; where nobody has said who sent the list, those of all, the last used of each header. */
  private profilesToUse(): readonly StoredProfile[] {
    const isAnybodys = this.input.source === undefined && this.source === ''
    const profiles = this.headersOf(this.kind).profiles.filter(({ source }) => isAnybodys || source === this.source)
    return [...new Map([...profiles].reverse().map((each) => [each.fingerprint, each])).values()]
  }

  private profile(): StoredProfile | undefined {
    const used = new Set(this.layout?.sheets.flatMap(({ sections }) => sections.map((each) => each.fingerprint)))
    return this.profilesToUse().find(({ fingerprint }) => used.has(fingerprint))
  }
}

/** What is given replaces what was said before; `sheets: null` takes it back. */
function withChoices(
  before: RecogniseOptions,
  { sheets, ...given }: Pick<Choices, 'sheets' | 'includeHidden' | 'mapping' | 'fillDown' | 'facts'>,
): RecogniseOptions {
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const { sheets: chosen, ...rest } = before
  const kept = sheets === undefined ? chosen : (sheets ?? undefined)
  return { ...rest, ...said, ...(kept === undefined ? {} : { sheets: kept }) }
}
