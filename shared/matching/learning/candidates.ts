/** What a person decided, as the learning reads it: the candidates of one demand, and which should stand before which. */

/** What a pair of demand and patent is worth in each part of the score, before weights. */
export type Features = Readonly<Record<string, number>>

export type Verdict = 'shortlisted' | 'rejected' | 'wrongObject'

export interface Candidate {
  readonly features: Features
  /** null: nobody decided. Decisions that say nothing of relevance (too dear, tried, dead) are no candidates at all. */
  readonly verdict: Verdict | null
  /** Whether the ranking showed it where people look. */
  readonly lookedAt: boolean
}

/** The candidates of one demand in the order of the ranking by default weights. */
export type CandidateList = readonly Candidate[]

/** That one candidate should stand before another. */
export interface Preference {
  readonly better: Features
  readonly worse: Features
  /** Only the features that compare the object (crop, animal) are to blame. */
  readonly object: boolean
  readonly weight: number
}

const isDecided = ({ verdict }: Candidate) => verdict !== null

/** A shortlisted patent should stand before what was rejected, and stay before what stands so low that nobody looked. */
const losesToShortlisted = ({ verdict, lookedAt }: Candidate): boolean =>
  verdict === 'rejected' || verdict === 'wrongObject' || (verdict === null && !lookedAt)

/** Whether there is anything to learn from a demand: something was shortlisted, and something else should stand below. */
export const teaches = (list: CandidateList): boolean =>
  list.some(({ verdict }) => verdict === 'shortlisted') && list.some(losesToShortlisted)

/**
 * The preferences of one demand; none where nothing was shortlisted. Their weights sum to the number of decisions, so
 * that many pairs of few decisions do not count as much knowledge.
 */
export function preferences(list: CandidateList): Preference[] {
  const better = list.filter(({ verdict }) => verdict === 'shortlisted')
  const worse = list.filter(losesToShortlisted)
  const weight = list.filter(isDecided).length / (better.length * worse.length)
  return better.flatMap((winner) =>
    worse.map((loser) => ({
      better: winner.features,
      worse: loser.features,
      object: loser.verdict === 'wrongObject',
      weight,
    })),
  )
}
