import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLibrary } from '#core/library/open.ts'
import { hasBeenIn, noteSaved } from '#core/matching/index-note.ts'
import { IndexedLibrary } from '#core/matching/indexed-library.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { lexicon, objectWords } from './corpus.ts'

const words = { graph: lexicon, objectWords, stops: [] }
const quietly = () => {}

/** A library with a demand d and patents p0, p1, ... */
function libraryWith(titles: readonly string[]) {
  const library = openLibrary(join(temporaryFolder(), 'library.nongqiao'))
  const db = library.writing
  const add = (id: string, title: string) =>
    db
      .prepare("INSERT INTO supply (id, title, identity, created_at, updated_at) VALUES (?, ?, ?, '', '')")
      .run(id, title, id)
  for (const [i, title] of titles.entries()) add(`p${i}`, title)
  db.prepare(
    "INSERT INTO demand (id, title, identity, created_at, updated_at) VALUES ('d', '番茄线虫', 'd', '', '')",
  ).run()
  return { library, db, add }
}

const ranked = (indexed: IndexedLibrary) =>
  indexed.index.rankSupplies(indexed.query('d' as DemandId), DEFAULT_WEIGHTS, 10, 0)

it('follows what is added, changed, refined and removed, as if built anew', () => {
  const { library, db, add } = libraryWith(['番茄种植', '养鱼', '线虫消毒'])
  const indexed = IndexedLibrary.build(library.reading, words, quietly)
  const steps = [
    () => add('p9', '番茄根结线虫'),
    () => db.prepare("UPDATE supply SET title = '番茄线虫疫苗' WHERE id = 'p1'").run(),
    () => db.prepare("DELETE FROM supply WHERE id = 'p0'").run(),
    () => db.prepare("UPDATE demand SET title = '养鱼' WHERE id = 'd'").run(),
    () =>
      db
        .prepare(
          "INSERT INTO problem_statement VALUES ('s', 'p2', NULL, '番茄线虫', 'confirmed', 'typed', NULL, NULL, NULL, 'me', '', '')",
        )
        .run(),
  ]
  for (const step of steps) {
    step()
    expect(indexed.follow(quietly)).toBe(true)
    expect(ranked(indexed)).toEqual(ranked(IndexedLibrary.build(library.reading, words, quietly)))
  }
  expect(indexed.follow(quietly)).toBe(false)
  library.close()
})

it('is not restored from the index of another state, though it counts as many changes', () => {
  const { library } = libraryWith(['番茄种植'])
  const { index, state } = IndexedLibrary.build(library.reading, words, quietly)
  const data = index.data()
  const restore = (of: typeof state) => IndexedLibrary.restore(library.reading, words, { state: of, data })
  expect(restore(state)).not.toBeNull()
  expect(restore({ ...state, stamp: 'of a copy' })).toBeNull()
  expect(restore({ ...state, version: state.version - 1 })).toBeNull()
  library.close()
})

it('is restored from the index of a state that the library is known to have been in, and follows from there', () => {
  const titles = Array.from({ length: 12 }, (_, i) => `一种养鱼方法${'甲乙丙丁'[i % 4]}`)
  const { library, db, add } = libraryWith(['番茄种植', ...titles])
  const { index, state } = IndexedLibrary.build(library.reading, words, quietly)
  const saved = { state, data: structuredClone(index.data()) }
  noteSaved(db, state, '')
  add('p99', '番茄根结线虫')
  db.prepare("DELETE FROM supply WHERE id = 'p3'").run()
  const restored = IndexedLibrary.restore(library.reading, words, saved)
  expect(restored?.changedSince(state)).toBe(2)
  expect(restored?.follow(quietly)).toBe(true)
  expect(restored && ranked(restored)).toEqual(ranked(IndexedLibrary.build(library.reading, words, quietly)))
  // Another copy may have come as far by other changes.
  const other = { ...saved, state: { ...state, stamp: 'of a copy' } }
  expect(IndexedLibrary.restore(library.reading, words, other)).toBeNull()
  for (const [i, title] of titles.entries()) add(`q${i}`, title)
  expect(IndexedLibrary.restore(library.reading, words, saved)).toBeNull()
  library.close()
})

it('notes nothing, and waits for nobody, while another connection writes', () => {
  const { library } = libraryWith(['番茄种植'])
  const state = { version: 7, stamp: 'seven' }
  const other = openLibrary(library.path)
  other.writing.exec('BEGIN IMMEDIATE')
  noteSaved(library.writing, state, '')
  expect(hasBeenIn(library.reading, state)).toBe(false)
  other.writing.exec('ROLLBACK')
  noteSaved(library.writing, state, '')
  expect(hasBeenIn(library.reading, state)).toBe(true)
  expect(library.writing.pragma('busy_timeout', { simple: true })).toBe(5000)
  other.close()
  library.close()
})

it('leaves the library as it was when following is cancelled, and follows later', () => {
  const { library, add } = libraryWith(['番茄种植'])
  const indexed = IndexedLibrary.build(library.reading, words, quietly)
  add('p9', '番茄根结线虫')
  const cancel = () => {
    throw new Error('cancelled')
  }
  expect(() => indexed.follow(cancel)).toThrow('cancelled')
  expect(ranked(indexed).map(({ id }) => id)).toEqual(['p0'])
  expect(indexed.follow(quietly)).toBe(true)
  expect(ranked(indexed).map(({ id }) => id)).toContain('p9')
  library.close()
})
