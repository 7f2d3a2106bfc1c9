/** `library check|stats`: a look at the library file itself. */
import { type AddCommand, jsonOption, type LibraryOptions, libraryOption } from '../command.ts'
import { report, withLibrary } from '../session.ts'
import { text } from '../texts.ts'

/** What each command asks. */
const QUESTIONS = { check: 'library.check', stats: 'library.stats' } as const

export const addLibrary: AddCommand = (program, { installation }, done) => {
  const run = (method: 'library.check' | 'library.stats', { library }: LibraryOptions) =>
    withLibrary(installation, { path: library, mustExist: true }, async ({ call }) => await call(method, {}))
  const group = program.command('library').description(text('command.library'))
  for (const [name, method] of Object.entries(QUESTIONS)) {
    group
      .command(name)
      .description(text(`command.library${name === 'check' ? 'Check' : 'Stats'}`))
      .addOption(libraryOption(true))
      .addOption(jsonOption())
      .action((options: LibraryOptions) =>
        done(
          report(
            options.json,
            () => run(method, options),
            (value) => JSON.stringify(value, null, 2),
          ),
        ),
      )
  }
}
