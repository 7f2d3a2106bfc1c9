/**
 * Fuzzes the import: `npm run fuzz:import -- --runs 5000 --seed 1`. Mutated lists of every container go through the real
 * path into a real library; none may crash or hang it, change it when refused, or be told without a code.
 * `--runs 1 --seed N` repeats one run, `--write FILE` writes its file.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type FuzzResult, fileOfRun, runFuzz } from './run.ts'

const LIMIT_MS = 10_000
const SHOWN = 40

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: '2' },
    limit: { type: 'string', default: String(LIMIT_MS) },
    write: { type: 'string' },
  },
})

const say = (line: string): void => void process.stdout.write(`${line}\n`)

function countBy(results: readonly FuzzResult[], keyOf: (result: FuzzResult) => string): [string, FuzzResult[]][] {
  return [...Map.groupBy(results, keyOf)].sort((a, b) => b[1].length - a[1].length)
}

const line = ({ seed, file, how, milliseconds }: FuzzResult): string =>
  `  seed ${seed}  ${file}  ${how.join(', ')}  ${Math.round(milliseconds)} ms`

function report(results: readonly FuzzResult[]): void {
  say(`\n${results.length} files, ${new Set(results.map(({ file }) => file)).size} seeds\n`)
  for (const [outcome, some] of countBy(results, ({ outcome }) => outcome))
    say(`${String(some.length).padStart(7)}  ${outcome}`)
  const slowest = [...results].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 5)
  say(`\nslowest:\n${slowest.map(line).join('\n')}`)
  say(`peak memory of the process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  const masked = results.filter((result) => result.masked !== null)
  say(`\nmistakes of ours told as damage: ${masked.length}`)
  for (const [mistake, some] of countBy(masked, ({ masked }) => masked ?? ''))
    say(`${String(some.length).padStart(5)}  ${mistake}\n${line(some[0] as FuzzResult)}`)
  const failed = results.filter(({ failures }) => failures.length > 0)
  say(`\nfailures: ${failed.length}`)
  for (const [failure, some] of countBy(failed, ({ failures }) => failures.join('; ')).slice(0, SHOWN)) {
    say(`${String(some.length).padStart(5)}  ${failure}\n${some.slice(0, 3).map(line).join('\n')}`)
  }
}

if (values.write === undefined) {
  let done = 0
  const results = await runFuzz({
    runs: Number(values.runs),
    seed: Number(values.seed),
    threads: Number(values.threads),
    limit: Number(values.limit),
    onDone: () => {
      done += 1
      if (done % 250 === 0) process.stderr.write(`${done} files\n`)
    },
  })
  report(results)
  process.exitCode = results.some(({ failures }) => failures.length > 0) ? 1 : 0
} else writeFileSync(values.write, await fileOfRun(Number(values.seed)))
