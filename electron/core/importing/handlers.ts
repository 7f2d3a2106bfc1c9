/** The importing calls of the contract. The work itself is done by jobs, in a thread of their own. */
import type { CallContext, Handlers } from '../call-context.ts'
import { runJob } from '../jobs/run-job.ts'
import { listBatches } from './batch-rows.ts'
import type { ListInput } from './list-job.ts'

function listInput(
  { file, kind }: Pick<ListInput, 'kind'> & { file: Parameters<CallContext['files']['find']>[0] },
  ctx: CallContext,
) {
  const { path, name } = ctx.files.find(file)
  return { path, fileName: name, kind, libraryPath: ctx.library.path }
}

export const importingHandlers: Pick<Handlers, 'importing.preview' | 'importing.commit' | 'importing.batches'> = {
  'importing.preview': (args, ctx) => runJob('previewList', listInput(args, ctx), ctx),
  'importing.commit': (args, ctx) => {
    const who = { source: args.source, actor: ctx.actor, at: ctx.now().toISOString() }
    return runJob('commitList', { ...listInput(args, ctx), ...who }, ctx)
  },
  'importing.batches': (_args, ctx) => listBatches(ctx.library.reading),
}
