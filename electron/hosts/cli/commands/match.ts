/** `match`: patents for demands, or with `--supply` demands for a patent. */
import { Option } from 'commander'
import type { DemandResult, SupplyResult } from '#shared/contract/matching.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import { type AddCommand, jsonOption, type LibraryOptions, libraryOption, recordId, topOption } from '../command.ts'
import { type CommandSession, report, withLibrary } from '../session.ts'
import { text } from '../texts.ts'

interface MatchOptions extends LibraryOptions {
  readonly demand?: DemandId
  readonly supply?: SupplyId
  readonly top: number
}

function resultText({ title, matches }: DemandResult | SupplyResult): string {
  const lines = matches.map(({ rank, title: name, level, score }) =>
    text('match.line', { rank, title: name, level: text(`level.${level}`), score: score.toFixed(3) }),
  )
  return [title, ...(lines.length === 0 ? [text('match.none')] : lines)].join('\n  ')
}

/** Asks one direction or the other. */
async function ask({ call }: CommandSession, { demand, supply, top }: MatchOptions) {
  if (supply !== undefined) return await call('matching.forSupply', { supplyId: supply, top })
  return await call('matching.forDemands', demand === undefined ? { top } : { top, demandIds: [demand] })
}

export const addMatch: AddCommand = (program, { installation }, done) => {
  program
    .command('match')
    .description(text('command.match'))
    .addOption(libraryOption(true))
    .addOption(new Option('--demand <id>', text('option.demand')).argParser(recordId))
    .addOption(new Option('--supply <id>', text('option.supply')).argParser(recordId).conflicts('demand'))
    .addOption(topOption())
    .addOption(jsonOption())
    .action((options: MatchOptions) =>
      done(
        report(
          options.json,
          () =>
            withLibrary(installation, { path: options.library, mustExist: true }, (session) => ask(session, options)),
          (value) => ('demands' in value ? value.demands : [value]).map((result) => resultText(result)).join('\n'),
        ),
      ),
    )
}
