/** Reads bytes as a list file, in the test's own thread, and shows cells in short. */
import { readListFile } from '#core/importing/read-sheets.ts'
import type { Cell, Sheet } from '#core/importing/sheet.ts'
import { fileOf } from './list-files.ts'
import { quietJob } from './quiet-job.ts'

/** Under an extension that says nothing: containers are told by their content. */
export async function readBytes(bytes: Uint8Array | string, password?: string): Promise<readonly Sheet[]> {
  return (await readListFile(fileOf(bytes, 'dat'), quietJob, password)).sheets
}

export async function readFirst(bytes: Uint8Array | string, password?: string): Promise<Sheet> {
  const [sheet] = await readBytes(bytes, password)
  if (sheet === undefined) throw new Error('The file has no sheet')
  return sheet
}

const SIGNS = { text: '', blank: '', number: 'n:', date: 'd:', boolean: 'b:', error: 'e:', formula: 'f:' } as const

/** `n:202110234567.8`; a `*` behind the sign for what a formula gave. */
export const inShort = ({ raw, kind, isFormula }: Cell): string =>
  isFormula === true ? `${SIGNS[kind].replace(':', '')}*:${raw}` : `${SIGNS[kind]}${raw}`

export const rowsOf = (sheet: Sheet | undefined): string[][] | undefined =>
  sheet?.rows.map((row) => row.map((cell) => inShort(cell)))

export const readRows = async (bytes: Uint8Array | string): Promise<string[][] | undefined> =>
  rowsOf(await readFirst(bytes))

/** An AppError as a rejection shows it. */
export const errorOf = (code: string, details: Record<string, unknown> = {}) => ({ code, details })
