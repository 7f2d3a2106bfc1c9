/** `export`: documents out of a library. */
import { type Command, Option } from 'commander'
import { type DocumentFormat, type DocumentKind, documentFormat } from '#shared/contract/documents.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { DemandId, SupplyId } from '#shared/domain/ids.ts'
import {
  type AddCommand,
  jsonOption,
  kindOf,
  type LibraryOptions,
  type ListName,
  libraryOption,
  listName,
  manyIds,
  wholeNumber,
} from '../command.ts'
import { type Exported, exportDocuments, formatFor } from '../documents.ts'
import { report, withLibrary } from '../session.ts'
import { text } from '../texts.ts'

interface ExportOptions extends LibraryOptions {
  readonly out: string
  readonly format?: DocumentFormat
  readonly demand?: DemandId[]
  readonly supply?: SupplyId[]
  readonly holder?: string
  readonly organisation?: string
  readonly kind?: ListName
  readonly issue?: number
  readonly year?: number
  readonly top?: number
  readonly shortlisted?: boolean
  readonly template?: string
  readonly showContacts?: boolean
}

type OptionName = Exclude<keyof ExportOptions, keyof LibraryOptions | 'out' | 'format' | 'showContacts'>

const OPTIONS: Readonly<Record<OptionName, () => Option>> = {
  demand: () => new Option('--demand <ids...>', text('option.demand')).argParser(manyIds),
  supply: () => new Option('--supply <ids...>', text('option.supplyIds')).argParser(manyIds),
  holder: () => new Option('--holder <name>', text('option.holder')),
  organisation: () => new Option('--organisation <name>', text('option.organisation')),
  kind: () => new Option('--kind <supplies|demands>', text('option.bulletinKind')).argParser(listName),
  issue: () => new Option('--issue <n>', text('option.issue')).argParser(wholeNumber(1, 9999)),
  year: () => new Option('--year <year>', text('option.year')).argParser(wholeNumber(2000, 2100)),
  top: () => new Option('--top <n>', text('option.topOnPaper')).argParser(wholeNumber(1, 200)),
  shortlisted: () => new Option('--shortlisted', text('option.shortlisted')).conflicts('top'),
  template: () => new Option('--template <file>', text('option.template')),
}

interface ExportCommand {
  readonly name: string
  readonly document: DocumentKind
  /** What is written where no format is named. */
  readonly format: DocumentFormat
  readonly options: readonly OptionName[]
}

const COMMANDS: readonly ExportCommand[] = [
  {
    name: 'match-sheets',
    document: 'matchSheet',
    format: 'docx',
    options: ['demand', 'top', 'shortlisted', 'template'],
  },
  { name: 'workbook', document: 'workbook', format: 'xlsx', options: ['demand', 'top', 'shortlisted'] },
  {
    name: 'reverse',
    document: 'reverse',
    format: 'xlsx',
    options: ['holder', 'supply', 'top', 'shortlisted', 'template'],
  },
  { name: 'bulletin', document: 'bulletin', format: 'docx', options: ['kind', 'issue', 'template'] },
  {
    name: 'letter',
    document: 'letter',
    format: 'docx',
    options: ['organisation', 'demand', 'top', 'shortlisted', 'template'],
  },
  { name: 'brochure', document: 'brochure', format: 'docx', options: ['supply', 'holder', 'template'] },
  { name: 'figures', document: 'figures', format: 'xlsx', options: ['year', 'template'] },
  { name: 'supplies', document: 'supplies', format: 'xlsx', options: ['supply'] },
  { name: 'demands', document: 'demands', format: 'xlsx', options: ['demand'] },
]

/** Without what is undefined: what nobody named is for the core to choose. */
function known<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never
}

type Choose = CallArgs<'documents.write'>['choose']

function choiceOf({ top, shortlisted }: ExportOptions): Choose {
  if (shortlisted) return { by: 'shortlist' }
  return top === undefined ? undefined : { by: 'level', top }
}

function requestOf({ document, format }: ExportCommand, options: ExportOptions): CallArgs<'documents.write'> {
  const { demand: demandIds, supply: supplyIds, holder, organisation, year, kind = 'supplies', issue } = options
  const bulletin: CallArgs<'documents.write'>['bulletin'] =
    document === 'bulletin' ? { kind: kindOf(kind), ...known({ number: issue }) } : undefined
  return {
    document,
    format: formatFor(options.out, { asked: options.format, usual: format }),
    showContacts: options.showContacts ?? false,
    ...known({ demandIds, supplyIds, holder, organisation, year, choose: choiceOf(options), bulletin }),
  }
}

/** One line for each word that may be a company's name, whether it was taken out or not. */
const toldNames = (names: Exported['names']): string[] =>
  names.flatMap(({ title, words }) =>
    words.map(({ word, masked }) => text(masked ? 'export.nameMasked' : 'export.nameLeft', { title, word })),
  )

/** What was written, and under which other name where a file was held by another program; what is to be looked at. */
function told({ files, movedAside, names, leftOut }: Exported): string {
  const [first = ''] = files
  const written =
    files.length === 1
      ? text('export.file', { file: first })
      : text('export.files', { count: files.length, file: first })
  const left = leftOut === 0 ? [] : [text('export.leftOut', { count: leftOut })]
  return [...movedAside.map((moved) => text('export.movedAside', moved)), ...toldNames(names), ...left, written].join(
    '\n',
  )
}

function addCommand(parent: Command, command: ExportCommand, run: (options: ExportOptions) => Promise<void>): Command {
  const added = parent
    .command(command.name)
    .description(text(`command.export-${command.name}`))
    .addOption(libraryOption(true))
    .requiredOption('--out <path>', text('option.outPath'))
    .addOption(
      new Option('--format <format>', text('option.format', { format: command.format })).choices(
        documentFormat.options,
      ),
    )
  for (const name of command.options) added.addOption(OPTIONS[name]())
  return added
    .addOption(new Option('--show-contacts', text('option.showContacts')))
    .addOption(jsonOption())
    .action(run)
}

export const addExport: AddCommand = (program, { installation }, done) => {
  const parent = program.command('export').description(text('command.export'))
  for (const command of COMMANDS) {
    const run = (options: ExportOptions) =>
      withLibrary(installation, { path: options.library, mustExist: true }, (session) =>
        exportDocuments(session, requestOf(command, options), options),
      )
    addCommand(parent, command, (options) => done(report(options.json, () => run(options), told)))
  }
}
