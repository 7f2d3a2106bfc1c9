/** `export`: documents out of a library. */
import { Command } from 'commander'
import type { DemandId } from '#shared/domain/ids.ts'
import { type AddCommand, jsonOption, type LibraryOptions, libraryOption } from '../command.ts'
import { exportWorkbook } from '../documents.ts'
import { report, withLibrary } from '../session.ts'
import { text } from '../texts.ts'

interface WorkbookOptions extends LibraryOptions {
  readonly out: string
  readonly demand?: DemandId[]
}

export const addExport: AddCommand = (program, { installation }, done) => {
  const run = ({ library, out, demand }: WorkbookOptions) =>
    withLibrary(installation, { path: library, mustExist: true }, (session) =>
      exportWorkbook(session, demand === undefined ? {} : { demandIds: demand }, { file: out }),
    )
  const workbook = new Command('workbook')
    .description(text('command.exportWorkbook'))
    .addOption(libraryOption(true))
    .requiredOption('--out <file>', text('option.outFile'))
    .option('--demand <ids...>', text('option.demand'))
    .addOption(jsonOption())
    .action((options: WorkbookOptions) =>
      done(
        report(
          options.json,
          () => run(options),
          (written) => text('export.done', written),
        ),
      ),
    )
  program.command('export').description(text('command.export')).addCommand(workbook)
}
