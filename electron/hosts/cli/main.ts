/** The command line: which commands there are. Each has a file of its own in `commands/`. */
import { Command, CommanderError, Option } from 'commander'
import { errorBodyOf } from '#core/dispatch.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { LANGUAGES } from '#shared/contract/envelope.ts'
import type { AddCommand, CommandLineParts } from './command.ts'
import { addBench } from './commands/bench.ts'
import { addEval } from './commands/eval.ts'
import { addExport } from './commands/export.ts'
import { addHosts } from './commands/hosts.ts'
import { addImport } from './commands/import.ts'
import { addLibrary } from './commands/library.ts'
import { addList } from './commands/list.ts'
import { addMatch } from './commands/match.ts'
import { addMatchFiles } from './commands/match-files.ts'
import { languageOf, text } from './texts.ts'

const COMMANDS: readonly AddCommand[] = [
  addMatchFiles,
  addImport,
  addList,
  addMatch,
  addExport,
  addLibrary,
  addHosts,
  addEval,
  addBench,
]

/**
 * Runs one command.
 * @returns the exit code: 0, or 1 for an error that was told.
 */
export async function runCommandLine(argv: readonly string[], parts: CommandLineParts): Promise<number> {
  let exitCode = 0
  const program = new Command('nongqiao')
    .description(text('about'))
    .addOption(new Option('--lang <language>', text('option.lang')).choices([...LANGUAGES]))
    .exitOverride()
  const asJson = argv.includes('--json')
  // Who reads JSON gets errors as JSON too, and nothing else.
  if (asJson) program.configureOutput({ writeErr: () => {} })
  const done = async (code: Promise<number>) => {
    exitCode = await code
  }
  for (const add of COMMANDS) add(program, parts, done)
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    // Commander has printed its sentence already; help and version end with 0.
    if (!(error instanceof CommanderError)) throw error
    exitCode = error.exitCode
    if (asJson && exitCode !== 0) tellUsage(error.message)
  }
  return exitCode
}

function tellUsage(message: string): void {
  const error = errorBodyOf(
    new AppError('app.usage', { problem: message.replace(/^error: /, '') }),
    languageOf(process.argv),
  )
  process.stdout.write(`${JSON.stringify({ ok: false, error })}\n`)
}
