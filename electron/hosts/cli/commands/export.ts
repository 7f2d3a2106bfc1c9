/** `export`: documents out of a library. */
import { Option } from 'commander'
import type { DemandId } from '#shared/domain/ids.ts'
import { type AddCommand, jsonOption, type LibraryOptions, libraryOption, manyIds } from '../command.ts'
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
  program
    .command('export')
    .description(text('command.export'))
    .command('workbook')
    .description(text('command.exportWorkbook'))
    .addOption(libraryOption(true))
    .requiredOption('--out <file>', text('option.outFile'))
    .addOption(new Option('--demand <ids...>', text('option.demand')).argParser(manyIds))
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
}
