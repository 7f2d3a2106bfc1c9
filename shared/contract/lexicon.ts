/** The user's own words: lines in the format of the shipped lexicon (`resources/lexicon/README.md`), kept with the library. */
import { z } from 'zod'
import { read, write } from './method.ts'
import { demandId, supplyId } from './records.ts'

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

export const RELATIONS = ['same', 'kind', 'symptom', 'remedy'] as const

/** A line of the shipped lexicon. */
const shippedLine = z.object({
  field: z.string(),
  relation: z.enum(RELATIONS),
  left: z.string(),
  right: z.array(z.string()),
})
export type ShippedLine = z.infer<typeof shippedLine>

const count = z.number().int().nonnegative()

const segment = z.object({
  /** UTF-16 offsets, end exclusive. Punctuation and blanks lie between segments. */
  start: count,
  end: count,
  /** In the lexicon; a word without meaning for a match; any other word. */
  kind: z.enum(['term', 'stop', 'word']),
  /** Groups of objects that it names (crops, animals). */
  objects: z.array(z.string()),
  /** Where the lexicon leads from it, strongest first. `wider`: what it is a kind of. */
  leads: z.array(
    z.object({
      relation: z.enum([...RELATIONS, 'wider']),
      words: z.array(z.string()),
      /** What lies between, where it takes two steps. */
      through: z.string().nullable(),
      weight: z.number(),
    }),
  ),
})
export type LexiconSegment = z.infer<typeof segment>

const patent = z.object({ id: supplyId, title: z.string() })

const changedDemand = z.object({
  demandId,
  title: z.string(),
  gained: z.array(patent),
  lost: z.array(patent),
  /** The patent that stands first now, and would; null where nothing fits. */
  firstNow: patent.nullable(),
  firstThen: patent.nullable(),
})
export type ChangedDemand = z.infer<typeof changedDemand>

export const lexiconContract = {
  'lexicon.own': read(z.object({}), z.object({ text: z.string(), lines })),
  /** Replaces all own words, or none where a line cannot be used. An empty text takes them all out. */
  'lexicon.setOwn': write(
    z.object({ text: z.string().max(MAX_OWN_WORDS) }),
    z.object({ lines, problems: z.array(ownWordsProblem) }),
  ),
  /** Lines of the shipped lexicon in which a word stands (any part of one), field by field. */
  'lexicon.shipped': read(
    z.object({
      text: z.string().max(60).default(''),
      field: z.string().max(60).nullable().default(null),
      relation: z.enum(RELATIONS).nullable().default(null),
      offset: count.default(0),
      limit: z.number().int().min(1).max(20_000).default(100),
    }),
    z.object({
      total: count,
      lines: z.array(shippedLine),
      /** All fields, with how many of their lines the text and the relation keep. */
      fields: z.array(z.object({ field: z.string(), lines: count })),
    }),
  ),
  /** A text as the engine reads it; `own`: with these own words in place of those that are stored. */
  'lexicon.segment': read(
    z.object({ text: z.string().max(2000), own: z.string().max(MAX_OWN_WORDS).nullable().default(null) }),
    z.object({ segments: z.array(segment) }),
  ),
  /**
   * Which demands would have other matches if these were the own words. Lines that cannot be used are left out of the
   * trial and told. Indexes the library a second time: seconds for thousands of patents. @throws `app.cancelled`
   */
  'lexicon.tryOwn': read(
    z.object({ text: z.string().max(MAX_OWN_WORDS), top: z.number().int().min(1).max(100).default(20) }),
    z.object({
      problems: z.array(ownWordsProblem),
      demands: count,
      /** Demands in whose text the own words change anything. */
      touched: count,
      changed: z.array(changedDemand),
    }),
  ),
}
