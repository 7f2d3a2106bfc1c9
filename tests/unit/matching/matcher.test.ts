import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type ContentState, openLibrary } from '#core/library/open.ts'
import { noteSaved } from '#core/matching/index-note.ts'
import { startMatcher } from '#core/matching/matcher.ts'
import { quietly } from '#core/threads/client.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { temporaryFolder } from '../../builders/folder.ts'

/** As many as an index is saved for. */
const MANY = 2000

it('saves the index when it is closed, and after a change starts from it', async () => {
  const folder = temporaryFolder()
  const library = openLibrary(join(folder, 'library.nongqiao'))
  const add = (table: string, id: string, title: string) =>
    library.writing
      .prepare(`INSERT INTO ${table} (id, title, identity, created_at, updated_at) VALUES (?, ?, ?, '', '')`)
      .run(id, title, id)
  library.writing.exec('BEGIN')
  for (let i = 0; i < MANY; i += 1) add('supply', `p${i}`, `一种水产装置${i}`)
  library.writing.exec('COMMIT')
  add('demand', 'd', '番茄线虫')

  const saved: ContentState[] = []
  const start = () =>
    startMatcher({
      worker: new URL('../../../electron/core/matching/worker.ts', import.meta.url),
      libraryPath: library.path,
      lexiconDir: folder,
      onSaved: (state) => {
        saved.push(state)
        noteSaved(library.writing, state, '')
      },
    })
  const ask = { demandIds: ['d' as DemandId], top: 5, weights: DEFAULT_WEIGHTS, pinned: new Map() }
  const idsOf = async (indexed: number[]) => {
    const matcher = start()
    const onProgress = ({ phase, total }: { phase: string; total: number }) =>
      phase === 'indexing' && indexed.push(total)
    const [matches] = await matcher.ask('forDemands', ask, { ...quietly, onProgress })
    await matcher.close()
    return matches?.map(({ supplyId }) => supplyId)
  }

  const first: number[] = []
  await idsOf(first)
  expect(Math.max(...first)).toBe(MANY)
  expect(saved).toHaveLength(1)
  expect(existsSync(`${library.path}-index`)).toBe(true)

  add('supply', 'new', '番茄根结线虫防治方法')
  const second: number[] = []
  expect(await idsOf(second)).toEqual(['new'])
  expect(second).toEqual([1])
  // One change is no reason to write it all anew.
  expect(saved).toHaveLength(1)
  library.close()
})
