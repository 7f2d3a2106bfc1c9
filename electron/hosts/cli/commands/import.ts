/** `import`: lists into a library, or with `--dry-run` only what that would do. */
import { existsSync } from 'node:fs'
import {
  type AddCommand,
  jsonOption,
  kindOf,
  type LibraryOptions,
  type ListName,
  libraryOption,
  listName,
} from '../command.ts'
import { importFiles, importText, previewFiles } from '../lists.ts'
import { type CommandSession, report, withLibrary, withScratchLibrary } from '../session.ts'
import { text } from '../texts.ts'

interface ImportOptions extends LibraryOptions {
  readonly source: string
  readonly dryRun: boolean
}

export const addImport: AddCommand = (program, { installation }, done) => {
  const run = async (name: ListName, files: string[], { library, source, dryRun }: ImportOptions) => {
    const kind = kindOf(name)
    const preview = (session: CommandSession) => previewFiles(session, kind, files)
    // What importing into a new library would do is shown without leaving one behind.
    if (dryRun && !existsSync(library)) return await withScratchLibrary(installation, preview)
    return await withLibrary(installation, { path: library, mustExist: false }, async (session) =>
      dryRun ? await preview(session) : await importFiles(session, kind, files, source),
    )
  }
  program
    .command('import')
    .description(text('command.import'))
    .argument('<supplies|demands>', text('argument.kind'), listName)
    .argument('<files...>', text('argument.files'))
    .addOption(libraryOption(true))
    .option('--source <name>', text('option.source'), '')
    .option('--dry-run', text('option.dryRun'), false)
    .addOption(jsonOption())
    .action((name: ListName, files: string[], options: ImportOptions) =>
      done(report(options.json, () => run(name, files, options), importText)),
    )
}
