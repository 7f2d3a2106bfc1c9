/** Two ways to cut a Chinese text into terms: words by jieba, and pairs of neighbouring characters. */
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

const jieba = Jieba.withDict(dict)

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const RUNS = /[\p{L}\p{N}]+/gu

/** Words, in lower case, without blanks and punctuation. Unknown words are guessed (HMM), as jieba does by default. */
export function jiebaWords(text: string): string[] {
  return jieba.cut(text.toLowerCase(), true).filter((word) => LETTER_OR_DIGIT.test(word))
}

/** Pairs of neighbouring letters, digits or Han characters; none across a blank or a punctuation mark. */
export function characterBigrams(text: string): string[] {
  return (text.toLowerCase().match(RUNS) ?? []).flatMap((run) => {
    const characters = [...run]
    return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
  })
}
