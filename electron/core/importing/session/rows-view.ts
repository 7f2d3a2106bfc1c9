/** Rows of a planned list as the contract shows them: a page, filtered. */
import type { z } from 'zod'
import type { ImportRow, importSessionContract } from '#shared/contract/import-session.ts'
import type { JobContext } from '../../jobs/job.ts'
import { type Translate, translator } from '../../messages.ts'
import type { ListPlan, PlannedRow } from '../plan/plan.ts'
import type { RecordFields } from '../sides.ts'
import { flagSentence, rejectionSentence } from './sentences.ts'

export type RowsAsk = Pick<
  z.output<(typeof importSessionContract)['importSession.rows']['args']>,
  'show' | 'text' | 'offset' | 'limit'
>
export type RowsPage = z.output<(typeof importSessionContract)['importSession.rows']['result']>

type Row = PlannedRow<RecordFields>

const isFlagged = (row: Row): boolean => row.outcome !== 'rejected' && row.flags.length > 0

const SHOWS: Readonly<Record<RowsAsk['show'], (row: Row) => boolean>> = {
  all: () => true,
  flagged: isFlagged,
  edited: ({ edits }) => edits !== null,
  hidden: ({ isHidden }) => isHidden,
  new: ({ outcome }) => outcome === 'new',
  changed: ({ outcome }) => outcome === 'changed',
  unchanged: ({ outcome }) => outcome === 'unchanged',
  rejected: ({ outcome }) => outcome === 'rejected',
}

export const countFlagged = (rows: readonly Row[]): number => rows.filter(isFlagged).length

export function rowView(row: Row, t: Translate): ImportRow {
  const { sheet, section, row: number, outcome, cells, edits, isHidden } = row
  const place = { sheet, section, row: number, isHidden, raw: [...cells], edits: { ...edits } }
  if (row.outcome === 'rejected') {
    const rejection = { code: row.rejection, reason: rejectionSentence(row.rejection, number, t) }
    return { ...place, outcome: row.outcome, rejection, fields: {}, flags: [], given: {} }
  }
  const flags = row.flags.map((flag) => ({ code: flag.code, field: flag.field, message: flagSentence(flag, t) }))
  const given = Object.fromEntries(row.given.map(({ field, cell }) => [field, cell]))
  return { ...place, outcome, rejection: null, fields: row.fields as ImportRow['fields'], flags, given }
}

function contains(row: Row, text: string): boolean {
  return text === '' || row.cells.some((cell) => cell.includes(text))
}

export function rowsPage(
  { rows, counts }: ListPlan<RecordFields>,
  { show, text, offset, limit }: RowsAsk,
  { language }: JobContext,
): RowsPage {
  const t = translator(language)
  const shown = rows.filter((row) => SHOWS[show](row) && contains(row, text))
  const count = (filter: RowsAsk['show']) => rows.filter(SHOWS[filter]).length
  return {
    counts,
    found: { flagged: count('flagged'), edited: count('edited'), hidden: count('hidden') },
    total: shown.length,
    rows: shown.slice(offset, offset + limit).map((row) => rowView(row, t)),
  }
}
