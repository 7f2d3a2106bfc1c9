/** Reasons and warnings as sentences for a reader. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { PatentWarning } from '#shared/domain/patent-warnings.ts'
import type { Explanation, MatchedWord } from '#shared/matching/explain.ts'
import type { Part } from '#shared/matching/weights.ts'
import type { Translate } from '../messages.ts'

/** So many words a sentence names. */
const NAMED_WORDS = 5

/** So many bridges, with so many words of the patent each; a bridge that adds less than this share goes unsaid. */
const NAMED_BRIDGES = 2
const NAMED_TARGETS = 3
const BRIDGE_SHARE = 0.05

/** A single character is worth naming (a crop, an animal) when it carries this share of the score. */
const CHARACTER_SHARE = 0.1

/** The words that say most, none within another; function words and stray characters are left out. */
function tellingWords(words: readonly MatchedWord[], score: number): string[] {
  const totals = new Map<string, number>()
  for (const { word, score: added } of words.filter(({ isTold }) => isTold))
    totals.set(word, (totals.get(word) ?? 0) + added)
  const candidates = [...totals]
    .filter(([word, total]) => [...word].length > 1 || total > CHARACTER_SHARE * score)
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word)
  return candidates
    .filter((word) => !candidates.some((other) => other !== word && other.includes(word)))
    .slice(0, NAMED_WORDS)
}

const listOf = (words: readonly string[], t: Translate): string =>
  words.map((word) => t('reason.word', { word })).join(t('reason.comma'))

/** What is missing: the end of the reason; empty where nothing is worth telling. */
export function uncoveredSentence(uncovered: readonly string[], t: Translate): string {
  return uncovered.length > 0 ? t('reason.uncovered', { words: listOf(uncovered, t) }) : ''
}

/** Why the pair was proposed, and what is missing. */
export function reasonSentence(explanation: Explanation, score: number, t: Translate): string {
  const list = (words: readonly string[]) => listOf(words, t)
  const { objects } = explanation
  const ofParts = (...parts: Part[]) => explanation.words.filter(({ part }) => parts.includes(part))
  const keyword = tellingWords(ofParts('title', 'keywords', 'content'), score)
  const problem = tellingWords(ofParts('problem'), score).filter((word) => !keyword.includes(word))
  const bridges = ofParts('bridge')
    .filter(({ isTold, score: added }) => isTold && added > BRIDGE_SHARE * score)
    .slice(0, NAMED_BRIDGES)
    .map(({ word, via }) => t('reason.bridge', { word, via: list(via.slice(0, NAMED_TARGETS)) }))
  const sentences = [
    ...bridges,
    keyword.length > 0 ? t('reason.keywords', { words: list(keyword) }) : '',
    problem.length > 0 ? t('reason.problem', { words: list(problem) }) : '',
    keyword.length + problem.length + bridges.length === 0 ? t('reason.characters') : '',
    objects.relation === 'conflict'
      ? t('reason.objectConflict', { demand: list(objects.demand), supply: list(objects.supply) })
      : '',
    uncoveredSentence(explanation.uncovered, t),
  ]
  return sentences.filter((sentence) => sentence !== '').join(t('reason.join'))
}

/** A warning as it crosses the contract. */
export function toldWarning(warning: PatentWarning, t: Translate): SupplyMatch['warnings'][number] {
  const status = 'status' in warning ? warning.status : null
  const date = 'date' in warning ? warning.date : null
  const statusWord = status === null ? '' : t(`legalStatus.${status}`)
  return { code: warning.code, status, date, message: t(`warning.${warning.code}`, { status: statusWord, date }) }
}
