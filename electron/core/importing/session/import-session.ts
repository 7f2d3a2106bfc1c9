/** An import session in its thread: the files, what was decided, and the plan that every view and the commit share. */
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportResult, ImportRow } from '#shared/contract/import-session.ts'
import type { ImportCounts, RecordKind } from '#shared/contract/importing.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import type { JobContext } from '../../jobs/job.ts'
import { translator } from '../../messages.ts'
import { ownTransferModeWords } from '../../settings/transfer-modes-setting.ts'
import type { Importer } from '../commit/write-list.ts'
import { headerWordsOf } from '../header-words-setting.ts'
import { profilesFor } from '../history/profile-rows.ts'
import type { ListPlan } from '../plan/plan.ts'
import type { FileLayout } from '../recognise/layout.ts'
import { rejectedPartsOfList } from '../rejects/rejected-parts.ts'
import type { RejectedPart } from '../rejects/write-rejects.ts'
import type { RecordFields } from '../sides.ts'
import { withLibrary } from '../with-library.ts'
import { commitSession } from './commit-session.ts'
import { countsOf, type DifferenceAsk, type DifferencePage, differencePage } from './difference-view.ts'
import { fileView } from './file-view.ts'
import { Decisions, planSession, replanSession, type SessionPlan, type TwinDecision } from './plan-session.ts'
import { type RowsAsk, type RowsPage, rowsPage, rowView } from './rows-view.ts'
import { type Choices, type EditedCell, type FileToRead, type KnownHeaders, SessionFile } from './session-file.ts'
import { countTwins, type TwinsAsk, type TwinsPage, twinsPage } from './twins-view.ts'

export class ImportSession {
  private readonly libraryPath: string
  private readonly files = new Map<FileHandle, SessionFile>()
  private readonly decisions = new Decisions()
  private readonly headers = new Map<RecordKind, KnownHeaders>()
  private planned: SessionPlan | null = null
  private isCommitted = false

  constructor(libraryPath: string) {
    this.libraryPath = libraryPath
  }

  async read(input: FileToRead, ctx: JobContext): Promise<ImportFile> {
    const file = new SessionFile(input, (kind) => this.headersOf(kind))
    this.files.set(input.file, file)
    this.changed()
    await file.load(ctx)
    return fileView(file, ctx)
  }

  async choose({ file, choices }: { file: FileHandle; choices: Choices }, ctx: JobContext): Promise<ImportFile> {
    const chosen = this.file(file)
    this.changed()
    await chosen.choose(choices, ctx)
    return fileView(chosen, ctx)
  }

  rows(ask: RowsAsk & { file: FileHandle }, ctx: JobContext): RowsPage {
    return rowsPage(this.planOf(ask.file, ctx), ask, ctx)
  }

  edit(
    { file, edits }: { file: FileHandle; edits: readonly EditedCell[] },
    ctx: JobContext,
  ): { counts: ImportCounts; rows: ImportRow[] } {
    const shown = this.planned
    this.changed()
    this.file(file).edit(edits)
    this.planned = shown && this.replan(shown, this.file(file), ctx)
    const { counts, rows } = this.planOf(file, ctx)
    const t = translator(ctx.language)
    const named = new Set(edits.map(({ sheet, row }) => JSON.stringify([sheet, row])))
    const edited = rows.filter(({ sheet, row }) => named.has(JSON.stringify([sheet, row])))
    return { counts, rows: edited.map((row) => rowView(row, t)) }
  }

  difference(ask: DifferenceAsk, ctx: JobContext): DifferencePage {
    return differencePage(this.plan(ctx), ask)
  }

  keep(
    { records, fields }: { records: 'all' | readonly string[]; fields: readonly string[] },
    ctx: JobContext,
  ): { counts: DifferencePage['counts'] } {
    const { lists } = this.plan(ctx).plan
    const known = lists.flatMap((list) => list.records.filter(({ isNew }) => !isNew))
    this.changed()
    if (records === 'all') {
      for (const { id, corrected } of known) this.decisions.kept.set(id, new Set([...fields, ...corrected]))
    } else for (const id of records) this.decisions.kept.set(id, new Set(fields))
    return { counts: countsOf(this.plan(ctx)) }
  }

