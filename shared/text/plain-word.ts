/** The usual case of text that is brought into a normal form: nothing to do. */

const PLAIN = /^[a-z0-9\u4E00-\u9FFF]*$/

/**
 * Whether a text is made of Chinese characters, small Latin letters and digits alone: NFKC, lower case and taking away
 * blanks and punctuation leave it as it is. Most titles and names are; asking takes a tenth of the time of doing it.
 */
export const isPlainWord = (text: string): boolean => PLAIN.test(text)
