/**
 * Candidates for the problem statement of a demand: what is wrong, with what, within which limits. Clauses that
 * say so are joined, also over the end of a sentence; every character costs.
 */
import { cut } from '../cut.ts'
import { chooseApart } from './choose.ts'
import type { ProblemKind } from './clause-value.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { DEMAND_BIT as BIT, type DemandWords, demandScanner } from './demand-words.ts'
import { behindMarker, type Place, trimmed } from './edges.ts'
import { withLists } from './enumeration.ts'
import { DEMAND } from './weights.ts'
import type { Token } from './word-scanner.ts'

export interface DemandCandidate extends Place {
  readonly field: 'title' | 'description'
  readonly text: string
  readonly score: number
  readonly kind: ProblemKind
}

interface ValuedClause extends Place {
  readonly value: number
  readonly troubled: boolean
  /** A heading, or the first clause of a line: no passage goes on over its beginning. */
  readonly heading: boolean
  readonly newLine: boolean
  /** A numbered list: its first number stays, too. */
  readonly list: boolean
  /** Whether it begins, or ends, a sentence. */
  readonly opens: boolean
  readonly closes: boolean
}

interface Passage extends Place {
  readonly score: number
  readonly kind: ProblemKind
  /** Begins with a numbered list. */
  readonly list: boolean
}

const listsOf = (tokens: readonly Token[]): number => tokens.reduce((lists, token) => lists | token.lists, 0)

/** How many words of trouble a clause has, each once. */
function troublesIn(text: string, tokens: readonly Token[]): number {
  const found = tokens.filter((token) => (token.lists & BIT.trouble) !== 0)
  return found.length < 2 ? found.length : new Set(found.map(({ start, end }) => text.slice(start, end))).size
}

function pointsOf(text: string, { tokens, start, end }: Clause): number {
  const lists = listsOf(tokens)
  const by = (list: number, value: number) => ((lists & list) !== 0 ? value : 0)
  const troubles = Math.min(troublesIn(text, tokens), DEMAND.troubles)
  return (
    by(BIT.trouble, DEMAND.trouble + DEMAND.furtherTrouble * (troubles - 1)) +
    by(BIT.grave, DEMAND.grave) +
    by(BIT.want, DEMAND.want) +
    by(BIT.goal, DEMAND.goal) +
    by(BIT.limit, DEMAND.limit) +
    by(BIT.profile, DEMAND.profile) +
    DEMAND.perCharacter * Math.min(end - start, DEMAND.longClause)
  )
}

/** What a clause below this heading is worth more or less; null where this clause is no heading. */
function belowHeading({ tokens, start, end }: Clause): number | null {
  const word = tokens.find((token) => token.end === end && token.start - start <= DEMAND.headingNumber)
  const is = (list: number) => word !== undefined && (word.lists & list) !== 0
  if (is(BIT.aside)) return DEMAND.aside
  if (is(BIT.goals)) return 0
  return is(BIT.asks) ? DEMAND.asked : null
}

/** "We want to solve:", and then the list of what. */
const isAsked = (before: Clause | undefined, list: Clause): boolean =>
  before?.sentence === list.sentence && (listsOf(before.tokens) & (BIT.want | BIT.grave | BIT.trouble)) !== 0

function valued(text: string, tokens: readonly Token[]): ValuedClause[] {
  const isHeading = (clause: Clause) => belowHeading(clause) !== null
  const { clauses, lists } = withLists(text, clausesOf(text, tokens, 0), { longest: DEMAND.longest, isHeading })
  let below = 0
  return clauses.map((clause, i) => {
    const { start, end, sentence } = clause
    const heading = belowHeading(clause)
    below = heading ?? below
    const before = clauses[i - 1]
    const items = lists.get(clause) ?? []
    // A list is worth what its best item is worth, however long it is.
    const points = below + Math.max(...[clause, ...items].map((one) => pointsOf(text, one)))
    return {
      start,
      end,
      value:
        heading !== null ? 0 : items.length > 0 && isAsked(before, clause) ? Math.max(points, DEMAND.listed) : points,
      troubled: (listsOf(clause.tokens) & (BIT.trouble | BIT.grave)) !== 0,
      heading: heading !== null,
      list: items.length > 0,
      newLine: before !== undefined && text.slice(before.end, start).includes('\n'),
      opens: before?.sentence !== sentence,
      closes: clauses[i + 1]?.sentence !== sentence,
    }
  })
}

/** Whether a passage that began before ends before this clause. */
const breaks = (opening: ValuedClause, clause: ValuedClause): boolean =>
  clause.heading || clause.newLine || clause.end - opening.start > DEMAND.longest

/** All passages that begin with one clause. */
function passagesFrom(clauses: readonly ValuedClause[], first: number): Passage[] {
  const opening = clauses[first] as ValuedClause
  const passages: Passage[] = []
  let sum = opening.opens ? DEMAND.wholeSentence : 0
  let troubled = false
  for (let last = first; last < clauses.length; last += 1) {
    const clause = clauses[last] as ValuedClause
    if (last > first && breaks(opening, clause)) break
    sum += clause.value - (last > first && clause.opens ? DEMAND.nextSentence : 0)
    troubled ||= clause.troubled
    if (clause.value <= 0) continue
    const score = sum + (clause.closes ? DEMAND.wholeSentence : 0)
    const kind = troubled ? 'problem' : 'purpose'
    passages.push({ start: opening.start, end: clause.end, score, kind, list: opening.list })
  }
  return passages
}

/** Without numbering and connectives before it, and no longer than a statement may be. */
function statementPlace(text: string, tokens: readonly Token[], { start: from, end: to, list }: Passage): Place {
  let start = list ? from : behindMarker(text, from, to)
  for (const token of tokens) {
    if (token.start < start) continue
    if (token.start > start || (token.lists & BIT.lead) === 0 || token.end >= to) break
    start = behindMarker(text, token.end, to)
  }
  return trimmed(text, start, start + cut(text.slice(start, to), DEMAND.cutAt).length)
}

/** Gives at most `most` candidates, best first. Linear in the length of the texts. */
export type DemandProposer = (title: string, description: string, most: number) => DemandCandidate[]

export function createDemandProposer(words: DemandWords): DemandProposer {
  const scanner = demandScanner(words)

  function inField(field: DemandCandidate['field'], text: string, most: number): DemandCandidate[] {
    const tokens = scanner.scan(text)
    const clauses = valued(text, tokens)
    const passages = clauses.flatMap((clause, i) => (clause.value > 0 ? passagesFrom(clauses, i) : []))
    return chooseApart(passages, most, DEMAND.least).flatMap((passage) => {
      const { score, kind } = passage
      const own = tokens.filter((token) => token.start >= passage.start && token.end <= passage.end)
      const { start, end } = statementPlace(text, own, passage)
      // Nothing but a number stands below some headings.
      return start === end ? [] : [{ field, text: text.slice(start, end), start, end, score, kind }]
    })
  }

  return (title, description, most) => {
    const inTitle = inField('title', title, 1).map((each) => ({ ...each, score: each.score + DEMAND.inTitle }))
    return [...inField('description', description, most), ...inTitle].sort((a, b) => b.score - a.score).slice(0, most)
  }
}
