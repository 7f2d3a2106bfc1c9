/** `serve` and `start`: the other two hosts, started from here. */
import { Option } from 'commander'
import { type AddCommand, libraryOption, type ServeOptions, type StartOptions, wholeNumber } from '../command.ts'
import { text } from '../texts.ts'

export const addHosts: AddCommand = (program, { serve, start }, done) => {
  program
    .command('serve')
    .description(text('command.serve'))
    .addOption(libraryOption(false))
    .addOption(new Option('--port <n>', text('option.port')).default(0).argParser(wholeNumber(0, 65_535)))
    .option('--no-open', text('option.noOpen'))
    .option('--new', text('option.new'), false)
    .option('--sample', text('option.sample'), false)
    .action((options: ServeOptions) => done(serve(options)))
  program
    .command('start')
    .description(text('command.start'))
    .addOption(libraryOption(false))
    .option('--new', text('option.new'), false)
    .option('--sample', text('option.sample'), false)
    .action((options: StartOptions) => done(start(options)))
}
