/** `match-files`: lists in, a match workbook out, without a library of one's own. */
import { type AddCommand, jsonOption, topOption } from '../command.ts'
import { exportWorkbook } from '../documents.ts'
import { importFiles, importText } from '../lists.ts'
import { type Installation, report, withScratchLibrary } from '../session.ts'
import { text } from '../texts.ts'

interface MatchFilesOptions {
  readonly supplies: string[]
  readonly demands: string[]
  readonly out: string
  readonly top: number
  readonly json: boolean
}

/** The workbook holds at most so many patents a demand, whatever `--top` says: it is for paper. */
const MAX_ON_PAPER = 100

const matchFiles = (installation: Installation, options: MatchFilesOptions) =>
  withScratchLibrary(installation, async (session) => {
    const supplies = await importFiles(session, 'supply', options.supplies)
    const demands = await importFiles(session, 'demand', options.demands)
    const matched = await session.call('matching.forDemands', { top: options.top })
    const top = Math.min(options.top, MAX_ON_PAPER)
    const workbook = await exportWorkbook(session, { top }, { folder: options.out })
    return { imported: { supplies, demands }, demands: matched.demands, workbook }
  })

export const addMatchFiles: AddCommand = (program, { installation }, done) => {
  program
    .command('match-files')
    .description(text('command.matchFiles'))
    .requiredOption('--supplies <files...>', text('option.supplies'))
    .requiredOption('--demands <files...>', text('option.demands'))
    .requiredOption('--out <folder>', text('option.outFolder'))
    .addOption(topOption())
    .addOption(jsonOption())
    .action((options: MatchFilesOptions) =>
      done(
        report(
          options.json,
          () => matchFiles(installation, options),
          ({ imported, workbook }) =>
            [importText(imported.supplies), importText(imported.demands), text('export.done', workbook)].join('\n'),
        ),
      ),
    )
}
