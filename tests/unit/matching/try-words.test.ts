import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLibrary } from '#core/library/open.ts'
import { CurrentWords } from '#core/matching/current-words.ts'
import { IndexedLibrary } from '#core/matching/indexed-library.ts'
import { setOwnWordsText } from '#core/matching/own-words-setting.ts'
import { Segmenters } from '#core/matching/segmenters.ts'
import { Trials } from '#core/matching/trials.ts'
import { tryWords } from '#core/matching/try-words.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { temporaryFolder } from '../../builders/folder.ts'

/** Patents and demands by their titles, with an empty shipped lexicon. */
function libraryOf(supplies: readonly string[], demands: readonly string[]) {
  const folder = temporaryFolder()
  const { reading, writing } = openLibrary(join(folder, 'library.nongqiao'))
  const add = (table: string, id: string, title: string) =>
    writing
      .prepare(`INSERT INTO ${table} (id, title, identity, created_at, updated_at) VALUES (?, ?, ?, '', '')`)
      .run(id, title, id)
  for (const [i, title] of supplies.entries()) add('supply', `p${i}`, title)
  for (const [i, title] of demands.entries()) add('demand', `d${i}`, title)
  const words = new CurrentWords(reading, join(folder, 'no lexicon'))
  const library = IndexedLibrary.build(reading, words.words, () => {})
  const segmenters = new Segmenters(reading, words)
  const trials = new Trials(words)
  const phases: string[] = []
  const note = async (phase: string) => void phases.push(phase)
  const trial = (own: string, turn = note) =>
    tryWords(library, { segmenters, trials }, { own, top: 5, weights: DEFAULT_WEIGHTS }, turn)
  return { library, words, reading, writing, phases, trial, trials }
}

const SUPPLIES = ['一种塘鱼打气装置', '一种茶叶萎凋机', '一种番茄嫁接夹', '一种水稻育秧盘']
const DEMANDS = ['浮头', '茶叶萎凋不匀']

it('tells which demands would have other matches, and leaves what is stored as it is', async () => {
  const { trial, library, words } = libraryOf(SUPPLIES, DEMANDS)
  const { demands, touched, changed } = await trial('浮头 ~ 打气装置')
  expect({ demands, touched }).toEqual({ demands: 2, touched: 1 })
  expect(changed).toEqual([{ demandId: 'd0', gained: ['p0'], lost: [], firstNow: null, firstThen: 'p0' }])
  expect(words.follow()).toBe(false)
  expect(library.index.size).toBe(4)
})

it('does no work where the words touch no demand', async () => {
  const { trial, phases } = libraryOf(SUPPLIES, DEMANDS)
  expect(await trial('猪 = 生猪')).toEqual({ demands: 2, touched: 0, changed: [] })
  expect(await trial('')).toEqual({ demands: 2, touched: 0, changed: [] })
  expect(phases).toEqual([])
})

it('ranks anew the demands that say a word which becomes a stop word, or no longer is one', async () => {
  const { trial } = libraryOf(SUPPLIES, ['茶叶LED萎凋不匀', '浮头'])
  for (const own of ['? 萎凋', '？led', '! ? 不匀']) {
    expect(await trial(own)).toEqual({ demands: 2, touched: 1, changed: [] })
  }
  expect(await trial('? 番茄')).toMatchObject({ touched: 0 })
})

it('reports its work and stops where it is told to', async () => {
  const { trial, phases } = libraryOf(SUPPLIES, DEMANDS)
  await trial('浮头 ~ 打气装置')
  expect(new Set(phases)).toEqual(new Set(['matching', 'indexing']))
  const cancel = () => Promise.reject(new Error('cancelled'))
  await expect(trial('浮头 ~ 打气装置', cancel)).rejects.toThrow('cancelled')
})

it('indexes the library once for the same words: tried again, and stored', async () => {
  const { trial, phases, trials, words, writing, reading } = libraryOf(SUPPLIES, DEMANDS)
  const own = '浮头 ~ 打气装置'
  const first = await trial(own)
  expect(phases).toContain('indexing')
  phases.length = 0
  expect(await trial(`${own}\n# again`)).toEqual(first)
  expect(phases).not.toContain('indexing')
  writing.prepare("UPDATE supply SET title = '一种增氧机' WHERE id = 'p3'").run()
  setOwnWordsText(writing, own, '')
  expect(words.follow()).toBe(true)
  const taken = trials.take(words.sha256, () => {})
  const anew = IndexedLibrary.build(reading, words.words, () => {})
  const ranked = (each: IndexedLibrary) => each.index.rankSupplies(each.query('d0' as DemandId), DEFAULT_WEIGHTS, 9, 0)
  expect(taken && ranked(taken)).toEqual(ranked(anew))
  expect(trials.take(words.sha256, () => {})).toBe(null)
})

it('keeps no trial that was cancelled', async () => {
  const { trial, trials, words } = libraryOf(SUPPLIES, DEMANDS)
  const cancel = (phase: string) => (phase === 'indexing' ? Promise.reject(new Error('cancelled')) : Promise.resolve())
  await expect(trial('浮头 ~ 打气装置', cancel as never)).rejects.toThrow('cancelled')
  expect(trials.take(words.sha256With('浮头 ~ 打气装置'), () => {})).toBe(null)
})

it('builds in turns what it builds in one go', async () => {
  const { library, reading, words } = libraryOf(SUPPLIES, DEMANDS)
  const inTurns = await IndexedLibrary.buildInTurns(reading, words.words, async () => {})
  expect(inTurns.index.data()).toEqual(library.index.data())
})
