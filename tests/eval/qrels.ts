/** Judgements from a file: demand, supply and grade, separated by tabs; a line of headings may stand first. */
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import { readLines } from './lines.ts'
import type { Judgements } from './measures.ts'

const GRADE = /^\d$/

/** Ids that judgements may name. */
export interface KnownIds {
  readonly demands: ReadonlySet<string>
  readonly supplies: ReadonlySet<string>
}

interface Judgement {
  readonly demand: string
  readonly supply: string
  readonly grade: number
}

/** @returns null for a line of headings. */
function readJudgement(text: string, known: KnownIds, place: { fileName: string; line: number }): Judgement | null {
  const cells = text.split('\t').map((cell) => cell.trim())
  const [demand = '', supply = '', grade = ''] = cells
  const isGraded = cells.length === 3 && GRADE.test(grade)
  if (!isGraded && place.line === 1 && cells.length === 3 && !known.demands.has(demand)) return null
  if (!isGraded) throw new AppError('eval.qrelsLine', place)
  if (!known.demands.has(demand)) throw new AppError('eval.idUnknown', { ...place, id: demand })
  if (!known.supplies.has(supply)) throw new AppError('eval.idUnknown', { ...place, id: supply })
  return { demand, supply, grade: Number(grade) }
}

/**
 * @returns judgements by demand id.
 * @throws AppError as `readLines`, and `eval.qrelsLine`, `eval.idUnknown`, `eval.gradedTwice`, `eval.empty`
 */
export function readQrels(path: string, known: KnownIds): Map<string, Judgements> {
  const fileName = basename(path)
  const judgements = new Map<string, Map<string, number>>()
  for (const { line, text } of readLines(path)) {
    const judgement = readJudgement(text, known, { fileName, line })
    if (judgement === null) continue
    const { demand, supply, grade } = judgement
    const judged = judgements.get(demand) ?? new Map<string, number>()
    if ((judged.get(supply) ?? grade) !== grade) {
      throw new AppError('eval.gradedTwice', { fileName, line, demand, supply })
    }
    judgements.set(demand, judged.set(supply, grade))
  }
  if (judgements.size === 0) throw new AppError('eval.empty', { fileName })
  return judgements
}
