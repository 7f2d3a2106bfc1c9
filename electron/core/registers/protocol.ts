/** What the core and its register thread say to each other. Plain data: it crosses a thread. */
import type { Circumstances } from './hold/facet.ts'
import type { Kind } from './hold/specs.ts'

/** What the thread is started with. It opens the library itself, read-only. */
export interface RegisterStart {
  readonly libraryPath: string
  /** Folder of the lexicon: letters may be the initials of its words. */
  readonly lexiconDir: string
}

export interface Filter {
  readonly kind: Kind
  readonly now: Circumstances
  /** As typed. */
  readonly text: string
  /** Chosen values by facet; none: all are kept. */
  readonly facets: Readonly<Record<string, readonly string[]>>
  /** An answer that long texts are not searched for yet is welcome. */
  readonly mayBePartial: boolean
}

/** Long texts were not searched yet: there may be more. */
interface Partial {
  readonly isPartial: boolean
}

/** null: by relevance. */
export type Sort = { readonly by: string; readonly descending: boolean } | null

export interface ValueCount {
  readonly value: string
  readonly count: number
  readonly chosen: boolean
}

export interface CountedFacet {
  readonly facet: string
  readonly values: readonly ValueCount[]
  readonly distinct: number
}

/** What coded values are called, by facet and value, so that they can be searched by what is shown. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface RegisterQuestions {
  window: {
    ask: Filter & { sort: Sort; offset: number; limit: number }
    answer: Partial & { total: number; all: number; ids: readonly string[]; searchedFor: string | null }
  }
  facets: {
    ask: Filter & { of: readonly string[]; search: string; limit: number; labels: Labels }
    answer: Partial & { facets: readonly CountedFacet[] }
  }
  /** Records of either kind, the best first. */
  find: {
    ask: { text: string; limit: number; now: Circumstances }
    answer: readonly { kind: Kind; id: string }[]
  }
  /** Reads what the first answer needs. */
  prepare: { ask: { now: Circumstances }; answer: null }
}
