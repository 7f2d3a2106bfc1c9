/** What a word that is nowhere may have been meant to be: the nearest of the words, names and passages of titles. */
import Fuse from 'fuse.js'
import type { Register } from '../hold/register.ts'
import { BREAK } from '../hold/texts.ts'
import type { Syllables } from './syllables.ts'

/** From how unlike a word on it is another one (fuse.js: 0 the same, 1 nothing in common). */
const THRESHOLD = 0.4

/** Shorter words are too near to too many. */
const MIN_LENGTH = 3

/** So many of a word's characters a candidate must have: one typo in four, two in seven. */
const sharedAtLeast = (length: number) => Math.ceil(length * 0.66)

/** No more candidates are weighed. */
const MAX_CANDIDATES = 3000

const isLatin = (word: string) => /^[a-z]+$/.test(word)

/** How many places of the search's characters a text has, each counted once. */
function shared(text: string, characters: ReadonlySet<string>): number {
  let count = 0
  for (const character of characters) if (text.includes(character)) count += 1
  return count
}

/** The passage of a longer text that is likest to a word: as long, and sharing most of its characters. */
function passage(text: string, word: string, characters: ReadonlySet<string>): string {
  if (text.length <= word.length + 1) return text
  let best = ''
  let most = 0
  for (let at = 0; at + word.length <= text.length; at += 1) {
    const piece = text.slice(at, at + word.length)
    const count = shared(piece, characters)
    // Of two as good, the one that begins as the word does.
    if (count > most || (count === most && piece.startsWith(word.charAt(0)) && !best.startsWith(word.charAt(0)))) {
      best = piece
      most = count
    }
  }
  return best
}

/** Texts that share enough with a word: each title's likest passage, and names that are about as long. */
function candidates(register: Register, word: string): Set<string> {
  const characters = new Set(word)
  const enough = sharedAtLeast(characters.size)
  const found = new Set<string>()
  for (const place of register.livePlaces()) {
    const head = register.texts.heads[place] ?? ''
    if (shared(head, characters) < enough) continue
    for (const line of head.split(BREAK)) {
      const piece = shared(line, characters) >= enough ? passage(line, word, characters) : ''
      if (shared(piece, characters) >= enough) found.add(piece)
    }
    if (found.size >= MAX_CANDIDATES) break
  }
  return found
}

interface Spelling {
  readonly spelling: string
  readonly text: string
}

/** Longer names are sentences. */
const LONGEST_NAME = 16

/** Names and keywords in pinyin, with what they are written as: worked out once for a state of the register. */
class Spellings {
  private known: readonly Spelling[] = []
  private knownOf: { register: Register; revision: number } | null = null

  of(register: Register, syllables: Syllables): readonly Spelling[] {
    const { revision } = register
    if (this.knownOf?.register === register && this.knownOf.revision === revision) return this.known
    const names = new Set<string>()
    for (const place of register.livePlaces()) {
      for (const line of (register.texts.heads[place] ?? '').split(BREAK)) {
        if (line.length <= LONGEST_NAME) names.add(line)
      }
    }
    this.known = Array.from(names, (text) => ({ spelling: syllables.spelt(text), text }))
    this.knownOf = { register, revision }
    return this.known
  }
}

const spellings = new Spellings()

/** Names that are about as long in pinyin and share most letters. */
function spelt(register: Register, syllables: Syllables, word: string): Spelling[] {
  const characters = new Set(word)
  const enough = sharedAtLeast(characters.size)
  return spellings
    .of(register, syllables)
    .filter(({ spelling }) => Math.abs(spelling.length - word.length) <= 2 && shared(spelling, characters) >= enough)
    .slice(0, MAX_CANDIDATES)
}

const OPTIONS = { threshold: THRESHOLD, ignoreLocation: true, includeScore: true }

/** @returns what comes nearest to a word in the titles and names of a register; null where nothing is near. */
export function nearest(register: Register, word: string, syllables: Syllables): string | null {
  if (word.length < MIN_LENGTH) return null
  if (isLatin(word)) {
    const fuse = new Fuse(spelt(register, syllables, word), { ...OPTIONS, keys: ['spelling'] })
    return fuse.search(word, { limit: 1 })[0]?.item.text ?? null
  }
  return new Fuse([...candidates(register, word)], OPTIONS).search(word, { limit: 1 })[0]?.item ?? null
}
