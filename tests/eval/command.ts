/** `nongqiao eval`: one graded set from files, evaluated. */
import { resolve } from 'node:path'
import { type Evaluation, evaluate } from './evaluate.ts'
import { type GradedSetFiles, readGradedSet } from './graded-set.ts'
import { evaluationText } from './report.ts'
import { writeRun } from './run-file.ts'

export interface EvalCommand extends GradedSetFiles {
  readonly judgedOnly: boolean
  readonly lexicon: boolean
  /** File to write our ranking to. */
  readonly run?: string
}

/**
 * @returns the evaluation, and the same as tables.
 * @throws AppError `eval.*`, `file.*`
 */
export async function runEval(command: EvalCommand): Promise<{ value: Evaluation; tables: string }> {
  const set = readGradedSet(command)
  const setting = command.lexicon ? 'default' : 'withoutLexicon'
  const { evaluation, engine, ranked } = evaluate(set, { judgedOnly: command.judgedOnly, setting })
  if (command.run !== undefined) await writeRun(resolve(command.run), engine, ranked)
  return { value: evaluation, tables: evaluationText(evaluation, set.none) }
}
