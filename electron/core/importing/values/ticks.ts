/** Choices of a printed form: boxes of which some are ticked, marks behind or in brackets before a word. */
import ticks from '../../../../resources/vocabulary/ticks.json' with { type: 'json' }
import { trimCell } from '../text.ts'

const TICKED = new Set(ticks.ticked)
const EMPTY = new Set(ticks.empty)
const BRACKETED = /[([\uFF08\u3010]\s*([\u221A\u2713\u2714\u2705vV]?)\s*[)\]\uFF09\u3011]/gu
const MARK = /[\u221A\u2713\u2714]/u

/** The separators that stand between choices, not within one. */
const isEdge = (text: string): string =>
  text.replace(/^[\s\u3001,\uFF0C;\uFF1B/|.\uFF1A:]+|[\s\u3001,\uFF0C;\uFF1B/|]+$/gu, '')

interface Choice {
  readonly isTicked: boolean
  readonly text: string
}

/** `box word box word`, or `word box word box` where the text begins with a word. */
function choices(text: string): Choice[] {
  const found: { isTicked: boolean; text: string }[] = []
  let lead = ''
  for (const char of text) {
    const isBox = TICKED.has(char) || EMPTY.has(char)
    if (isBox) found.push({ isTicked: TICKED.has(char), text: '' })
    else if (found.length === 0) lead += char
    else (found.at(-1) as { text: string }).text += char
  }
  if (isEdge(lead) === '' || isEdge(found.at(-1)?.text ?? '') !== '') return found
  // The boxes stand behind their words.
  const words = [lead, ...found.map((choice) => choice.text)]
  return found.map(({ isTicked }, i) => ({ isTicked, text: words[i] ?? '' }))
}

const hasBox = (text: string): boolean => [...text].some((char) => TICKED.has(char) || EMPTY.has(char))

/** `(√) word` and `[ ] word` in the form of boxes. */
const withBoxes = (text: string): string =>
  text.replace(BRACKETED, (_, mark: string) => (mark === '' ? '\u25A1' : '\u2611'))

/**
 * The ticked choices of a text, separated by `;`.
 * @returns null where the text has no boxes; empty where none is ticked.
 */
export function tickedText(text: string): string | null {
  const boxed = withBoxes(text)
  if (!hasBox(boxed)) return null
  const all = choices(boxed)
  // One mark alone answers yes to the question of its header.
  if (all.length === 1 && isEdge(all[0]?.text ?? '') === '') return trimCell(text)
  const hasEmpty = [...boxed].some((char) => EMPTY.has(char))
  if (!hasEmpty && !MARK.test(boxed) && all.length === 1) return null
  const ticked = all.filter((choice) => choice.isTicked).map((choice) => isEdge(choice.text))
  return ticked.filter((word) => word !== '').join(';')
}
