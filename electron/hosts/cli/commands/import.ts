/** `import`: lists into a library, or with `--dry-run` only what that would do; `import undo` takes one back. */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import type { CallResult } from '#shared/contract/index.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import {
  type AddCommand,
  batchId,
  jsonOption,
  kindOf,
  type LibraryOptions,
  type ListName,
  libraryOption,
  listName,
} from '../command.ts'
import type { ListOptions } from '../import-lists.ts'
import { importFiles, importText, previewFiles } from '../lists.ts'
import { readMapping } from '../mapping-file.ts'
import { type CommandSession, type Installation, report, withLibrary, withScratchLibrary } from '../session.ts'
import { text } from '../texts.ts'

interface ImportOptions extends Omit<LibraryOptions, 'library'> {
  readonly library?: string
  readonly source: string
  readonly dryRun: boolean
  readonly mapping?: string
  readonly sheet?: string
  readonly passwordStdin: boolean
  readonly rejects?: string
  readonly includeHidden: boolean
}

/** The first line of standard input: on the command line itself every program of the machine could read a password. */
const passwordFromInput = (): string => readFileSync(0, 'utf8').split(/\r?\n/)[0] ?? ''

function listOptions({ source, mapping, sheet, passwordStdin, rejects, includeHidden }: ImportOptions): ListOptions {
  return {
    source,
    sheet,
    rejects,
    includeHidden,
    mapping: mapping === undefined ? undefined : { name: basename(mapping), content: readMapping(mapping) },
    password: passwordStdin ? passwordFromInput() : undefined,
  }
}

async function runImport(
  installation: Installation,
  name: ListName,
  files: string[],
  { library, ...options }: ImportOptions & { readonly library: string },
) {
  const { dryRun } = options
  const kind = kindOf(name)
  const how = listOptions(options)
  const preview = (session: CommandSession) => previewFiles(session, kind, files, how)
  // What importing into a new library would do is shown without leaving one behind.
  if (dryRun && !existsSync(library)) return await withScratchLibrary(installation, preview)
  return await withLibrary(installation, { path: library, mustExist: false }, async (session) =>
    dryRun ? await preview(session) : await importFiles(session, kind, files, how),
  )
}

const runUndo = (installation: Installation, batch: ImportBatchId, path: string) =>
  withLibrary(installation, { path, mustExist: true }, ({ call }) => call('importing.undo', { batch }))

function addUndo(command: Command, installation: Installation, done: Parameters<AddCommand>[2]): void {
  command
    .command('undo')
    .description(text('command.importUndo'))
    .argument('<batch>', text('argument.batch'), batchId)
    .addOption(libraryOption(false))
    .addOption(jsonOption())
    .action((batch: ImportBatchId, _options: unknown, undo: Command) => {
      // What stands behind `undo` is read by `import`, which has options of the same names.
      const { json, library } = undo.optsWithGlobals<ImportOptions>()
      const run = (path: string) => report(json, () => runUndo(installation, batch, path), undoneText)
      return library === undefined ? lacksLibrary(undo) : done(run(library))
    })
}

const undoneText = (undone: CallResult<'importing.undo'>): string => text('import.undone', undone)

/** Ends the command as commander ends one without an option that it must have. */
function lacksLibrary(command: Command): never {
  return command.error("error: required option '--library <file>' not specified")
}

export const addImport: AddCommand = (program, { installation }, done) => {
  const command = program
    .command('import')
    .description(text('command.import'))
    .argument('<supplies|demands>', text('argument.kind'), listName)
    .argument('<files...>', text('argument.files'))
    // Checked by hand: as a mandatory option of `import` it would be asked of `import undo` twice.
    .addOption(libraryOption(false))
    .option('--source <name>', text('option.source'), '')
    .option('--mapping <file>', text('option.mapping'))
    .option('--sheet <name>', text('option.sheet'))
    .addOption(new Option('--password-stdin', text('option.passwordStdin')).default(false))
    .option('--rejects <file>', text('option.rejects'))
    .option('--include-hidden', text('option.includeHidden'), false)
    .option('--dry-run', text('option.dryRun'), false)
    .addOption(jsonOption())
    .action((name: ListName, files: string[], options: ImportOptions) => {
      const { library } = options
      if (library === undefined) return lacksLibrary(command)
      return done(report(options.json, () => runImport(installation, name, files, { ...options, library }), importText))
    })
  addUndo(command, installation, done)
}
