/** What the title of a list names without a label: who sent it, and the county it is about. */
import { COUNTIES, INSTITUTION_ENDINGS, INSTITUTION_PARTS, TITLE_LEADS } from '../vocabulary.ts'
import type { SharedFact } from './layout.ts'

/** Longer than any title; a text below one tells no facts by itself. */
const LONGEST_TITLE = 60

const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length).join('|')
const ENDING = `(?:${longestFirst(INSTITUTION_ENDINGS)})`

/** The shortest name that begins behind a lead word or a sign and ends as an institution does. */
const INSTITUTION = new RegExp(
  `(?:^|[\\s\\d:\uFF1A(\uFF08\u300A\u3010]|${longestFirst(TITLE_LEADS)})(\\p{Script=Han}{2,14}?${ENDING})`,
  'u',
)
/** An academy has institutes: the name of one follows that of the academy. */
const PART_BEHIND = new RegExp(`^\\p{Script=Han}{2,8}?${ENDING}`, 'u')

const LEADS = new RegExp(`^(?:${longestFirst(TITLE_LEADS)})+`, 'u')

/** The institution that a text names, or null: of `2025…university list of patents` the university. */
export function institutionIn(text: string): string | null {
  const match = INSTITUTION.exec(text)
  if (match === null) return null
  const name = (match[1] ?? '').replace(LEADS, '')
  const rest = text.slice(match.index + match[0].length)
  const hasParts = INSTITUTION_PARTS.some((ending) => name.endsWith(ending))
  return hasParts ? name + (PART_BEHIND.exec(rest)?.[0] ?? '') : name
}

const countyIn = (text: string): string | null => COUNTIES.find((county) => text.includes(county)) ?? null

/** Offered for all rows below it. Nothing where the title has a label: then that says what it is. */
export function factsOfTitle(text: string): Pick<SharedFact, 'field' | 'text'>[] {
  if (text.length > LONGEST_TITLE || /[:\uFF1A]/u.test(text)) return []
  const [source, region] = [institutionIn(text), countyIn(text)]
  return [
    ...(source === null ? [] : [{ field: 'source' as const, text: source }]),
    ...(region === null ? [] : [{ field: 'region' as const, text: region }]),
  ]
}
