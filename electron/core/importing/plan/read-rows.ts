/** The rows that are imported, each read into what it says of a record, or with the reason why it is none. */
import type { RejectionCode } from '#shared/contract/importing.ts'
import type { JobContext } from '../../jobs/job.ts'
import type { RowRole, Section, SourceRow } from '../recognise/layout.ts'
import type { RecordSide, RowReading } from '../record-side.ts'
import { ticker } from './ticker.ts'

/** Where a row stands in its file. */
export interface RowPlace {
  readonly sheet: string
  /** 0-based, within its sheet. */
  readonly section: number
  /** 1-based. */
  readonly row: number
  /** As read, without trailing blanks. */
  readonly cells: readonly string[]
  /** Cells that were corrected since, by column: what they say instead. */
  readonly edits: Readonly<Record<number, string>> | null
  readonly isHidden: boolean
}

export interface RefusedRow extends RowPlace {
  readonly rejection: RejectionCode
}

export interface ReadRow<Fields> extends RowPlace {
  readonly rejection: null
  readonly reading: RowReading<Fields>
}

const REJECTION_OF: Readonly<Record<Exclude<RowRole, 'record'>, RejectionCode>> = {
  total: 'totalsRow',
  heading: 'headingRow',
  note: 'noteRow',
}

/** What the file said where a person corrected a row of it; null where nobody did. */
export type ReadAs = (
  section: Section,
  row: SourceRow,
) => { readonly cells: readonly string[]; readonly edits: Readonly<Record<number, string>> } | null

function placeOf(section: Section, source: SourceRow, readAs: ReadAs): RowPlace {
  const { number, cells, isHidden } = source
  const { cells: raw, edits } = readAs(section, source) ?? { cells: cells.map((cell) => cell.raw), edits: null }
  return { sheet: section.sheet, section: section.index, row: number, cells: raw, edits, isHidden }
}

function readRow<Fields extends object>(
  side: RecordSide<Fields>,
  section: Section,
  source: SourceRow,
  place: RowPlace,
): ReadRow<Fields> | RefusedRow {
  if (!source.isRead) return { ...place, rejection: 'hiddenRow' }
  if (source.role !== 'record') return { ...place, rejection: REJECTION_OF[source.role] }
  const reading = side.read(section, source)
  return reading.patch.title === '' ? { ...place, rejection: 'titleMissing' } : { ...place, rejection: null, reading }
}

/** @throws AppError `app.cancelled` */
export function readRows<Fields extends object>(
  side: RecordSide<Fields>,
  sections: readonly Section[],
  readAs: ReadAs,
  ctx: JobContext,
): (ReadRow<Fields> | RefusedRow)[] {
  const tick = ticker(
    'recognising',
    sections.reduce((sum, { rows }) => sum + rows.length, 0),
    ctx,
  )
  const rows: (ReadRow<Fields> | RefusedRow)[] = []
  for (const section of sections) {
    for (const source of section.rows) {
      rows.push(readRow(side, section, source, placeOf(section, source, readAs)))
      tick(rows.length)
    }
  }
  return rows
}

/**
 * The same after some rows were corrected: the others are not read again.
 * @param before The sections as they were and the rows that were read of them; all but their rows is the same.
 */
export function rereadRows<Fields extends object>(
  side: RecordSide<Fields>,
  sections: readonly Section[],
  readAs: ReadAs,
  before: { readonly sections: readonly Section[]; readonly rows: readonly (ReadRow<Fields> | RefusedRow)[] },
): (ReadRow<Fields> | RefusedRow)[] {
  const rows = [...before.rows]
  let first = 0
  for (const [i, section] of sections.entries()) {
    const old = before.sections[i]?.rows ?? []
    for (let at = 0; section.rows !== old && at < section.rows.length; at++) {
      const source = section.rows[at] as SourceRow
      if (source !== old[at]) rows[first + at] = readRow(side, section, source, placeOf(section, source, readAs))
    }
    first += section.rows.length
  }
  return rows
}
