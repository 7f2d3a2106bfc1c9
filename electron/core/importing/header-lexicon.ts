/** The known header words of one kind of list, by their key, with all that each may mean. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { Concept } from './header-word.ts'
import { lookupKey } from './text.ts'
import {
  FIELDS,
  type Field,
  GENERIC_WORDS,
  HEADER_WORDS,
  type HeaderWords,
  ORDINAL_HEADERS,
  OTHER_HEADERS,
  WEAK_TITLES,
} from './vocabulary.ts'

export interface Sense {
  readonly concept: Exclude<Concept, 'unknown'>
  readonly field: Field | null
  /** Place in the list of the field's words, 0 for the best to 1 for the last. */
  readonly rank: number
  readonly isWeakTitle: boolean
  /** Says little about its column. */
  readonly isGeneric: boolean
  /** Lists of the other kind do not use the word. */
  readonly isSpecific: boolean
  readonly isForeignTitle: boolean
}

type Lexicon = Map<string, Sense[]>

const OTHER_KIND: Readonly<Record<RecordKind, RecordKind>> = { supply: 'demand', demand: 'supply' }

/** Maps, not plain objects: a header may be called `__proto__`. A word that the user gave a field is no other's. */
function wordsOf(kind: RecordKind, userWords: HeaderWords): Map<string, { field: Field; rank: number }[]> {
  const byKey = new Map<string, { field: Field; rank: number }[]>()
  for (const [field, words] of Object.entries(userWords) as [Field, readonly string[]][]) {
    for (const word of words) byKey.set(lookupKey(word), [{ field, rank: 0 }])
  }
  const taken = new Set(byKey.keys())
  for (const field of FIELDS[kind]) {
    const words = [...(HEADER_WORDS[kind][field] ?? []), field]
    for (const [place, word] of words.entries()) {
      const key = lookupKey(word)
      const known = byKey.get(key) ?? []
      if (taken.has(key) || known.some((meaning) => meaning.field === field)) continue
      byKey.set(key, [...known, { field, rank: place / words.length }])
    }
  }
  byKey.delete('')
  return byKey
}

/** Fields that lists of both kinds have: a word that one kind knows for them means the same in the other. */
const SHARED: ReadonlySet<Field> = new Set<Field>([
  'problemStatement',
  'keywords',
  'transferModes',
  'contactName',
  'contactPhone',
])

const plain = (concept: Sense['concept']): Sense => {
  return {
    concept,
    field: null,
    rank: 0,
    isWeakTitle: false,
    isGeneric: false,
    isSpecific: false,
    isForeignTitle: false,
  }
}

function addOwn(
  lexicon: Lexicon,
  kind: RecordKind,
  userWords: HeaderWords,
  foreign: ReadonlyMap<string, unknown>,
): void {
  for (const [key, meanings] of wordsOf(kind, userWords)) {
    const isSpecific = !foreign.has(key)
    const sense = ({ field, rank }: { field: Field; rank: number }): Sense => {
      const isWeakTitle = field === 'title' && WEAK_TITLES.has(key)
      const isGeneric = GENERIC_WORDS.has(key)
      return { concept: 'field', field, rank, isWeakTitle, isGeneric, isSpecific, isForeignTitle: false }
    }
    lexicon.set(
      key,
      meanings.map(sense).toSorted((a, b) => Number(a.isWeakTitle) - Number(b.isWeakTitle)),
    )
  }
}

/** What only lists of the other kind say, unless it means the same in both. */
function foreignSense(key: string, meanings: readonly { field: Field }[]): Sense {
  const shared = meanings.find(({ field }) => SHARED.has(field))
  if (shared !== undefined) {
    return { ...plain('field'), field: shared.field, rank: 1, isGeneric: GENERIC_WORDS.has(key) }
  }
  const isForeignTitle = meanings.some(({ field }) => field === 'title') && !WEAK_TITLES.has(key)
  return { ...plain('foreign'), isSpecific: true, isForeignTitle }
}

/** A word for a field is that field's; one that fills none comes before a word of the other kind. */
export function createLexicon(kind: RecordKind, userWords: HeaderWords = {}): ReadonlyMap<string, readonly Sense[]> {
  const lexicon: Lexicon = new Map()
  const foreign = wordsOf(OTHER_KIND[kind], {})
  addOwn(lexicon, kind, userWords, foreign)
  const add = (key: string, sense: Sense) => {
    if (key !== '' && !lexicon.has(key)) lexicon.set(key, [sense])
  }
  for (const word of ORDINAL_HEADERS) add(lookupKey(word), plain('ordinal'))
  for (const word of OTHER_HEADERS) add(lookupKey(word), plain('other'))
  for (const [key, meanings] of foreign) add(key, foreignSense(key, meanings))
  return lexicon
}
