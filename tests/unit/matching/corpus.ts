/** Small corpora for the match engine's tests, and the scores by a slow, obvious reference. */
import fc from 'fast-check'
import type { DemandText, SupplyText } from '#shared/matching/match-index.ts'
import { isBigram } from '#shared/matching/units.ts'
import { CHARACTER_WEIGHT, PARTS, QUERY_EMPHASIS, type Weights } from '#shared/matching/weights.ts'

const word = fc.constantFrom(
  '番茄',
  '根结',
  '线虫',
  '土壤',
  '消毒',
  '增氧',
  '鱼塘',
  '鸡',
  '球虫',
  '、',
  '的',
  'pH',
  '茶',
  '12',
)
export const sentence = fc.array(word, { maxLength: 12 }).map((words) => words.join(''))

export const supplyText: fc.Arbitrary<SupplyText> = fc.record({
  title: sentence,
  keywords: fc.array(word, { maxLength: 3 }),
  abstract: sentence,
  problem: sentence,
})

export const demandText: fc.Arbitrary<DemandText> = fc.record({
  title: sentence,
  keywords: fc.array(word, { maxLength: 3 }),
  description: sentence,
  problem: sentence,
  problemWritten: fc.boolean(),
})

export const weights: fc.Arbitrary<Weights> = fc.record({
  title: fc.double({ min: 0, max: 5, noNaN: true }),
  keywords: fc.double({ min: 0, max: 5, noNaN: true }),
  content: fc.double({ min: 0, max: 5, noNaN: true }),
  problem: fc.double({ min: 0, max: 5, noNaN: true }),
})

type Counts = Map<string, number>

/** Characters and bigrams, straight from the rule: Han characters and Latin words; numbers and the rest separate. */
function count(texts: [text: string, times: number][]): Counts {
  const counts: Counts = new Map()
  const add = (unit: string, times: number) => counts.set(unit, (counts.get(unit) ?? 0) + times)
  for (const [text, times] of texts) {
    const pieces =
      text
        .normalize('NFKC')
        .toLowerCase()
        .match(/\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+|./gsv) ?? []
    const isAtom = (piece: string | undefined) => piece !== undefined && /\p{L}/u.test(piece)
    pieces.forEach((piece, i) => {
      if (!isAtom(piece)) return
      add(piece, times)
      if (isAtom(pieces[i - 1])) add(`${pieces[i - 1]}\u0001${piece}`, times)
    })
  }
  return counts
}

const once = (texts: readonly string[]): [string, number][] => texts.map((text) => [text, 1])

function supplyParts(s: SupplyText): Record<string, Counts> {
  return {
    title: count(once([s.title])),
    keywords: count(once(s.keywords)),
    content: count(once([s.title, s.abstract, ...s.keywords])),
    problem: count(once([s.title, s.problem])),
  }
}

function demandParts(d: DemandText): Record<string, Counts> {
  const written: [string, number][] = d.problemWritten ? [[d.problem, QUERY_EMPHASIS]] : []
  const whole = count([[d.title, QUERY_EMPHASIS], ...written, ...once([d.description, ...d.keywords])])
  return { title: whole, keywords: whole, content: whole, problem: count(once([d.title, d.problem])) }
}

/** score(demand, supply) = Σ share(part) · cos(asked, offered), every number computed anew. */
export function referenceScore(supplies: readonly SupplyText[], d: DemandText, s: SupplyText, w: Weights): number {
  const documents = supplies.map((each) => {
    const { content, problem } = supplyParts(each)
    return new Set([...(content?.keys() ?? []), ...(problem?.keys() ?? [])])
  })
  const rarity = (unit: string) => {
    const held = documents.filter((document) => document.has(unit)).length
    return Math.log(1 + documents.length / Math.max(held, 1))
  }
  const weight = (counts: Counts, unit: string) =>
    (1 + Math.log(counts.get(unit) ?? 1)) * rarity(unit) * (isBigram(unit) ? 1 : CHARACTER_WEIGHT)
  const length = (counts: Counts) => Math.hypot(...[...counts.keys()].map((unit) => weight(counts, unit)))
  const cosine = (a: Counts, b: Counts) => {
    let dot = 0
    for (const unit of a.keys()) if (b.has(unit)) dot += weight(a, unit) * weight(b, unit)
    return dot === 0 ? 0 : dot / (length(a) * length(b))
  }
  const asked = demandParts(d)
  const offered = supplyParts(s)
  const sum = PARTS.reduce((total, part) => total + w[part], 0)
  if (sum === 0) return 0
  return PARTS.reduce(
    (total, part) => total + (w[part] / sum) * cosine(asked[part] as Counts, offered[part] as Counts),
    0,
  )
}
