/** What of a record the match engine reads. */

/** What is searched of a patent. */
export interface SupplyText {
  readonly title: string
  readonly keywords: readonly string[]
  readonly abstract: string
  readonly problem: string
}

/** What is searched of a demand. */
export interface DemandText {
  readonly title: string
  readonly keywords: readonly string[]
  readonly description: string
  readonly problem: string
  /**
   * Whether a person stands behind the problem statement (typed, confirmed, or given in the list). One that was
   * only proposed repeats a sentence of the description and did harm.
   */
  readonly problemWritten: boolean
}
