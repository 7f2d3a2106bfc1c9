/** A ranking as a file that others can measure: like a TREC run, with our levels. */
import { saveBytes } from '#core/save-file.ts'
import type { Engine } from './engine.ts'
import type { RankedDemand } from './ranking.ts'

/** As deep as runs of TREC usually go. */
const DEPTH = 1000

/**
 * Writes one line for each demand and patent that shares anything: demand, supply, rank from 1, score, level,
 * separated by tabs; at most 1,000 a demand.
 * @returns the number of lines.
 * @throws AppError `file.notWritable`, `file.folderMissing`, `file.diskFull`
 */
export async function writeRun(path: string, engine: Engine, ranked: readonly RankedDemand[]): Promise<number> {
  const lines = ranked.flatMap(({ id, demand, hits }) =>
    hits
      .slice(0, DEPTH)
      .filter(({ score }) => score > 0)
      .map((hit, i) => [id, hit.supply, i + 1, hit.score, engine.level(demand, hit)].join('\t')),
  )
  await saveBytes(path, Buffer.from(lines.map((line) => `${line}\n`).join('')))
  return lines.length
}
