/** What a child process is asked, and what it answers. */
import type { SearchName } from './contenders/contender.ts'
import type { ContenderName } from './contenders/index.ts'
import type { CorpusSize } from './corpus/corpus-file.ts'
import type { Cost, Memory } from './measure.ts'
import type { SearchMeasure } from './measure-searches.ts'

export interface RunJob {
  readonly kind: 'run'
  readonly contender: ContenderName
  readonly corpus: string
  /** How many demands the corpus file begins with. */
  readonly demandsInFile: number
  readonly size: CorpusSize
  /** For files of the engine's own. */
  readonly folder: string
  /** One way of searching alone, so that its first pass is the first of the process; null: all. */
  readonly only: SearchName | null
  /** Where to save the index; null: not at all. */
  readonly saveTo: string | null
  /** Wall time for each way of searching. */
  readonly budgetMs: number
}

export interface LoadJob {
  readonly kind: 'load'
  readonly contender: ContenderName
  readonly path: string
}

export interface RunResult {
  readonly title: string
  readonly given: string
  readonly build: Cost
  readonly memory: Memory
  readonly searches: Readonly<Partial<Record<SearchName, SearchMeasure>>>
  /** Size of the saved index; null where it was not saved. */
  readonly savedBytes: number | null
  /** The most memory that the process ever had, the texts included. */
  readonly peakBytes: number
}

export interface LoadResult {
  readonly load: Cost
  readonly memory: Memory
}

export type Job = RunJob | LoadJob

export type JobResult<J extends Job> = J extends RunJob ? RunResult : LoadResult
