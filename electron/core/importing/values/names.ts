/**
 * Names of people and institutions. A blank may be layout within a name or stand between two, a line break may end one
 * or come from a narrow column; surnames and the endings of institutions tell which.
 */
import { hasHan, lookupKey, trimCell } from '../text.ts'
import { AND_OTHERS, COMPOUND_SURNAMES, HONORIFICS, ORGANISATION_ENDINGS, SURNAMES } from '../vocabulary.ts'
import { splitList } from './list.ts'

const HAN = /^\p{Script=Han}+$/u
/** Surname and given name. */
const LONGEST_NAME = 4

const length = (text: string): number => [...text].length

const IN_BRACKETS = /[(\uFF08\u3010[][^)\uFF09\u3011\]]*[)\uFF09\u3011\]]$/u
const OTHERS = new RegExp(`\\s*(?:${AND_OTHERS.join('|')})$`, 'u')

/** The characters in which "and others" ends. */
const ENDS_OF_OTHERS = new Set(AND_OTHERS.map((word) => word.charAt(word.length - 1)))

/** Without footnote signs, "and others" and what stands in brackets behind it. */
function bareName(name: string): string {
  const alone = name.replace(IN_BRACKETS, '').replace(/[\d*#\u2460-\u2473]+$/u, '')
  const bare = trimCell(length(alone) > 2 ? alone.replace(OTHERS, '') : alone)
  return bare !== '' && HAN.test(bare.replace(/\s/gu, '')) ? bare : name
}

/** A character alone begins a name with the next one; a compound surname alone takes a given name. */
function joinsNext(part: string): boolean {
  return length(part) === 1 || COMPOUND_SURNAMES.has(part)
}

/** Puts the parts of a text with blanks together to names: `A B C D` of single characters are two names. */
function joinParts(parts: readonly string[]): string[] {
  const names: string[] = []
  let open = ''
  for (const part of parts) {
    if (open !== '') {
      names.push(open + part)
      open = ''
    } else if (joinsNext(part)) open = part
    else names.push(part)
  }
  return open === '' ? names : [...names, open]
}

const isNameLong = (name: string): boolean => length(name) >= 2 && length(name) <= LONGEST_NAME

/** Splits at blanks only where every piece is then as long as a Chinese name. */
function splitAtBlanks(name: string): string[] {
  const parts = name.split(/\s+/u)
  if (parts.length < 2 || !parts.every((part) => HAN.test(part))) return [name]
  const names = joinParts(parts)
  const areNames = names.every((one) => isNameLong(one) && (SURNAMES.has([...one][0] ?? '') || names.length === 1))
  if (areNames) return names
  return parts.every((part) => length(part) === 1) ? [parts.join('')] : [name]
}

/** Two or three characters: nothing to take away. */
const PLAIN_NAME = /^\p{Script=Han}{2,3}$/u

/** Names of people in one cell, each once. */
export function splitNames(text: string): string[] {
  const isPlain = (part: string) => PLAIN_NAME.test(part) && !ENDS_OF_OTHERS.has(part.charAt(part.length - 1))
  return [...new Set(splitList(text).flatMap((part) => (isPlain(part) ? [part] : splitAtBlanks(bareName(part)))))]
}

/** Whether a text is one Chinese name, or one with a title of courtesy behind it. */
export function looksLikeName(text: string): boolean {
  const compact = text.replace(/\s/gu, '')
  if (compact.length > 10 || !HAN.test(compact)) return false
  const honorific = HONORIFICS.find((word) => compact.endsWith(word) && compact.length > word.length)
  const name = honorific === undefined ? compact : compact.slice(0, -honorific.length)
  if (honorific !== undefined && length(name) <= 3) return SURNAMES.has([...name][0] ?? '')
  return (
    isNameLong(name) &&
    (COMPOUND_SURNAMES.has(name.slice(0, 2)) || (SURNAMES.has([...name][0] ?? '') && length(name) <= 3))
  )
}

/** Whether the text ends as the name of an institution does. */
export function endsAsOrganisation(text: string): boolean {
  const key = lookupKey(text).replace(/[)\]]$/, '')
  return ORGANISATION_ENDINGS.some((ending) => key.endsWith(ending))
}

/** Names are longer than their endings: "university" alone is the second half of one. */
const isWholeName = (text: string): boolean =>
  endsAsOrganisation(text) && !ORGANISATION_ENDINGS.includes(lookupKey(text))

const isEnding = (text: string): boolean => endsAsOrganisation(text) || length(text) === 1

/** A narrow column breaks a long name: a line that is no name by itself goes with the next or the one before. */
function withoutBreaksInNames(text: string): string {
  const lines = text.split('\n').map(trimCell)
  if (!lines.some(endsAsOrganisation) || !lines.every(hasHan)) return text
  const isName = (line: string) => isWholeName(line) || looksLikeName(line)
  return lines.reduce((whole, line) => {
    const last = whole.slice(whole.lastIndexOf('\n') + 1)
    return isName(last) && !(isEnding(line) && !isWholeName(line)) ? `${whole}\n${line}` : whole + line
  })
}

/** Institutions beside each other with blanks between them. */
function splitWholeNames(text: string): string[] {
  const parts = text.split(/\s+/u)
  return parts.length > 1 && parts.every(isWholeName) ? parts : [text]
}

function splitApplicant(value: string): string[] {
  if (!/\s/u.test(value)) return [value]
  return endsAsOrganisation(value) ? splitWholeNames(value) : splitAtBlanks(value)
}

/** Applicants: institutions, and people who apply themselves. */
export function splitApplicants(text: string): string[] {
  const values = splitList(text.includes('\n') ? withoutBreaksInNames(text) : text)
  return [...new Set(values.flatMap(splitApplicant))]
}
