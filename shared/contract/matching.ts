/** Matching: ranked records with the reason as data. */
import { z } from 'zod'
import { decision } from './decisions.ts'
import { read, write } from './method.ts'
import { demand, demandId, legalStatus, partialDate, patentType, supply, supplyId, transferMode } from './records.ts'

export const MATCH_PARTS = ['title', 'keywords', 'content', 'problem', 'bridge', 'object'] as const
export const LEVELS = ['strong', 'medium', 'weak'] as const

const weight = z.number().min(0).max(5)

/** Weights of the parts of the score; 0 switches a part off. */
export const matchWeights = z
  .object({
    title: weight,
    keywords: weight,
    content: weight,
    problem: weight,
    bridge: weight,
    /** Multiplies what the right object adds and the wrong one takes; weights stored before it existed have 1. */
    object: weight.default(1),
  })
  .refine(({ object: _, ...parts }) => Object.values(parts).some((each) => each > 0))

export const WARNING_CODES = ['patentDead', 'patentPending', 'expiresSoon', 'expired', 'numberInvalid'] as const

export const matchWarning = z.object({
  code: z.enum(WARNING_CODES),
  /** For the sentence: the status, the day of expiry, the number as written. */
  status: legalStatus.nullable(),
  date: z.string().nullable(),
  message: z.string(),
})

/** A word of the demand that the patent shares or that the lexicon bridges, and what it added to the score. */
export const matchedWord = z.object({
  word: z.string(),
  part: z.enum(MATCH_PARTS),
  score: z.number(),
  /** For a bridge: the patent's own words for it. */
  via: z.array(z.string()),
  /** Worth telling a reader; others are stop words and parts of words, which count all the same. */
  told: z.boolean(),
})

export const matchReasons = z.object({
  /** What each part added; sums to the score. */
  parts: z.array(z.object({ part: z.enum(MATCH_PARTS), score: z.number() })),
  /** Sums to the score too. Highest first. */
  words: z.array(matchedWord),
  /** The reason as a sentence, in the language of the call. */
  sentence: z.string(),
})

const matchCore = z.object({
  rank: z.number().int().positive(),
  score: z.number(),
  level: z.enum(LEVELS),
  reasons: matchReasons,
  /** How many points the demand makes. */
  points: z.number().int().nonnegative(),
  /** Those that the patent speaks of, the most telling first; `via`: the patent's own word, where it has another. */
  covered: z.array(z.object({ word: z.string(), via: z.string().nullable() })),
  /** Those that it does not touch, four at the most. */
  uncovered: z.array(z.string()),
  /** Share of the points, 0 to 1, by how telling they are, that the patent speaks of; names of objects do not count. */
  coverage: z.number(),
  /** What both sides are about, by the names of the groups of objects. */
  objects: z.object({
    relation: z.enum(['agree', 'conflict', 'unknown']),
    demand: z.array(z.string()),
    supply: z.array(z.string()),
  }),
  warnings: z.array(matchWarning),
  decision: decision.nullable(),
})

export const supplyMatch = matchCore.extend({
  supplyId,
  applicationNumber: z.string().nullable(),
  /** As the list writes it: what there is to show where the number could not be read. */
  applicationNumberRaw: z.string(),
  title: z.string(),
  applicants: z.array(z.string()),
  patentType: patentType.nullable(),
  legalStatus: legalStatus.nullable(),
  /** The day on which the term ends, by the filing date; null where type or date is not known. */
  expiresOn: partialDate.nullable(),
  transferModes: z.array(transferMode),
  price: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  /** Came, or was changed, since the matches of this demand were last looked at. */
  isNew: z.boolean(),
  /** Its rank when they were; null where it was not in the list, or where no list was remembered. */
  wasRank: z.number().int().positive().nullable(),
  /** Near-identical patents of the same holder, folded into this one. */
  family: z.array(z.object({ supplyId, title: z.string(), applicationNumber: z.string().nullable() })),
})

export const demandMatch = matchCore.extend({
  demandId,
  title: z.string(),
  organisation: z.string(),
  region: z.string(),
  industry: z.string(),
  budget: z.string(),
  deadline: partialDate.nullable(),
})

/** The list of matches as it was last looked at, and what is no longer in it. */
const lastLook = z.object({
  at: z.string(),
  left: z.array(z.object({ supplyId, title: z.string(), wasRank: z.number().int().positive() })),
})

/** An empty `matches` means that nothing fits. */
export const demandResult = z.object({
  id: demandId,
  title: z.string(),
  matches: z.array(supplyMatch),
  /** State of the library (a count of changes) that was ranked: goes back with `matching.markSeen`. */
  version: z.number().int(),
  /** null where it was never looked at, or longer ago than lists are remembered. */
  lastLook: lastLook.nullable(),
})
export const supplyResult = z.object({ id: supplyId, title: z.string(), matches: z.array(demandMatch) })

