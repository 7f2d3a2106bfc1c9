import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { demandAt, supplyAt } from '../../bench/match/corpus/corpus.ts'
import { readCorpus, writeCorpus } from '../../bench/match/corpus/corpus-file.ts'
import { randomFor } from '../../bench/match/corpus/random.ts'
import { stockOf } from '../../bench/match/corpus/stock.ts'
import { temporaryFolder } from '../../builders/folder.ts'

const folder = temporaryFolder()

const stock = stockOf({
  from: 'test',
  supplies: [
    {
      title: '一种鱼塘增氧机',
      abstract: '本发明公开了一种增氧机。它解决鱼塘缺氧的问题；结构简单。',
      problem: '鱼塘缺氧',
    },
    { title: '茶叶萎凋装置', abstract: '本实用新型涉及茶叶加工，包括机架和风机。萎凋均匀。', problem: '萎凋不匀' },
  ],
  demands: [{ title: '鱼浮头', description: '天亮鱼浮头。想找省电的办法！', problem: '缺氧' }],
  terms: ['球虫病'],
})

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)

describe('random numbers', () => {
  it('are the same for the same record, others for another, and spread evenly', () => {
    const drawn = (seed: number, record: number) => numbers(50).map(() => randomFor(seed, record).below(1000))[0]
    expect(drawn(1, 2)).toBe(drawn(1, 2))
    expect(new Set(numbers(100).map((record) => drawn(1, record))).size).toBeGreaterThan(80)
    const random = randomFor(3, 4)
    const counts = [0, 0, 0, 0]
    for (const _ of numbers(4000)) counts[random.below(4)] = (counts[random.below(4)] ?? 0) + 1
    for (const count of counts) expect(count).toBeGreaterThan(800)
  })
})

describe('the corpus', () => {
  it('begins with the real texts, word for word', () => {
    expect(supplyAt(stock, 1)).toEqual({
      title: '茶叶萎凋装置',
      abstract: '本实用新型涉及茶叶加工，包括机架和风机。萎凋均匀。',
      keywords: [],
      problem: '萎凋不匀',
    })
    expect(demandAt(stock, 0).description).toBe('天亮鱼浮头。想找省电的办法！')
  })

  it('goes on with texts that are new, about as long, and the same every time', () => {
    const made = numbers(200).map((number) => supplyAt(stock, number + 2))
    expect(made).toEqual(numbers(200).map((number) => supplyAt(stock, number + 2)))
    expect(new Set(made.map(({ abstract }) => abstract)).size).toBeGreaterThan(150)
    const mean = made.reduce((sum, { abstract }) => sum + abstract.length, 0) / made.length
    expect(mean).toBeGreaterThan(15)
    expect(mean).toBeLessThan(45)
    expect(made.every(({ title }) => title !== '')).toBe(true)
  })

  it('is read back from its file as it was written, and a smaller one is the beginning of it', () => {
    const path = join(folder, 'corpus.jsonl')
    writeCorpus(path, stock, { supplies: 2500, demands: 3 })
    const all = readCorpus(path, 3, { supplies: 2500, demands: 3 })
    expect([all.supplies.length, all.demands.length]).toEqual([2500, 3])
    expect(all.supplies[2499]).toEqual(supplyAt(stock, 2499))
    expect(all.demands[2]).toEqual(demandAt(stock, 2))
    const few = readCorpus(path, 3, { supplies: 7, demands: 2 })
    expect(few).toEqual({ supplies: all.supplies.slice(0, 7), demands: all.demands.slice(0, 2) })
    const again = join(folder, 'again.jsonl')
    writeCorpus(again, stock, { supplies: 2500, demands: 3 })
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true)
  })
})
