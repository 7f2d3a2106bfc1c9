import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLibrary } from '#core/library/open.ts'
import { IndexedLibrary } from '#core/matching/indexed-library.ts'
import { lastView, markSeen } from '#core/matching/match-views.ts'
import { Newcomers } from '#core/matching/newcomers.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { lexicon, objectWords } from './corpus.ts'

const MOST = 2
const words = { graph: lexicon, objectWords, stops: [] }

/** A demand whose list was looked at, and what may stand in it after a change. */
function seen(shown: readonly string[] | undefined) {
  const library = openLibrary(join(temporaryFolder(), 'library.nongqiao'))
  const db = library.writing
  const add = (table: string, id: string, title: string) =>
    db
      .prepare(`INSERT INTO ${table} (id, title, identity, created_at, updated_at) VALUES (?, ?, ?, '', '')`)
      .run(id, title, id)
  const titles = ['番茄根结线虫防治', '番茄线虫', '养鱼', '水稻育秧', '茶叶萎凋', '猪舍通风']
  for (const [i, title] of titles.entries()) add('supply', `p${i}`, title)
  add('demand', 'd', '番茄根结线虫')
  markSeen(db, [{ demandId: 'd' as DemandId, shown: shown as SupplyId[] | undefined }], '')
  const come = () => {
    const indexed = IndexedLibrary.build(library.reading, words, () => {})
    const view = lastView(library.reading, 'd' as DemandId)
    return view && new Newcomers(library.reading, indexed, DEFAULT_WEIGHTS).of(view, MOST)
  }
  return { add, db, come }
}

it('are the patents that reach the list, not those that came and fit less', () => {
  const { add, come } = seen(['p0', 'p1'])
  expect(come()).toEqual([])
  add('supply', 'q1', '水稻插秧机')
  expect(come()).toEqual([])
  add('supply', 'q2', '番茄根结线虫疫苗')
  expect(come()).toEqual(['q2'])
})

it('are not known where one of the list has changed or gone, or no list was remembered', () => {
  const changed = seen(['p0', 'p1'])
  changed.db.prepare("UPDATE supply SET title = '番茄' WHERE id = 'p1'").run()
  expect(changed.come()).toBe(null)
  const gone = seen(['p0', 'p1'])
  gone.db.prepare("DELETE FROM supply WHERE id = 'p0'").run()
  expect(gone.come()).toBe(null)
  expect(seen(undefined).come()).toBe(null)
})
