/** Old workbooks (.xls), record by record ([MS-XLS]). */

export type Field = Buffer | readonly [bytes: 1 | 2 | 4 | 8, value: number]

function bytesOf(field: Field): Buffer {
  if (Buffer.isBuffer(field)) return field
  const [bytes, value] = field
  const data = Buffer.alloc(bytes)
  if (bytes === 8) data.writeDoubleLE(value)
  else data.writeUIntLE(value, 0, bytes)
  return data
}

export function record(type: number, ...fields: readonly Field[]): Buffer {
  const data = Buffer.concat(fields.map(bytesOf))
  return Buffer.concat([bytesOf([2, type]), bytesOf([2, data.length]), data])
}

const BIFF8 = 0x0600
export const BIFF5 = 0x0500
const GLOBALS = 5
const WORKSHEET = 0x10

const bof = (version: number, kind: number): Buffer => record(0x0809, [2, version], [2, kind], [4, 0], [8, 0])
const eof = record(0x000a)

/** A text with 16 bits a character, its length in so many bytes. */
export const wide = (text: string, lengthBytes: 1 | 2 = 2): Buffer =>
  Buffer.concat([bytesOf([lengthBytes, text.length]), Buffer.of(1), Buffer.from(text, 'utf16le')])

export const place = (row: number, column: number, style = 0): Buffer =>
  Buffer.concat([row, column, style].map((value) => bytesOf([2, value])))

export interface BiffSheet {
  readonly name: Buffer
  readonly records: readonly Buffer[]
  readonly hidden?: number
}

/** A stream of globals and sheets. */
export function biffOf(sheets: readonly BiffSheet[], globals: readonly Buffer[] = [], version = BIFF8): Buffer {
  const bodies = sheets.map(({ records }) => Buffer.concat([bof(version, WORKSHEET), ...records, eof]))
  const listed = (starts: readonly number[]) =>
    sheets.map(({ name, hidden = 0 }, i) => record(0x0085, [4, starts[i] ?? 0], [1, hidden], [1, 0], name))
  const head = (starts: readonly number[]) => Buffer.concat([bof(version, GLOBALS), ...globals, ...listed(starts), eof])
  let at = head([]).length
  const starts = bodies.map((body) => {
    at += body.length
    return at - body.length
  })
  return Buffer.concat([head(starts), ...bodies])
}

/** One sheet as some programs write it: no list of sheets around it. */
export const bareSheet = (records: readonly Buffer[]): Buffer =>
  Buffer.concat([record(0x0809, [2, 0], [2, WORKSHEET], [4, 0]), ...records, eof])
