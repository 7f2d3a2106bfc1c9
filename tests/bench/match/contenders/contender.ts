/** What every engine under measurement offers: built from texts, searched for a demand, some of them saved and loaded. */
import type { DemandText } from '#shared/matching/texts.ts'
import type { Corpus } from '../corpus/corpus-file.ts'

/** So many supplies are asked for. */
export const TOP = 20

/** Finds the best supplies for demand number so much. @returns how many were found, at most 20. */
export type Search = (demand: number) => number

/**
 * `reasons` explains what it finds; `raw` is the scan of the engine's own posting lists, with nothing else; `merged`
 * asks for one word after the other and counts.
 */
export type SearchName = 'plain' | 'reasons' | 'raw' | 'merged'

export interface Built {
  readonly searches: Readonly<Partial<Record<SearchName, Search>>>
  /** Writes the index, where the engine can. */
  save?(path: string): void | Promise<void>
  /** Does what is to be done once before searches are timed and is no part of building the index. */
  warmUp?(): void
  close?(): void
}

export interface Contender {
  readonly title: string
  /** How it is set up, for the reader. */
  readonly given: string
  /** @param folder For files of its own; deleted afterwards. */
  build(corpus: Corpus, folder: string): Built
  /** Reads what `save` wrote. @returns the index, ready to be searched. */
  load?(path: string): unknown
}

/** The text with which every peer is asked. */
export const queryText = ({ title, description, problem }: DemandText): string =>
  [title, description, problem].join('\n')
