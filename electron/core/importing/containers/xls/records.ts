/** The records of an old workbook ([MS-XLS] 2.1.4): a type, a length, data. */
import { AppError } from '#shared/contract/app-error.ts'

export interface BiffRecord {
  readonly type: number
  /** The record's data, and that of the CONTINUE records behind it: none holds more than 8,224 bytes. */
  readonly parts: readonly [Buffer, ...Buffer[]]
}

export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continue: 0x003c,
  codePage: 0x0042,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  richString: 0x00d6,
  format: 0x00e0,
  mergeCells: 0x00e5,
  sharedStrings: 0x00fc,
  labelSst: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  numberFormat: 0x041e,
  bof: 0x0809,
} as const

export const HEADER_BYTES = 4

const damaged = (): AppError => new AppError('import.damaged')

export interface RawRecord {
  readonly type: number
  readonly data: Buffer
  readonly end: number
}

function recordAt(stream: Buffer, at: number): RawRecord {
  if (at + HEADER_BYTES > stream.length) throw damaged()
  const end = at + HEADER_BYTES + stream.readUInt16LE(at + 2)
  if (end > stream.length) throw damaged()
  return { type: stream.readUInt16LE(at), data: stream.subarray(at + HEADER_BYTES, end), end }
}

/** All records up to where no more begins: what stands behind the last one is padding. */
export function* rawRecords(stream: Buffer): Generator<RawRecord> {
  for (let at = 0; at + HEADER_BYTES <= stream.length; ) {
    const end = at + HEADER_BYTES + stream.readUInt16LE(at + 2)
    if (end > stream.length) return
    yield { type: stream.readUInt16LE(at), data: stream.subarray(at + HEADER_BYTES, end), end }
    at = end
  }
}

const isContinued = (stream: Buffer, at: number): boolean =>
  at + HEADER_BYTES <= stream.length && stream.readUInt16LE(at) === RECORD.continue

/**
 * The records from a BOF to its EOF, both included, without what is embedded in between (charts).
 * @throws AppError `import.damaged`: the stream ends before.
 */
export function* recordsFrom(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0
  for (let at = start; ; ) {
    const record = recordAt(stream, at)
    const parts: [Buffer, ...Buffer[]] = [record.data]
    at = record.end
    while (isContinued(stream, at)) {
      const more = recordAt(stream, at)
      parts.push(more.data)
      at = more.end
    }
    if (record.type === RECORD.bof) depth++
    if (depth === 0) throw damaged()
    if (depth === 1) yield { type: record.type, parts }
    if (record.type === RECORD.eof && --depth === 0) return
  }
}
