/** Which words of a demand are of the trade, and which only talk, by where the patents of this library write them. */
import type { Statistics } from '../index/statistics.ts'
import type { TextUnits } from '../index/text-units.ts'
import type { MatchIndex } from '../match-index.ts'
import type { StopWords } from '../stop-words.ts'
import type { TextPart } from '../weights.ts'
import { lift } from './neighbours.ts'
import { listedUnits, type Source, type Stretch, textOf } from './stretches.ts'

/** Words that are never told. */
export interface UntoldWords {
  /** Without meaning for a match. */
  readonly stop: StopWords
  /** With some, but said of anything. */
  readonly general: ReadonlySet<string>
}

/** Patents go by a word when this share of those that hold it have it in title or keywords ... */
const NAMED_SHARE = 0.1
/** ... so many at the least where people talk: two characters meet in one title by chance (别的 in 识别的). */
const NAMED_OFTEN = 2
/** Where a person wrote to the point, it is also a word that this share have in title or problem statement. */
const TROUBLE_SHARE = 0.35

/** What more than this share of the patents say is said of anything; in a small library a handful is no share. */
const COMMON_SHARE = 0.15
const COMMON_FROM = 10

/** A lone character belongs to its neighbour when they meet so many times as often as by chance (老|树) ... */
const LONE_LIFT = 4
/** ... and two words when one mostly stands beside the other (有害|气体). */
const BESIDE_SHARE = 0.5
const PHRASE_ATOMS = 4

/** Whether what so many patents hold tells nothing of any of them. */
export const isCommon = (holders: number, { documents }: Statistics): boolean =>
  holders > Math.max(COMMON_FROM, COMMON_SHARE * documents)

/** How many patents hold a word, at the most. */
export const listedHolders = (units: TextUnits, word: Stretch, statistics: Statistics): number =>
  Math.min(...listedUnits(units, word).map((unit) => statistics.holders(unit)))

export class TradeWords {
  private readonly index: MatchIndex
  private readonly source: Source
  private readonly untold: UntoldWords

  constructor(index: MatchIndex, source: Source, untold: UntoldWords) {
    this.index = index
    this.source = source
    this.untold = untold
  }

  /** Whether a word that is no term of the lexicon is worth telling. */
  isTold(word: Stretch): boolean {
    const { toThePoint } = this.source
    const text = textOf(this.source.units, word)
    // A function word at the end makes it talk (人的), as one within does where no patent says it (吃了; but 有害).
    if ([...text].length < 2 || this.isUntold(text) || this.isFunction(word.last)) return false
    const held = this.held(word)
    if (held === 0) return toThePoint && !this.isTalk(word) && this.isNewWord(word)
    if (isCommon(held, this.index.statistics)) return false
    const named = Math.max(this.held(word, 'title'), this.held(word, 'keywords'))
    if (named >= (toThePoint ? 1 : NAMED_OFTEN) && named >= NAMED_SHARE * held) return true
    return toThePoint && this.held(word, 'problem') >= TROUBLE_SHARE * held
  }

  isUntold(text: string): boolean {
    return this.untold.stop.has(text) || this.untold.general.has(text)
  }

  /** How many patents hold a word, at the most; in one part of theirs. */
  held(word: Stretch, part?: TextPart): number {
    const { index } = this
    const count = (unit: number) => (part === undefined ? index.statistics.holders(unit) : index.holdersIn(part, unit))
    return Math.min(...listedUnits(this.source.units, word).map(count))
  }

  /** Words joined with their neighbours where the patents say that they are one name. */
  joined(words: readonly Stretch[]): readonly Stretch[] {
    const names: Stretch[] = []
    for (const word of words) {
      const before = names.at(-1)
      if (before !== undefined && this.isOneName(before, word)) names[names.length - 1] = { ...before, last: word.last }
      else names.push(word)
    }
    return names
  }

  private isOneName(left: Stretch, right: Stretch): boolean {
    const { singles, pairs } = this.source.units
    const pair = pairs[right.first] as number
    if (left.last + 1 !== right.first || pair === -1 || right.last - left.first >= PHRASE_ATOMS) return false
    if ([left, right].some((word) => this.isFunction(word.last))) return false
    const { statistics } = this.index
    const together = statistics.holders(pair)
    if (left.first === left.last || right.first === right.last) {
      const neighbours = { pair, left: singles[left.last] as number, right: singles[right.first] as number }
      return lift(neighbours, statistics) >= LONE_LIFT
    }
    return together >= NAMED_OFTEN && together >= BESIDE_SHARE * Math.min(this.held(left), this.held(right))
  }

  private isFunction(atom: number): boolean {
    return this.untold.stop.has(textOf(this.source.units, { first: atom, last: atom }))
  }

  /** A function word within makes it talk (吃了). */
  private isTalk({ first, last }: Stretch): boolean {
    for (let atom = first; atom <= last; atom += 1) if (this.isFunction(atom)) return true
    return false
  }

  /** A word that no patent says, unless it is cut wrongly: patents join a neighbour to it (根|部长). */
  private isNewWord({ first, last }: Stretch): boolean {
    const { units } = this.source
    const isJoined = (pair: number | undefined) =>
      (pair ?? -1) !== -1 && this.index.statistics.holders(pair as number) > 0
    const isCutBefore = isJoined(units.pairs[first]) && !this.isFunction(first - 1)
    const isCutBehind = isJoined(units.pairs[last + 1]) && !this.isFunction(last + 1)
    return !isCutBefore && !isCutBehind
  }
}
