import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadIndex, saveIndex } from '#core/matching/saved-index.ts'
import { MatchIndex } from '#shared/matching/match-index.ts'
import { DEFAULT_WEIGHTS } from '#shared/matching/weights.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { demandText, indexOf, lexicon, objectWords, supplyText } from './corpus.ts'

const origin = { state: { version: 3, stamp: 'abc' }, lexiconSha256: 'words' }

describe('a saved index', () => {
  it('ranks as the one it was saved from, and takes changes', async () => {
    const path = join(temporaryFolder(), 'library.nongqiao-index')
    const corpus = fc.record({
      supplies: fc.array(supplyText, { maxLength: 6 }),
      added: supplyText,
      asked: demandText,
    })
    await fc.assert(
      fc.asyncProperty(corpus, async ({ supplies, added, asked }) => {
        const index = indexOf(supplies)
        await saveIndex(path, origin, index.data())
        const saved = loadIndex(path, 'words')
        expect(saved?.state).toEqual(origin.state)
        const loaded = new MatchIndex(lexicon, objectWords, saved?.data)
        const ranked = (each: MatchIndex) => each.rankSupplies(each.query(asked), DEFAULT_WEIGHTS, 10, 0)
        expect(ranked(loaded)).toEqual(ranked(index))
        for (const each of [index, loaded]) each.change([{ id: 'added', text: added }], ['s0'])
        expect(ranked(loaded)).toEqual(ranked(index))
      }),
      { numRuns: 25 },
    )
  })

  it('is not used when a byte of it is another, when it is cut short, or made with other words', async () => {
    const path = join(temporaryFolder(), 'library.nongqiao-index')
    const index = indexOf([{ title: '一种番茄', keywords: [], abstract: '土壤消毒', problem: '线虫' }])
    await saveIndex(path, origin, index.data())
    const bytes = readFileSync(path)
    expect(loadIndex(path, 'words')).not.toBeNull()
    expect(loadIndex(path, 'other words')).toBeNull()
    for (const at of [0, 5, 9, 40, bytes.length >> 1, bytes.length - 9]) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0x10
      writeFileSync(path, damaged)
      expect(loadIndex(path, 'words')).toBeNull()
    }
    for (const length of [0, 3, 12, 100, bytes.length - 8]) {
      writeFileSync(path, bytes.subarray(0, length))
      expect(loadIndex(path, 'words')).toBeNull()
    }
    expect(existsSync(path)).toBe(true)
    expect(loadIndex(`${path}-none`, 'words')).toBeNull()
  })
})
