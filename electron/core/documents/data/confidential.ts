/**
 * Keeping a company unnamed: the name in full, its short forms and the contact are taken out of every text, and what
 * still looks like the name is pointed out for a person to read.
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

export interface Anonymous {
  /** What stands in place of the company's name. */
  readonly organisation: string
  /** The county, or nothing: never a town or village. */
  readonly region: string
  /** Takes the names out of a text. */
  readonly scrub: (text: string) => string
  /** Words in a text (scrubbed already) that look like the name. */
  readonly suspicious: (text: string) => string[]
}

/** @param places Counties, from the lists of the association. */
export function anonymous(demand: Demand, places: readonly string[]): Anonymous {
  const names: Readonly<Record<string, string>> = words.anonymous
  const replacement = names[demand.organisationType] ?? words.anonymous.default
  const trade = tradeName(demand.organisation, places)
  const inFull = [demand.organisation.trim(), withoutEnding(demand.organisation.trim())]
  if (trade.length > CALL_NAME_LENGTHS[0]) inFull.push(trade)
  const secret = inFull.filter((name) => name.length >= 3)
  const contact = demand.contactName.trim()
  const called = CALL_NAME_LENGTHS.filter((length) => trade.length >= length).map((length) => trade.slice(0, length))
  return {
    organisation: replacement,
    region: countyFinder(places)(demand.region),
    scrub(text) {
      const unnamed = secret.reduce((rest, name) => rest.replaceAll(name, replacement), text)
      return contact.length >= MIN_NAME_LENGTH ? unnamed.replaceAll(contact, words.anonymous.person) : unnamed
    },
    suspicious: (text) => {
      const found = called.filter((name) => text.includes(name) && !demand.industry.includes(name))
      return found.slice(0, 1)
    },
  }
}
