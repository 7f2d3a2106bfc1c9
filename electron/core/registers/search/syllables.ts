/**
 * Pinyin of Chinese characters, worked out once a character: searching compares letters with the readings of each
 * character of a text in place, so that no text is held a second time. A character of several readings has them all.
 */
import { pinyin } from 'pinyin-pro'

const UNITS = 0x10000
const HAN = /\p{Script=Han}/u

/** Longer searches are cut: places in one are bits of a number. */
const LONGEST = 30

/** Readings of characters, each under a small number of its own. */
class Readings {
  private readonly numbers = new Uint16Array(UNITS)
  private readonly characters: string[] = ['']
  private readonly readings: (readonly string[])[] = [[]]

  get size(): number {
    return this.characters.length
  }

  /** 1 and up. */
  numberOf(code: number): number {
    return (this.numbers[code] as number) || this.learn(code)
  }

  private learn(code: number): number {
    const character = String.fromCharCode(code)
    const found = HAN.test(character)
      ? pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
      : []
    // 绿 is typed lv or lu.
    const number = this.readings.push([...new Set(found.flatMap((each) => [each, each.replace('v', 'u')]))]) - 1
    this.characters.push(character)
    this.numbers[code] = number
    return number
  }

  character(number: number): string {
    return this.characters[number] ?? ''
  }

  of(number: number): readonly string[] {
    return this.readings[number] ?? []
  }
}

/**
 * A search in letters, compared as an automaton: its state is the set of places in the search that the characters so
 * far may have come to (bit n: n letters are read). Each character moves each place on by one of its readings, by the
 * first letter of one, or by itself; the last syllable may be begun.
 */
export class SpokenSearch {
  private readonly all: Readings
  private readonly search: string
  private readonly end: number
  /** The places that a character leads to from the beginning, by UTF-16 unit; -1: not worked out yet. */
  private readonly first = new Int32Array(UNITS).fill(-1)
  /** The same from later places, by the number of a character. */
  private readonly later: Int32Array[] = []

  constructor(all: Readings, search: string) {
    this.all = all
    this.search = search.slice(0, LONGEST)
    this.end = 1 << this.search.length
  }

  private moveLater(from: number, number: number): number {
    let moves = this.later[from]
    if (moves === undefined || number >= moves.length) {
      const larger = new Int32Array(this.all.size * 2).fill(-1)
      if (moves !== undefined) larger.set(moves)
      moves = larger
      this.later[from] = moves
    }
    const known = moves[number] as number
    if (known !== -1) return known
    moves[number] = this.workOut(from, number)
    return moves[number] as number
  }

  private workOut(from: number, number: number): number {
    const { search, all } = this
    let places = 0
    if (search.startsWith(all.character(number), from)) places |= 1 << (from + 1)
    for (const reading of all.of(number)) {
      if (search.startsWith(reading, from)) places |= 1 << (from + reading.length)
      if (reading.startsWith(search.slice(from))) places |= this.end
      if (reading.charCodeAt(0) === search.charCodeAt(from)) places |= 1 << (from + 1)
    }
    return places
  }

  private runsFrom(text: string, at: number, first: number): boolean {
    let places = first
    for (let next = at + 1; (places & this.end) === 0; next += 1) {
      if (places === 0 || next >= text.length) return false
      const number = this.all.numberOf(text.charCodeAt(next))
      let reached = 0
      for (let rest = places; rest !== 0; rest &= rest - 1)
        reached |= this.moveLater(31 - Math.clz32(rest & -rest), number)
      places = reached
    }
    return true
  }

  /** Whether a text is read so from its first character to its last, each syllable whole or by its first letter. */
  isWhole(text: string): boolean {
    let places = this.workOut(0, this.all.numberOf(text.charCodeAt(0)))
    for (let at = 1; places !== 0 && at < text.length; at += 1) {
      const number = this.all.numberOf(text.charCodeAt(at))
      let reached = 0
      // What has come to the end goes no further.
      for (let rest = places & ~this.end; rest !== 0; rest &= rest - 1)
        reached |= this.moveLater(31 - Math.clz32(rest & -rest), number)
      places = reached
    }
    return (places & this.end) !== 0
  }

  /** Where a text is first read so: `hlb`, `huanglongbing` or `huanglb`; -1 where it is nowhere. */
  find(text: string): number {
    const { first } = this
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      let places = first[code] as number
      if (places === 0) continue
      if (places === -1) {
        places = this.workOut(0, this.all.numberOf(code))
        first[code] = places
      }
      if (places !== 0 && this.runsFrom(text, at, places)) return at
    }
    return -1
  }
}

export class Syllables {
  private readonly all = new Readings()

  search(letters: string): SpokenSearch {
    return new SpokenSearch(this.all, letters)
  }

  /** A text in full syllables, by its first readings. */
  spelt(text: string): string {
    const { all } = this
    return Array.from(text, (character) => all.of(all.numberOf(character.charCodeAt(0)))[0] ?? character).join('')
  }
}
