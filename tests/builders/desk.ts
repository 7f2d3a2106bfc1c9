/** A core with calls as a window makes them: values, or the error that was answered. A minute passes with each call. */

import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createCore } from '#core/core.ts'
import type { ErrorBody } from '#shared/contract/envelope.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { type CallArgs, type CallResult, contract, type MethodName } from '#shared/contract/index.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import { installation } from './core.ts'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder()
const START = Date.UTC(2026, 5, 1, 8)

export class CallFailed extends Error {
  readonly body: ErrorBody

  constructor(body: ErrorBody) {
    super(`${body.code}: ${body.message}`)
    this.body = body
  }
}

export type Desk = ReturnType<typeof createDesk>

export function createDesk(libraryPath = join(folder, `${randomUUID()}.nongqiao`)) {
  let minutes = 0
  const now = () => new Date(START + 60_000 * minutes++)
  const core = createCore({ ...installation, libraryPath, now })

  /** @throws CallFailed */
  async function call<M extends MethodName>(method: M, args: CallArgs<M>, actor = 'tester'): Promise<CallResult<M>> {
    const quiet = { signal: new AbortController().signal, onProgress: () => {} }
    const answer = await core.dispatch(method, args, { language: 'zh-CN', actor, ...quiet })
    if (!answer.ok) throw new CallFailed(answer.error)
    return contract[method].result.parse(answer.value) as CallResult<M>
  }

  return {
    core,
    libraryPath,
    call,
    /** What a call is refused with. */
    refusal: <M extends MethodName>(method: M, args: CallArgs<M>): Promise<ErrorBody> =>
      call(method, args).then(
        () => Promise.reject(new Error(`${method} was not refused`)),
        (error: unknown) => (error instanceof CallFailed ? error.body : Promise.reject(error)),
      ),
    async commit(path: string, kind: RecordKind, source = 'source') {
      const { handle } = core.files.admit(path)
      return await call('importing.commit', { file: handle, kind, source })
    },
    supplies: async (): Promise<Supply[]> => (await call('supplies.list', {})).items,
    demands: async (): Promise<Demand[]> => (await call('demands.list', {})).items,
    supply: async (title: string): Promise<Supply> => {
      const { items } = await call('supplies.list', {})
      const found = items.find((supply) => supply.title.includes(title))
      if (found === undefined) throw new Error(`There is no supply ${title}`)
      return found
    },
    demand: async (title: string): Promise<Demand> => {
      const { items } = await call('demands.list', {})
      const found = items.find((demand) => demand.title.includes(title))
      if (found === undefined) throw new Error(`There is no demand ${title}`)
      return found
    },
    close: () => core.close(),
  }
}
