/** The importing calls of the contract. The work itself is done by jobs, in a thread of their own. */
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { MethodName } from '#shared/contract/index.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { CallContext, Handlers } from '../call-context.ts'
import { runJob } from '../jobs/run-job.ts'
import type { ReadableDb } from '../library/database.ts'
import { hasOriginal, originalPath } from './commit/originals.ts'
import { headerWordsOf, setHeaderWords } from './header-words-setting.ts'
import { getBatch, getBatchFile, listBatches } from './history/batch-rows.ts'
import { originsOf } from './history/origin-rows.ts'
import { deleteProfile, listProfiles } from './history/profile-rows.ts'
import { settleTwin } from './history/settle-twin.ts'
import { twinsLeft } from './history/twin-rows.ts'
import { undoStateOf } from './history/undo-state.ts'
import { handOutRejects } from './rejects/hand-out.ts'
import { rejectedPartsOfBatch } from './rejects/rejected-parts.ts'
import { summaryOf } from './session/difference-view.ts'
import type { ListInput } from './session/one-list.ts'
import { SIDES } from './sides.ts'

function listInput(
  { file, kind }: Pick<ListInput, 'kind'> & { file: Parameters<CallContext['files']['find']>[0] },
  ctx: CallContext,
) {
  const { path, name } = ctx.files.find(file)
  // The thread opens the library once more by its name: not where another file stands there by now.
  ctx.library.place.require()
  return { path, fileName: name, kind, libraryPath: ctx.library.path }
}

/** A copy of the kept file under the name it had; the kept one is never handed out itself. */
function original(batch: ImportBatchId, { library, files }: CallContext) {
  const { fileName } = getBatch(library.reading, batch)
  const { sha256 } = getBatchFile(library.reading, batch)
  if (!hasOriginal(library.path, sha256)) throw new AppError('import.original-missing', { fileName })
  return { file: files.admit(originalPath(library.path, sha256), fileName).handle, suggestedName: basename(fileName) }
}

function openTwins(db: ReadableDb) {
  return (['supply', 'demand'] as const).flatMap((kind) => {
    const told = (id: string) => {
      const { legalStatus: _, ...summary } = summaryOf(id, SIDES[kind].load(db, id).fields)
      return summary
    }
    return twinsLeft(db, kind).map(({ olderId, newerId, likeness }) => {
      return { kind, likeness, older: told(olderId), newer: told(newerId) }
    })
  })
}

type ImportingMethods = Extract<MethodName, `importing.${string}` | `twins.${string}`>

export const importingHandlers: Pick<Handlers, ImportingMethods> = {
  'importing.preview': (args, ctx) => runJob('previewList', listInput(args, ctx), ctx),
  'importing.commit': (args, ctx) => {
    const who = { source: args.source, actor: ctx.actor, at: ctx.now().toISOString() }
    return runJob('commitList', { ...listInput(args, ctx), ...who }, ctx)
  },
  'importing.batches': (_args, ctx) => listBatches(ctx.library.reading),
  'importing.undoState': ({ batch }, ctx) => undoStateOf(ctx.library.reading, batch),
  'importing.undo': ({ batch }, ctx) => runJob('undoImport', { libraryPath: ctx.library.path, batch }, ctx),
  'importing.rejects': ({ batch }, ctx) => {
    const { fileName } = getBatch(ctx.library.reading, batch)
    return handOutRejects(fileName, rejectedPartsOfBatch(ctx.library.reading, batch), ctx)
  },
  'importing.original': ({ batch }, ctx) => original(batch, ctx),
  'importing.origins': ({ record }, { library }) => originsOf(library.reading, library.path, record),
  'importing.profiles': (_args, ctx) => listProfiles(ctx.library.reading),
  'importing.forgetProfile': ({ profile }, ctx) => {
    deleteProfile(ctx.library.writing, profile)
    return {}
  },
  'importing.headerWords': (_args, ctx) => headerWordsOf(ctx.library.reading),
  'importing.setHeaderWords': ({ words }, { library, now }) =>
    setHeaderWords(library.writing, words, now().toISOString()),
  'twins.list': (_args, ctx) => openTwins(ctx.library.reading),
  'twins.settle': (twin, { library, actor, now }) => {
    const who = { actor, at: now().toISOString() }
    return { edit: library.writing.transaction(() => settleTwin(library.writing, twin, who)).immediate() }
  },
}
