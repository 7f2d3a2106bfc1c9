/** Sessions and their threads: a file that ends one, sessions that are forgotten, calls that are cancelled. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createCore } from '#core/core.ts'
import type { Envelope, Progress } from '#shared/contract/envelope.ts'
import { type CallArgs, type CallResult, contract, type MethodName } from '#shared/contract/index.ts'
import { installation } from '../../builders/core.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { csvOf } from '../../builders/list-files.ts'

const folder = temporaryFolder()
const job = new URL('../../builders/deadly-worker.ts', import.meta.url)
const workers = { ...installation.workers, job }
const core = createCore({ ...installation, workers, libraryPath: join(folder, `${randomUUID()}.nongqiao`) })
afterAll(() => core.close())

interface How {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

function envelope(method: MethodName, args: unknown, how: How = {}): Promise<Envelope<unknown>> {
  const quiet = { signal: new AbortController().signal, onProgress: () => {}, ...how }
  return core.dispatch(method, args, { language: 'zh-CN', actor: 'tester', ...quiet })
}

async function call<M extends MethodName>(method: M, args: CallArgs<M>): Promise<CallResult<M>> {
  const answer = await envelope(method, args)
  if (!answer.ok) throw new Error(answer.error.code)
  return contract[method].result.parse(answer.value) as CallResult<M>
}

const listFile = (name = 'list.csv') => core.files.admit(csvOf('专利名称,申请号\n甲,202110123456.7'), name).handle

describe('import sessions', () => {
  it('survive a file that ends their thread: it is refused, and the others can be imported', async () => {
    const files = [listFile('first.csv'), listFile('deadly.csv'), listFile('last.csv')]
    const opened = await call('importSession.open', { files, kind: 'supply' })
    expect(opened.files.map(({ fileName, status }) => [fileName, status])).toEqual([
      ['first.csv', 'ready'],
      ['deadly.csv', 'refused'],
      ['last.csv', 'ready'],
    ])
    const { session } = opened
    const rows = await call('importSession.rows', { session, file: files[0] as (typeof files)[number] })
    expect(rows.counts.new).toBe(1)
    const done = await call('importSession.commit', { session })
    expect(done.counts).toEqual({ read: 2, new: 1, changed: 0, unchanged: 1, rejected: 0 })
    await call('importSession.close', { session })
  })

  it('end by themselves when newer ones need the room', async () => {
    const opened = []
    for (let i = 0; i < 5; i += 1) {
      opened.push(await call('importSession.open', { files: [listFile()], kind: 'supply' }))
    }
    const answers = []
    for (const { session } of opened)
      answers.push(await envelope('importSession.difference', { session, group: 'new' }))
    expect(answers.map(({ ok }) => ok)).toEqual([false, true, true, true, true])
    expect(answers[0]).toMatchObject({ error: { code: 'import.session-gone' } })
    for (const { session } of opened) await call('importSession.close', { session })
  })

  it('leave nothing when their commit is cancelled, and can be committed after all', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `一种第${i}号装置`)
    const file = core.files.admit(csvOf(['专利名称', ...rows].join('\n'))).handle
    const { session } = await call('importSession.open', { files: [file], kind: 'supply' })
    const before = await call('library.stats', {})
    const controller = new AbortController()
    const onProgress = ({ phase, done }: Progress) => {
      if (phase === 'saving' && done > 0) controller.abort()
    }
    const cancelled = await envelope('importSession.commit', { session }, { signal: controller.signal, onProgress })
    expect(cancelled).toMatchObject({ ok: false, error: { code: 'app.cancelled' } })
    expect(await call('library.stats', {})).toEqual(before)
    expect((await call('importSession.commit', { session })).counts.new).toBe(5000)
    await call('importSession.close', { session })
  })
})
