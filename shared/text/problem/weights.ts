/** Every number by which a problem statement is chosen, in this one place. Points: only their order matters. */

/** What a clause of a patent is worth by the strongest thing it says. */
export const VALUE = {
  /** Names a problem and says that it is solved. */
  problemSolved: 10,
  /** Keeps away, or has less of, something that it calls a fault. */
  flawWarded: 8.5,
  /** Says that something is solved. */
  solved: 7.5,
  /** Says what fault the state of the art has. */
  flawSuffered: 7,
  /** Keeps something away. */
  warded: 6.5,
  improved: 6,
  healed: 5.5,
  /** Tells of a trouble of the state of the art. */
  troubleBefore: 5.5,
  /** An effect in one word. */
  deed: 5,
  praised: 4,
  /** "Has the advantage of", and then no word that any list knows. */
  announced: 3.5,
  /** A further clause of such a sentence. */
  announcedToo: 2.5,
  purpose: 3,
  enabled: 3.4,
  /** Names the fault of something without saying which: the shortcomings of traditional seeders. */
  unnamed: 3,
  trouble: 2,
  /** Ends with an adjective of degree: little damage to the tongue. */
  graded: 3.5,
  /** Praise that fits every invention, but of something: easy when a patient is punctured. */
  boasted: 2.2,
} as const

/** A clause with an adjective at its end is no longer than this, by characters of content. */
export const PRAISE = { longest: 10 } as const

/** What is kept away is a trouble that the clause names: worth more than lower costs. */
export const TROUBLE_NAMED = 1

/** By characters of content: a clause that names nothing is worth no more than `limit`. */
export const CONTENT = { none: 2, limit: 1, scant: 4, scantValue: -1, named: 5, full: 6, fullValue: 0.5 } as const

/** By what is no statement, each counted up to a limit. */
export const JUNK = {
  structure: { each: -2.4, limit: 4 },
  step: { each: -1, limit: 4 },
  references: { each: -1.5, limit: 3 },
  digits: { each: -0.5, limit: 10 },
} as const
export const DIGITS_ALLOWED = 2
/** The language of patents and of advertising. */
export const OFFICE = -8
export const UNBALANCED = -2
/** Names the thing (一种…), or repeats the title: says what it is, not what it does. */
export const NAMING = -4
/** A list of parts (has a tank, a stirrer, a lid), not of merits. */
export const PARTS = { items: 3, value: -3 } as const
/** Tells the means; the effect comes later. */
export const MEANS = -3

/** What says little by itself says less behind a part or a step: there it is what that part does. */
export const OF_A_PART = { weakest: 5, value: -1.5 } as const

/** Where a clause stands counts only if it says something by itself. */
export const PLACED_FROM = 2
/** In a sentence that announces the effect. */
export const ANNOUNCED = 1
/** At the end of the abstract, where the whole is summed up; less before, by place. */
export const LATE = 1.5
/** For each pair of characters that the title has too, up to a limit: it speaks of the same object. */
export const SHARED = { each: 0.25, limit: 4 } as const

/** A passage that begins within a clause, at its effect, leaves at least so much behind and takes so much along. */
export const WITHIN_CLAUSE = { before: 4, after: 8 } as const

/** Passages of a patent: how their clauses add up, and their length in UTF-16 units. */
export const PASSAGE = {
  /** Worth less, it is not proposed. */
  least: 2.6,
  /** A clause worth no more than this neither begins nor ends it. */
  leastEdge: 1,
  /** A passage of several clauses begins with one worth this. */
  leastFirst: 2.1,
  /** How much each further clause adds, of its value, and up to which sum. */
  further: 0.15,
  furtherLimit: 12,
  /** Clauses of content that say nothing, within it: each takes this, and no two stand together. */
  gap: -0.7,
  clauses: 8,
  longest: 90,
  /** Beyond this it loses for each character; below `short` too. */
  comfortable: 80,
  tooLong: -0.1,
  short: 10,
  tooShort: -0.3,
} as const

/** A problem that is told over several clauses. */
export const STATED = { more: 1, solved: 10.5, warded: 9, suffered: 7.5, clauses: 6, longest: 120 } as const

/**
 * What a title says that the patent is for: the effect it names, or the use. Its head noun is short. So many UTF-16
 * units of it are compared with the clauses: no real title is longer.
 */
export const TITLE = { effect: 5.5, use: 3, head: 18, longest: 200 } as const

/** How many candidates are given back where the caller does not say. */
export const CANDIDATES = 5

/** Passages of a demand: what a clause adds by its words, and what joining clauses costs. */
export const DEMAND = {
  trouble: 2,
  /** For each further word of trouble, up to so many in all. */
  furtherTrouble: 0.7,
  troubles: 3,
  /** Names the trouble as such: problem, cannot, leads to. */
  grave: 1.5,
  want: 1.2,
  goal: 0.5,
  limit: 0.6,
  profile: -5,
  /** For each UTF-16 unit, up to a length. */
  perCharacter: -0.03,
  /** At least, for a numbered list behind "we want to solve". */
  listed: 1,
  longClause: 60,
  /** Below a heading that announces the problem, or anything else. */
  asked: 0.8,
  aside: -2.5,
  /** A heading has no more than a number before its word. */
  headingNumber: 8,
  /** For beginning, and for ending, with a sentence. */
  wholeSentence: 0.6,
  nextSentence: 0.6,
  longest: 120,
  /** A single clause may be longer, and is cut. */
  cutAt: 160,
  /** Worth less, it is not proposed. */
  least: 1,
  /** The title is read beside the statement anyway. */
  inTitle: -2,
} as const
