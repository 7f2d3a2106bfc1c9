/** The word one points at: it lights up on both sides of a pair, a bridge at both of its ends. */
import { createContext } from 'react'

export interface HotWord {
  /** null: none. */
  readonly word: string | null
  readonly bridge: number | null
}

export const NO_HOT_WORD: HotWord = { word: null, bridge: null }

export const HotWordContext = createContext<HotWord>(NO_HOT_WORD)

/** What stands under the pointer: elements say it by `data-word` and `data-bridge`. */
export function hotWordAt(target: EventTarget): HotWord {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-word]') : null
  if (element === null) return NO_HOT_WORD
  const { word = null, bridge } = element.dataset
  return { word, bridge: bridge === undefined ? null : Number(bridge) }
}

/** Shared words are cut differently on the two sides: one within the other is the same word. */
export function isHot(hot: HotWord, word: string, bridge: number | null): boolean {
  if (hot.bridge !== null || bridge !== null) return hot.bridge === bridge
  return hot.word !== null && (hot.word.includes(word) || word.includes(hot.word))
}