export type MatchWeights = z.infer<typeof matchWeights>
export type SupplyMatch = z.infer<typeof supplyMatch>
export type DemandMatch = z.infer<typeof demandMatch>
export type DemandResult = z.infer<typeof demandResult>
export type SupplyResult = z.infer<typeof supplyResult>

const top = z.number().int().min(1).max(500).default(20)

/**
 * Whether to wait for what decisions teach, however long that takes. A screen does not: after a second it ranks by what
 * was learnt before.
 */
const waitsForLearning = z.boolean().default(true)

/** UTF-16 offsets, end exclusive. */
const span = z.tuple([z.number().int(), z.number().int()])
const highlights = z.record(z.string(), z.array(span))

/** How the lexicon leads from a word of the demand to one of the patent. */
export const BRIDGE_STEPS = ['same', 'kind', 'wider', 'symptom', 'remedy'] as const
const bridgePath = z.object({
  from: z.string(),
  to: z.string(),
  /** Each step with the word it leads to; the last leads to `to`. */
  steps: z.array(z.object({ relation: z.enum(BRIDGE_STEPS), word: z.string() })),
})
export type BridgePath = z.infer<typeof bridgePath>

/** Whether to learn from decisions; those made before `since` (UTC, ISO 8601) do not count. */
export const learningSetting = z.object({ enabled: z.boolean(), since: z.iso.datetime().nullable() })

/** Why learnt weights rank, or why not. The user's own weights win over learnt ones. */
export const LEARNING_STATES = ['inUse', 'ownWeights', 'off', 'tooFew', 'doesNotHelp'] as const

const count = z.number().int().nonnegative()

export const learning = learningSetting.extend({
  state: z.enum(LEARNING_STATES),
  /** What it was learnt from, on how many demands, and how many decisions taught nothing. */
  decisions: z.object({ shortlisted: count, rejected: count, demands: count, unused: count }),
  /** So much is needed at least. */
  needed: z.object({ decisions: count, demands: count }),
  /** Empty where there was too little to learn from. */
  parts: z.array(z.object({ part: z.enum(MATCH_PARTS), weight: z.number(), byDefault: z.number() })),
  /**
   * Each demand ordered by what the decisions on the other demands taught: the share of pairs in which the shortlisted
   * patent stands first (0 to 1), by default weights and by learnt ones, and how many demands came out better and worse.
   */
  validation: z.object({ before: z.number(), after: z.number(), improved: count, worsened: count }).nullable(),
})

export type LearningSetting = z.infer<typeof learningSetting>
export type LearningState = (typeof LEARNING_STATES)[number]
export type Learning = z.infer<typeof learning>

export const matchingContract = {
  /** Ranks patents for the demands named, or for all; ties keep the order in which records were added. */
  'matching.forDemands': read(
    z.object({ demandIds: z.array(demandId).optional(), top, weights: matchWeights.optional(), waitsForLearning }),
    z.object({ demands: z.array(demandResult) }),
  ),
  /** The other direction: ranks demands for one patent, with the same score. */
  'matching.forSupply': read(
    z.object({ supplyId, top, weights: matchWeights.optional(), waitsForLearning }),
    supplyResult,
  ),
  /** Both texts of a pair with the shared words marked, field by field, and the words that a bridge leads from and to. */
  'matching.compare': read(
    z.object({ demandId, supplyId }),
    z.object({
      demand,
      supply,
      demandHighlights: highlights,
      supplyHighlights: highlights,
      demandBridges: highlights,
      supplyBridges: highlights,
      /** The strongest first. */
      bridges: z.array(bridgePath),
    }),
  ),
  /** Remembers which matches of these demands have been looked at: what comes later is new. */
  'matching.markSeen': write(
    z.object({
      seen: z
        .array(
          z.object({
            demandId,
            /** What the ranking said of itself; the present state where it is left out. */
            version: z.number().int().nonnegative().optional(),
            /** The list that was shown, best first. */
            shown: z.array(supplyId).max(500).optional(),
          }),
        )
        .max(10_000),
    }),
    z.object({}),
  ),
  'matching.getWeights': read(z.object({}), z.object({ weights: matchWeights, defaults: matchWeights })),
  /** `null` goes back to the defaults. */
  'matching.setWeights': write(z.object({ weights: matchWeights.nullable() }), z.object({ weights: matchWeights })),
  /** What the decisions of this library teach about the weights. */
  'matching.learning': read(z.object({}), learning),
  /** Changes what is given. */
  'matching.setLearning': write(learningSetting.partial(), learningSetting),
  /** Forgets what was learnt: from now on only new decisions count. The decisions themselves stay. */
  'matching.resetLearning': write(z.object({}), learningSetting),
}
