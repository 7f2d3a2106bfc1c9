/** `nongqiao bench match`: our match engine beside others. */
import type { ContenderName } from './match/contenders/index.ts'
import { benchTables } from './match/report.ts'
import { type BenchResult, bench } from './match/result.ts'

export interface BenchMatchCommand {
  readonly supplies: number
  readonly demands: number
  readonly against: readonly Exclude<ContenderName, 'nongqiao'>[]
  readonly rounds: number
  readonly signal: AbortSignal
}

/**
 * @returns what was found, and the same as tables. Progress goes to standard error.
 * @throws AppError `bench.childFailed`, `app.cancelled`
 */
export async function benchMatch(command: BenchMatchCommand): Promise<{ value: BenchResult; tables: string }> {
  const { against: peers, ...plan } = command
  const value = await bench({ ...plan, peers, say: (line) => process.stderr.write(`${line}\n`) })
  return { value, tables: benchTables(value) }
}
