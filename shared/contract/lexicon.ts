/** The user's own words: lines in the format of the shipped lexicon (`resources/lexicon/README.md`), kept with the library. */
import { z } from 'zod'
import { read, write } from './method.ts'

/** Some ten thousand lines; nobody writes as many by hand. */
export const MAX_OWN_WORDS = 200_000

const PROBLEMS = ['operatorMissing', 'termEmpty', 'termTooLong', 'termPunctuated', 'saidTwice', 'nothingOff'] as const

/** A line that cannot be used. */
export const ownWordsProblem = z.object({
  /** 1-based. */
  line: z.number().int().positive(),
  code: z.enum(PROBLEMS),
  /** What is wrong and how to mend it, in the language of the call. */
  message: z.string(),
  /** The line as written. */
  text: z.string(),
})

export type OwnWordsProblem = z.infer<typeof ownWordsProblem>

/** How many lines can be used. */
const lines = z.number().int().nonnegative()

export const lexiconContract = {
  'lexicon.own': read(z.object({}), z.object({ text: z.string(), lines })),
  /** Replaces all own words, or none where a line cannot be used. An empty text takes them all out. */
  'lexicon.setOwn': write(
    z.object({ text: z.string().max(MAX_OWN_WORDS) }),
    z.object({ lines, problems: z.array(ownWordsProblem) }),
  ),
}
