/** Which shared stretches of a demand's text are words worth telling a reader, and which only characters that meet. */
import type { TextUnits } from '../index/text-units.ts'
import type { MatchIndex } from '../match-index.ts'
import type { NamesIn } from '../shared-pieces.ts'
import { type IsStopAt, stopsIn } from '../stop-words.ts'
import { lift } from './neighbours.ts'
import { type Stretch, stretchBetween } from './stretches.ts'
import { isCommon, listedHolders, type UntoldWords } from './trade-words.ts'

/** Two words may be one name where their atoms meet at least so many times as often as by chance (not 后|果). */
const NAME_LIFT = 2

/** One text of a demand. Reading it costs what looking up its terms costs: keep it. */
export class SharedWords implements NamesIn {
  private readonly units: TextUnits
  private readonly index: MatchIndex
  private readonly untold: UntoldWords
  readonly isStop: IsStopAt
  /** Terms of the lexicon and of the objects, by where they stand: `start/end`. */
  private readonly terms: ReadonlySet<string>
  /** Where words and terms start and end; the end of one word is the start of the next. */
  private readonly bounds: ReadonlySet<number>
  /** For each atom whether it goes on with the term of the one before. */
  private readonly inTerm: Uint8Array
  /** Where the names of objects end. */
  private readonly objectEnds: ReadonlySet<number>

  constructor(units: TextUnits, index: MatchIndex, untold: UntoldWords) {
    const terms = index.termsIn(units.text)
    this.units = units
    this.index = index
    this.untold = untold
    this.isStop = stopsIn(units.text, untold.stop)
    this.terms = new Set(terms.map(({ start, end }) => `${start}/${end}`))
    this.bounds = new Set([...units.starts, ...terms.flatMap(({ start, end }) => [start, end])])
    this.inTerm = new Uint8Array(units.atoms.length)
    for (const { start, end } of terms) {
      const stretch = stretchBetween(units, start, end)
      if (stretch !== null) this.inTerm.fill(1, stretch.first + 1, stretch.last + 1)
    }
    const objects = terms.filter(({ start, end }) => index.namesObject(units.text.slice(start, end)))
    this.objectEnds = new Set(objects.map(({ end }) => end))
  }

  isOneName(atom: number): boolean {
    if (this.inTerm[atom] === 1) return true
    const { wordOf, singles, pairs } = this.units
    const words = [wordOf[atom - 1] as number, wordOf[atom] as number].map((word) => this.wordText(word))
    if (!words.some((word) => [...word].length === 1) || words.some((word) => this.untold.stop.has(word))) return false
    const [pair, left, right] = [pairs[atom], singles[atom - 1], singles[atom]] as [number, number, number]
    return lift({ pair, left, right }, this.index.statistics) >= NAME_LIFT
  }

  private wordText(word: number): string {
    const { text, starts } = this.units
    return text.slice(starts[word], starts[word + 1])
  }

  /**
   * A term is told, and so is a word that is whole, means something and is not said of anything. A lone character is
   * told where it names an object (姜, 梨 of 水晶梨): elsewhere it is a part of other words (机 in 机械 and 机理).
   */
  isTold(start: number, end: number): boolean {
    const { text } = this.units
    const word = text.slice(start, end)
    if (this.isStop(start, end) || this.untold.general.has(word)) return false
    const isTerm = this.terms.has(`${start}/${end}`)
    const stretch = stretchBetween(this.units, start, end)
    if (stretch === null) return false
    if (stretch.first === stretch.last && [...word].length === 1)
      return this.objectEnds.has(end) && this.index.namesObject(word)
    return isTerm || (this.isWhole(start, end) && this.saysSomething(stretch))
  }

  /** Cut as the words of the text are (not 拖拉 of 拖拉机). */
  private isWhole(start: number, end: number): boolean {
    return this.bounds.has(start) && this.bounds.has(end)
  }

  private saysSomething(stretch: Stretch): boolean {
    const { units, index, untold } = this
    // A function word at the end makes it talk (人的).
    if (untold.stop.has(units.atoms[stretch.last]?.text ?? '')) return false
    return !isCommon(listedHolders(units, stretch, index.statistics), index.statistics)
  }
}
