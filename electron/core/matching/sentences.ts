/** Reasons and warnings as sentences for a reader. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import type { PatentWarning } from '#shared/domain/patent-warnings.ts'
import type { Explanation, MatchedWord } from '#shared/matching/explain.ts'
import stopWordList from '../../../resources/lexicon/stop-words.json' with { type: 'json' }
import type { Translate } from '../messages.ts'

/** So many words a sentence names. */
const NAMED_WORDS = 5

/** A single character is worth naming (a crop, an animal) when it carries this share of the score. */
const CHARACTER_SHARE = 0.1

const stopWords: ReadonlySet<string> = new Set(stopWordList.words)

/** The words that say most, none within another; function words and stray characters are left out. */
function tellingWords(words: readonly MatchedWord[], score: number): string[] {
  const totals = new Map<string, number>()
  for (const { word, score: added } of words) totals.set(word, (totals.get(word) ?? 0) + added)
  const candidates = [...totals]
    .filter(([word, total]) => !stopWords.has(word) && ([...word].length > 1 || total > CHARACTER_SHARE * score))
    .sort((a, b) => b[1] - a[1])
    .map(([word]) => word)
  return candidates
    .filter((word) => !candidates.some((other) => other !== word && other.includes(word)))
    .slice(0, NAMED_WORDS)
}

/** Why the pair was proposed, and what is missing. */
export function reasonSentence(explanation: Explanation, score: number, t: Translate): string {
  const list = (words: readonly string[]) => words.map((word) => t('reason.word', { word })).join(t('reason.comma'))
  const keyword = tellingWords(
    explanation.words.filter(({ part }) => part !== 'problem'),
    score,
  )
  const problem = tellingWords(
    explanation.words.filter(({ part }) => part === 'problem'),
    score,
  ).filter((word) => !keyword.includes(word))
  const sentences = [
    keyword.length > 0 ? t('reason.keywords', { words: list(keyword) }) : '',
    problem.length > 0 ? t('reason.problem', { words: list(problem) }) : '',
    keyword.length + problem.length === 0 ? t('reason.characters') : '',
    explanation.uncovered.length > 0 ? t('reason.uncovered', { words: list(explanation.uncovered.slice(0, 4)) }) : '',
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
