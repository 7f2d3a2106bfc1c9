/** `list`: the records of a library. */
import { type AddCommand, jsonOption, type LibraryOptions, type ListName, libraryOption, listName } from '../command.ts'
import { report, withLibrary } from '../session.ts'
import { text } from '../texts.ts'

/** More than any association holds. */
const ALL = 100_000

export const addList: AddCommand = (program, { installation }, done) => {
  const run = (name: ListName, { library }: LibraryOptions) =>
    withLibrary(installation, { path: library, mustExist: true }, ({ call }) => call(`${name}.list`, { limit: ALL }))
  program
    .command('list')
    .description(text('command.list'))
    .argument('<supplies|demands>', text('argument.kind'), listName)
    .addOption(libraryOption(true))
    .addOption(jsonOption())
    .action((name: ListName, options: LibraryOptions) =>
      done(
        report(
          options.json,
          () => run(name, options),
          ({ items }) => items.map(({ id, title }) => `${id}  ${title}`).join('\n'),
        ),
      ),
    )
}
