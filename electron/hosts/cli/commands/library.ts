/** `library check|stats`: a look at the library file itself. */
import { Command } from 'commander'
import { type AddCommand, jsonOption, type LibraryOptions, libraryOption } from '../command.ts'
import { type CommandSession, report, withLibrary } from '../session.ts'
import { text } from '../texts.ts'

/** A command that prints what one call finds. */
function look(
  name: string,
  description: string,
  run: (options: LibraryOptions, ask: (session: CommandSession) => Promise<unknown>) => Promise<void>,
  ask: (session: CommandSession) => Promise<unknown>,
): Command {
  return new Command(name)
    .description(description)
    .addOption(libraryOption(true))
    .addOption(jsonOption())
    .action((options: LibraryOptions) => run(options, ask))
}

export const addLibrary: AddCommand = (program, { installation }, done) => {
  const run = ({ library, json }: LibraryOptions, ask: (session: CommandSession) => Promise<unknown>) =>
    done(
      report(
        json,
        () => withLibrary(installation, { path: library, mustExist: true }, ask),
        (value) => JSON.stringify(value, null, 2),
      ),
    )
  program
    .command('library')
    .description(text('command.library'))
    .addCommand(look('check', text('command.libraryCheck'), run, ({ call }) => call('library.check', {})))
    .addCommand(look('stats', text('command.libraryStats'), run, ({ call }) => call('library.stats', {})))
}
