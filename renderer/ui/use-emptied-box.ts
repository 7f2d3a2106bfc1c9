/** A text box that is emptied when its text is taken: until one types again, Ctrl+Z in it takes back that. */
import { type ChangeEvent, useState } from 'react'

/** On a box that the program emptied: it has no typing of its own to take back. */
const EMPTIED = 'data-emptied'

export const isEmptied = (box: HTMLElement): boolean => box instanceof HTMLInputElement && box.hasAttribute(EMPTIED)

/** The text, what the box is given to show it, and how it is emptied. */
export function useEmptiedBox() {
  const [{ text, wasEmptied }, setBox] = useState({ text: '', wasEmptied: false })
  const box = {
    value: text,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setBox({ text: target.value, wasEmptied: false }),
    [EMPTIED]: wasEmptied || undefined,
  }
  return { text, box, empty: () => setBox({ text: '', wasEmptied: true }) }
}
