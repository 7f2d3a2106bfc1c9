/** The characters that a text of a record may hold. */

/**
 * Control characters other than tab and line end, the pieces of half a character, and what Unicode keeps for programs
 * ("noncharacters"): nobody types them; they come along with a paste, and no XML file can hold them.
 */
const NO_TEXT = /[^\P{Cc}\t\n]|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** Cheap where nothing is to be done, as nearly always. */
const MAY_HOLD_NO_TEXT = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

/** The text without them, every line end as `\n`. */
export function plainText(text: string): string {
  return MAY_HOLD_NO_TEXT.test(text) ? text.replace(/\r\n?/g, '\n').replace(NO_TEXT, '') : text
}
