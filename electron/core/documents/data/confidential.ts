/**
 * Keeping a company unnamed: the name in full, its short forms and the contact are taken out of every text. A short form
 * may be an ordinary word too: what was taken out for it is told, and a person may let it stand.
 */
import type { Demand } from '#shared/contract/records.ts'
import { countyFinder } from '../../settings/county.ts'
import { words } from '../words.ts'

/** A shorter word would be blanked wherever it happens to occur. */
const MIN_NAME_LENGTH = 2
/** So many characters at the head of a trade name are what people call a company by. */
const CALL_NAME_LENGTHS = [4, 3, 2] as const

const endingsFirst = (endings: readonly string[]): string[] => [...endings].sort((a, b) => b.length - a.length)

function withoutEnding(name: string): string {
  const ending = endingsFirst(words.organisationEndings).find(
    (each) => name.endsWith(each) && name.length - each.length >= MIN_NAME_LENGTH,
  )
  return ending === undefined ? name : withoutEnding(name.slice(0, -ending.length))
}

const shortPlace = (place: string): string => {
  const ending = words.placeEndings.find((each) => place.endsWith(each) && place.length - each.length >= 2)
  return ending === undefined ? place : place.slice(0, -ending.length)
}

/** After the short form of a place its ending may still stand. */
const withoutRest = (name: string): string => (words.placeRests.includes(name.charAt(0)) ? name.slice(1) : name)

/** Places at the head of a name: those of the list, in full or short, and whatever ends like one. */
function withoutPlaces(name: string, places: readonly string[]): string {
  const known = endingsFirst(places.flatMap((place) => [place, shortPlace(place)]))
  const head =
    known.find((place) => name.startsWith(place)) ??
    words.placeEndings
      .map((ending) => name.slice(0, name.indexOf(ending, 2) + ending.length))
      .find((each) => each.length > 2 && each.length <= 6 && words.placeEndings.some((ending) => each.endsWith(ending)))
  if (head === undefined || name.length - head.length < MIN_NAME_LENGTH) return name
  return withoutPlaces(withoutRest(name.slice(head.length)), places)
}

/** What is left of a company's name without place and form: 清远市绿源柑橘专业合作社 → 绿源柑橘. */
export function tradeName(organisation: string, places: readonly string[]): string {
  return withoutPlaces(withoutEnding(organisation.trim()), places)
}

/** A word by which people may call a company. */
export interface CallName {
  readonly word: string
  /** Everybody uses it, whoever is meant: taking it out would spoil texts, so it is only pointed out. */
  readonly isOrdinary: boolean
}

/** Whether everybody uses a word: a term of the trade, a place. */
export type IsOrdinary = (word: string) => boolean

/**
 * What people call a company by, the longest first; what its line of business is called is none of it.
 * @param places Counties, from the lists of the association.
 */
export function callNames(
  { organisation, industry }: Pick<Demand, 'organisation' | 'industry'>,
  places: readonly string[],
  isOrdinary: IsOrdinary = () => false,
): CallName[] {
  const all = [...places, ...words.widerPlaces]
  const trade = tradeName(organisation, all)
  const isPlace = (word: string) => all.some((place) => place === word || shortPlace(place) === word)
  return CALL_NAME_LENGTHS.filter((length) => trade.length >= length)
    .map((length) => trade.slice(0, length))
    .filter((word) => !industry.includes(word))
    .map((word) => ({ word, isOrdinary: isOrdinary(word) || isPlace(word) }))
}

export interface Anonymous {
  /** What stands in place of the company's name. */
  readonly organisation: string
  /** The county, or nothing: never a town or village. */
  readonly region: string
  /** Takes the names out of a text. */
  readonly scrub: (text: string) => string
}

/** The company's name in forms that mean it wherever they stand. */
function fullNames({ organisation }: Pick<Demand, 'organisation'>, places: readonly string[]): string[] {
  const name = organisation.trim()
  const trade = tradeName(name, places)
  const isLong = trade.length > CALL_NAME_LENGTHS[0]
  return [name, withoutEnding(name), ...(isLong ? [trade] : [])].filter((each) => each.length >= 3)
}

/**
 * @param places Counties, from the lists of the association.
 * @param called Short forms of the name that are to go too.
 */
export function anonymous(demand: Demand, places: readonly string[], called: readonly string[]): Anonymous {
  const names: Readonly<Record<string, string>> = words.anonymous
  const replacement = names[demand.organisationType] ?? words.anonymous.default
  const secret = [...fullNames(demand, places), ...called]
  const contact = demand.contactName.trim()
  return {
    organisation: replacement,
    region: countyFinder(places)(demand.region),
    scrub(text) {
      const unnamed = secret.reduce((rest, name) => rest.replaceAll(name, replacement), text)
      return contact.length >= MIN_NAME_LENGTH ? unnamed.replaceAll(contact, words.anonymous.person) : unnamed
    },
  }
}
