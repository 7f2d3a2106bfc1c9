/** A graded set as it is evaluated: records, and judgements that name only records there are. */
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import { readLines, readRecords } from './lines.ts'
import type { Judgements } from './measures.ts'
import { readQrels } from './qrels.ts'

const id = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1))
const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '')

/** Lists of words come as an array, or as one text with marks between them. */
const words = z
  .union([z.array(z.string()), z.string()])
  .nullish()
  .transform((value) => (Array.isArray(value) ? value : (value ?? '').split(/[;；,，、\n]/)))
  .transform((value) => value.map((word) => word.trim()).filter((word) => word !== ''))

const supplyLine = z.object({
  id,
  title: z.string(),
  abstract: text,
  problemStatement: text,
  keywords: words,
  applicant: text,
  ipc: text,
})

const demandLine = z.object({ id, title: z.string(), description: text, problem: text })

/** One patent; what the file does not say is empty. */
export type SupplyLine = z.infer<typeof supplyLine>
/** One demand. An empty `problem` was not given: the program proposes one. */
export type DemandLine = z.infer<typeof demandLine>

export interface GradedSet {
  readonly supplies: readonly SupplyLine[]
  readonly demands: readonly DemandLine[]
  /** By demand id. */
  readonly judgements: ReadonlyMap<string, Judgements>
  /** Ids of demands that name things in other words than the patents; from `mismatch.txt` beside the demands. */
  readonly mismatch: ReadonlySet<string>
  /** Ids of demands that no patent fits; from `none.txt` beside the demands. */
  readonly none: ReadonlySet<string>
}

export interface GradedSetFiles {
  /** JSON lines. */
  readonly supplies: string
  /** JSON lines. */
  readonly demands: string
  /** Demand, supply and grade, separated by tabs. */
  readonly qrels: string
}

/** Ids of demands, one a line; a file that is not there names none. @throws AppError `eval.idUnknown` */
function readIds(path: string, demands: ReadonlySet<string>): Set<string> {
  const lines = existsSync(path) ? readLines(path) : []
  for (const { line, text: id } of lines) {
    if (!demands.has(id)) throw new AppError('eval.idUnknown', { fileName: basename(path), line, id })
  }
  return new Set(lines.map(({ text: id }) => id))
}

/**
 * Reads a graded set whole.
 * @throws AppError `file.notFound`, `file.notReadable`, `eval.*` with the file and the line
 */
export function readGradedSet(files: GradedSetFiles): GradedSet {
  const supplies = readRecords(files.supplies, supplyLine)
  const demands = readRecords(files.demands, demandLine)
  const known = { demands: new Set(demands.map((each) => each.id)), supplies: new Set(supplies.map((each) => each.id)) }
  const beside = (name: string) => readIds(join(dirname(files.demands), name), known.demands)
  return {
    supplies,
    demands,
    judgements: readQrels(files.qrels, known),
    mismatch: beside('mismatch.txt'),
    none: beside('none.txt'),
  }
}

/** The same set with no problem statement given, as a list fresh from a farm is. */
export function withoutProblems(set: GradedSet): GradedSet {
  return { ...set, demands: set.demands.map((demand) => ({ ...demand, problem: '' })) }
}
