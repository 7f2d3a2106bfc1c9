/** `import`: lists into a library, or with `--dry-run` only what that would do. */
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
import { report, withLibrary } from '../session.ts'
import { text } from '../texts.ts'

interface ImportOptions extends LibraryOptions {
  readonly source: string
  readonly dryRun: boolean
}

export const addImport: AddCommand = (program, { installation }, done) => {
  const run = (name: ListName, files: string[], { library, source, dryRun }: ImportOptions) =>
    withLibrary(installation, { path: library, mustExist: false }, async (session) =>
      dryRun
        ? await previewFiles(session, kindOf(name), files)
        : await importFiles(session, kindOf(name), files, source),
    )
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
