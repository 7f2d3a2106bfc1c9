/** What every command is made of: the parts it is given, and options that several share. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import type { Installation } from './session.ts'
import { text } from './texts.ts'

export interface ServeOptions {
  readonly library?: string
  readonly port: number
  readonly open: boolean
  readonly new?: boolean
  readonly sample?: boolean
}

export interface StartOptions {
  readonly library?: string
  readonly new?: boolean
  readonly sample: boolean
}

/** What the command line is put together with; the other hosts come in from outside. */
export interface CommandLineParts {
  readonly installation: Installation
  readonly serve: (options: ServeOptions) => Promise<number>
  readonly start: (options: StartOptions) => Promise<number>
}

/** Adds a command; its action hands `done` the exit code. */
export type AddCommand = (
  program: Command,
  parts: CommandLineParts,
  done: (code: Promise<number>) => Promise<void>,
) => void

/** Options of every command that works on a library. */
export interface LibraryOptions {
  readonly library: string
  readonly json: boolean
}

export function wholeNumber(from: number, to: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < from || number > to) throw new InvalidArgumentError(`${from}-${to}`)
    return number
  }
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id as `list` prints it. */
export function recordId<Id extends string>(value: string): Id {
  if (!ID.test(value)) throw new InvalidArgumentError(text('argument.id'))
  return value as Id
}

/** The id of an import as `import` prints it. */
export function batchId(value: string): ImportBatchId {
  if (!ID.test(value)) throw new InvalidArgumentError(text('argument.batchId'))
  return value as ImportBatchId
}

/** Collects the ids of an option that takes several. */
export function manyIds(value: string, before: unknown): string[] {
  return [...(Array.isArray(before) ? before : []), recordId(value)]
}

const KINDS = { supplies: 'supply', demands: 'demand' } as const

export type ListName = keyof typeof KINDS

export const kindOf = (name: ListName) => KINDS[name]

export function listName(value: string): ListName {
  if (value !== 'supplies' && value !== 'demands') throw new InvalidArgumentError('supplies|demands')
  return value
}

export function libraryOption(required: boolean): Option {
  const option = new Option('--library <file>', text('option.library'))
  return required ? option.makeOptionMandatory() : option
}

export const jsonOption = () => new Option('--json', text('option.json')).default(false)

const MAX_TOP = 500

export const topOption = () =>
  new Option('--top <n>', text('option.top')).default(20).argParser(wholeNumber(1, MAX_TOP))
