/** What `import --dry-run --json` says of a file, in the parts that tests look at. */
import { join } from 'node:path'
import type { RecordKind } from '#shared/contract/importing.ts'
import { commandLine } from './command-line.ts'
import { temporaryFolder } from './folder.ts'

export interface DryRow {
  readonly sheet: string
  readonly row: number
  readonly raw: readonly string[]
}

export interface DryRecord extends DryRow {
  readonly fields: Readonly<Record<string, unknown>>
  readonly flags: readonly { readonly code: string; readonly field: string }[]
  readonly hidden: boolean
}

export interface DrySection {
  readonly titleRows: readonly number[]
  readonly headerRows: readonly number[]
  readonly dataRows: readonly [number, number] | null
  readonly footerRows: readonly number[]
  readonly hiddenRows: readonly number[]
  readonly facts: readonly { readonly field: string; readonly text: string }[]
  readonly columns: readonly {
    readonly index: number
    readonly letter: string
    readonly header: string
    readonly field: string | null
    readonly confidence: number
    readonly isHidden: boolean
    readonly fillDown: string
  }[]
}

export interface DrySheet {
  readonly name: string
  readonly role: string
  readonly hidden: boolean
  readonly sections: readonly DrySection[]
}

export interface DryRun {
  readonly counts: { readonly read: number; readonly new: number; readonly rejected: number }
  readonly records: readonly DryRecord[]
  readonly rejected: readonly DryRow[]
  readonly sheets: readonly DrySheet[]
}

export type Envelope =
  | { readonly ok: true; readonly value: DryRun }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } }

const folder = temporaryFolder()
let runs = 0

/** Against a library that does not exist, so that every record is a new one. */
export async function dryRun(
  file: string,
  kind: RecordKind,
  options: readonly string[] = [],
  input = '',
): Promise<Envelope> {
  const library = join(folder, `${runs++}.nongqiao`)
  const what = kind === 'supply' ? 'supplies' : 'demands'
  const args = ['import', what, file, '--dry-run', '--json', '--library', library, ...options]
  return JSON.parse(await commandLine(args, input)) as Envelope
}
