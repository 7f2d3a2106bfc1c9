/** Text as a person enters it: what no record may hold is taken out at the door, with the blanks around it. */
import { z } from 'zod'
import { plainText } from '../domain/plain-text.ts'

/** Lengths are those of the text that is kept. */
export const enteredText = () => z.string().overwrite(plainText).trim()