  twins(ask: TwinsAsk, ctx: JobContext): TwinsPage {
    const plan = this.plan(ctx)
    return withLibrary(this.libraryPath, ({ reading }) => {
      for (const { known } of plan.apart.kinds.values()) known.readFrom(reading)
      return twinsPage(plan, ask, this.decisions)
    })
  }

  decideTwins(
    { decisions }: { decisions: readonly { twin: string; decision: TwinDecision }[] },
    ctx: JobContext,
  ): TwinsPage['counts'] {
    this.changed()
    for (const { twin, decision } of decisions) this.decisions.decide(twin, decision)
    return countTwins(this.plan(ctx), this.decisions)
  }

  /** @throws AppError `import.library-changed` where what was shown is not what would happen now */
  async commit(by: Importer & { isSample?: boolean }, ctx: JobContext): Promise<ImportResult> {
    this.requireOpen()
    const shown = this.planned ?? (this.decisions.hasTwins ? this.plan(ctx) : null)
    try {
      const { result, planned } = await commitSession(this.libraryPath, this.included(), this.decisions, shown, by, ctx)
      this.isCommitted = true
      this.planned = planned
      return result
    } catch (error) {
      if (error instanceof AppError && error.code === 'import.library-changed') this.planned = null
      throw error
    }
  }

  /** The rejected rows of all files, and the name of the first. */
  rejects(_: null, ctx: JobContext): { fileName: string; parts: RejectedPart[] } {
    const { files, plan } = this.plan(ctx)
    const parts = files.flatMap(({ layout }, i) =>
      rejectedPartsOfList(layout as FileLayout, plan.lists[i] as ListPlan<RecordFields>),
    )
    return { fileName: files[0]?.input.fileName ?? '', parts }
  }

  /** The plan of every file that is to be imported. */
  plan(ctx: JobContext): SessionPlan {
    const files = this.included()
    this.planned ??= withLibrary(this.libraryPath, ({ reading }) => planSession(reading, files, this.decisions, ctx))
    return this.planned
  }

  /** The plan after a correction; null where all must be planned anew. */
  private replan(shown: SessionPlan, file: SessionFile, ctx: JobContext): SessionPlan | null {
    if (!shown.files.includes(file)) return shown
    const { decisions } = this
    return withLibrary(this.libraryPath, ({ reading }) => replanSession(reading, shown, file, decisions, ctx))
  }

  /** @throws AppError why the file cannot be imported; `file.handleUnknown` */
  private planOf(handle: FileHandle, ctx: JobContext): ListPlan<RecordFields> {
    const file = this.file(handle)
    if (file.error !== null) throw file.error
    const { files, plan } = this.plan(ctx)
    return plan.lists[files.indexOf(file)] ?? { rows: [], records: [], counts: NO_COUNTS }
  }

  private included(): SessionFile[] {
    return [...this.files.values()].filter((file) => file.isIncluded && file.isReady)
  }

  private file(handle: FileHandle): SessionFile {
    const file = this.files.get(handle)
    if (file === undefined) throw new AppError('file.handleUnknown')
    return file
  }

  private changed(): void {
    this.requireOpen()
    this.planned = null
  }

  private requireOpen(): void {
    if (this.isCommitted) throw new AppError('import.session-gone')
  }

  private headersOf(kind: RecordKind): KnownHeaders {
    const read = () =>
      withLibrary(this.libraryPath, ({ reading }) => {
        const words = headerWordsOf(reading)[kind]
        return { profiles: profilesFor(reading, kind), words, modeWords: ownTransferModeWords(reading) }
      })
    const known = this.headers.get(kind) ?? read()
    this.headers.set(kind, known)
    return known
  }
}

const NO_COUNTS: ImportCounts = { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0 }
