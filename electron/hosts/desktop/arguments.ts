/** What the desktop can be started with: `--library FILE`, `--new-library` and `--load-sample`. */
import { resolve } from 'node:path'

export interface StartArguments {
  /** Absolute; null where the library of the user's data folder is meant. */
  readonly libraryPath: string | null
  /** Begin an empty library also where one that was used before is missing. */
  readonly isNew: boolean
  readonly loadSample: boolean
}

function valueAfter(argv: readonly string[], name: string): string | null {
  const joined = argv.find((argument) => argument.startsWith(`${name}=`))
  if (joined !== undefined) return joined.slice(name.length + 1)
  const at = argv.indexOf(name)
  return at < 0 ? null : (argv[at + 1] ?? null)
}

/** Reads only what it knows: Electron and Chromium take switches of their own from the same line. */
export function readArguments(argv: readonly string[], folder: string): StartArguments {
  const library = valueAfter(argv, '--library')
  return {
    libraryPath: library === null || library === '' ? null : resolve(folder, library),
    isNew: argv.includes('--new-library'),
    loadSample: argv.includes('--load-sample'),
  }
}
