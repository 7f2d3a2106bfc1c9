import { expect, it } from 'vitest'
import { bm25 } from '../../eval/baselines/bm25.ts'
import { characterBigrams, jiebaWords } from '../../eval/baselines/terms.ts'
import { tfIdfCosine } from '../../eval/baselines/tf-idf-cosine.ts'

const documents = [
  ['a', 'b'],
  ['a', 'a', 'c'],
]

it('BM25 gives the scores computed by hand', () => {
  const score = bm25(documents)
  // idf(b) = ln(1 + 1.5 / 1.5); length 2 of a mean of 2.5: 1 · 2.2 / (1 + 1.2 · (0.25 + 0.75 · 0.8)).
  expect(score(['b'])[0]).toBeCloseTo(Math.LN2 * (2.2 / 2.02), 6)
  expect(score(['b'])[1]).toBe(0)
  // idf(a) = ln(1 + 0.5 / 2.5); twice in a text of length 3: 2 · 2.2 / (2 + 1.2 · (0.25 + 0.75 · 1.2)).
  expect(score(['a'])[1]).toBeCloseTo(Math.log(1.2) * (4.4 / 3.38), 6)
  expect(score(['b', 'b', 'z'])[0]).toBeCloseTo(2 * Math.LN2 * (2.2 / 2.02), 6)
})

it('the cosine gives the scores computed by hand', () => {
  const score = tfIdfCosine(documents)
  // idf(a) = ln 2, idf(b) = ln 3; the query is b alone, z is nowhere.
  expect(score(['b', 'z'])[0]).toBeCloseTo(Math.log(3) / Math.hypot(Math.LN2, Math.log(3)), 6)
  expect(score(['b'])[1]).toBe(0)
  // Twice a counts 1 + ln 2.
  const twice = (1 + Math.LN2) * Math.LN2
  expect(score(['a'])[1]).toBeCloseTo(twice / Math.hypot(twice, Math.log(3)), 6)
  expect(score(['a', 'b'])[0]).toBeCloseTo(1, 6)
  expect([...score(['z'])]).toEqual([0, 0])
})

it('cuts words by jieba and pairs of characters within runs', () => {
  expect(jiebaWords('番茄根结线虫的防治，pH 值 7。')).toEqual(expect.arrayContaining(['番茄', '防治', 'ph']))
  expect(jiebaWords('，。 \n')).toEqual([])
  expect(characterBigrams('增氧机，pH𠮷7')).toEqual(['增氧', '氧机', 'ph', 'h𠮷', '𠮷7'])
  expect(characterBigrams('鱼')).toEqual([])
})
