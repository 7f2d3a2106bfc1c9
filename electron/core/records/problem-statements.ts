/** Problem statements: proposed from a record's text, typed or confirmed by a person. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Demand, ProblemStatement, Supply } from '#shared/contract/records.ts'
import type { DemandId, ProblemStatementId, SupplyId } from '#shared/domain/ids.ts'
import { createProblemFinder } from '#shared/text/problem-statement.ts'
import patterns from '../../../resources/lexicon/problem-patterns.json' with { type: 'json' }
import { newId } from '../ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { getDemand } from './demand-rows.ts'
import { insertRow, STATEMENT_SELECT, type StatementColumns, statementOf, updateRow } from './queries.ts'
import { getSupply } from './supply-rows.ts'

/** One for all: it holds the patterns ready. */
export const problemFinder = createProblemFinder(patterns)

export type RecordRef =
  | { readonly kind: 'supply'; readonly id: SupplyId }
  | { readonly kind: 'demand'; readonly id: DemandId }

/** What a statement is proposed from; `given` is the list's own column for it, which wins. */
export type StatementSource =
  | (Pick<Supply, 'title' | 'abstract'> & { readonly kind: 'supply'; readonly id: SupplyId; readonly given: string })
  | (Pick<Demand, 'title' | 'description'> & { readonly kind: 'demand'; readonly id: DemandId; readonly given: string })

type Extracted = Extract<ProblemStatement['origin'], { kind: 'extracted' }>
type Proposal = { readonly text: string } & Omit<Extracted, 'kind'>

const column = (kind: RecordRef['kind']) => (kind === 'supply' ? 'supply_id' : 'demand_id')

/** The passage to propose: the list's own statement, else what the patterns find, else the title. */
export function proposalFor(source: StatementSource): Proposal {
  const given = source.given.trim()
  if (given !== '') return { text: given, field: 'problemStatement', start: 0, end: given.length }
  const [best] = source.kind === 'supply' ? problemFinder.forSupply(source, 1) : problemFinder.forDemand(source, 1)
  if (best === undefined) return { text: source.title, field: 'title', start: 0, end: source.title.length }
  const { text, field, start, end } = best
  return { text, field, start, end }
}

export function getStatement(db: ReadableDb, record: RecordRef): ProblemStatement | null {
  const row = db
    .prepare<[string], StatementColumns>(
      `SELECT ${STATEMENT_SELECT} FROM problem_statement WHERE ${column(record.kind)} = ?`,
    )
    .get(record.id)
  return row === undefined ? null : statementOf(row)
}

/** A stored statement with every column of its row, to be put back as it was. */
export type StatementImage = Readonly<Record<string, string | number | null>> & { readonly id: string }

export function statementImage(db: ReadableDb, record: RecordRef): StatementImage | null {
  const sql = `SELECT * FROM problem_statement WHERE ${column(record.kind)} = ?`
  return db.prepare<[string], StatementImage>(sql).get(record.id) ?? null
}

/** Makes a record's statement what it was; null: it had none. */
export function restoreStatement(db: WritableDb, record: RecordRef, image: StatementImage | null): void {
  const now = statementImage(db, record)
  if (image !== null && now !== null) updateRow(db, 'problem_statement', now.id, image)
  else if (image !== null) insertRow(db, 'problem_statement', image)
  else db.prepare(`DELETE FROM problem_statement WHERE ${column(record.kind)} = ?`).run(record.id)
}

type StatementRow = Record<string, string | number | null>

/** @param known The record's statement as it is stored; null where it has none. */
function store(
  db: WritableDb,
  record: RecordRef,
  known: ProblemStatement | null,
  columns: StatementRow,
  at: string,
): void {
  if (known !== null) updateRow(db, 'problem_statement', known.id, { ...columns, updated_at: at })
  else {
    const id = newId<ProblemStatementId>()
    insertRow(db, 'problem_statement', {
      id,
      [column(record.kind)]: record.id,
      ...columns,
      created_at: at,
      updated_at: at,
    })
  }
}

/** The field's text as it is now; null for a list's own statement, which the record does not keep. */
function textOf(source: StatementSource, field: Extracted['field']): string | null {
  if (field === 'problemStatement') return null
  if (field === 'title') return source.title
  return source.kind === 'supply' ? source.abstract : source.description
}

/**
 * Moves the offsets of a statement that stays to where its passage is now. Where the field no longer has it they
 * become an empty span: the statement came from there, and nothing in the text is marked as its source.
 */
function relocate(db: WritableDb, { id, text, origin }: ProblemStatement, source: StatementSource): void {
  if (origin.kind === 'typed') return
  const fieldText = textOf(source, origin.field)
  if (fieldText === null || fieldText.slice(origin.start, origin.end) === text) return
  const found = fieldText.indexOf(text)
  const span =
    found === -1 ? { origin_start: 0, origin_end: 0 } : { origin_start: found, origin_end: found + text.length }
  updateRow(db, 'problem_statement', id, span)
}

function storeProposal(db: WritableDb, source: StatementSource, known: ProblemStatement | null, at: string): void {
  const { text, field, start, end } = proposalFor(source)
  const origin = { origin_kind: 'extracted', origin_field: field, origin_start: start, origin_end: end, typed_by: null }
  store(db, source, known, { text, status: 'suggested', ...origin }, at)
}

/** Proposes a statement for a record that is new, and has none. */
export function proposeFirstStatement(db: WritableDb, source: StatementSource, at: string): void {
  storeProposal(db, source, null, at)
}

/** Proposes a statement for a changed record. What a person typed or confirmed is never replaced. */
export function proposeStatement(db: WritableDb, source: StatementSource, at: string): void {
  const known = getStatement(db, source)
  if (known !== null && (known.status === 'confirmed' || known.origin.kind === 'typed')) {
    relocate(db, known, source)
    return
  }
  // A list that no longer brings the column does not take back what it said before.
  if (known?.origin.kind === 'extracted' && known.origin.field === 'problemStatement' && source.given.trim() === '')
    return
  storeProposal(db, source, known, at)
}

function requireRecord(db: ReadableDb, record: RecordRef): void {
  if (record.kind === 'supply') getSupply(db, record.id)
  else getDemand(db, record.id)
}

/**
 * Stores a statement that a person typed; it counts as confirmed. Gives back what was stored.
 * @throws AppError `record.notFound`
 */
export function writeStatement(
  db: WritableDb,
  record: RecordRef,
  typed: { text: string; by: string; at: string },
): ProblemStatement {
  requireRecord(db, record)
  const origin = { origin_kind: 'typed', origin_field: null, origin_start: null, origin_end: null, typed_by: typed.by }
  store(db, record, getStatement(db, record), { text: typed.text, status: 'confirmed', ...origin }, typed.at)
  return requireStatement(db, record)
}

/**
 * Makes a passage of the record's text its statement, as a person chose it. The text must be what stands there.
 * @throws AppError `record.notFound`
 */
export function confirmPassage(
  db: WritableDb,
  record: RecordRef,
  { text, field, start, end }: Proposal,
  at: string,
): ProblemStatement {
  requireRecord(db, record)
  const origin = { origin_kind: 'extracted', origin_field: field, origin_start: start, origin_end: end, typed_by: null }
  store(db, record, getStatement(db, record), { text, status: 'confirmed', ...origin }, at)
  return requireStatement(db, record)
}

/** @throws AppError `record.notFound`, also where the record has no statement. */
export function confirmStatement(db: WritableDb, record: RecordRef, at: string): ProblemStatement {
  requireRecord(db, record)
  const known = requireStatement(db, record)
  updateRow(db, 'problem_statement', known.id, { status: 'confirmed', updated_at: at })
  return requireStatement(db, record)
}

function requireStatement(db: ReadableDb, record: RecordRef): ProblemStatement {
  const statement = getStatement(db, record)
  if (statement === null) throw new AppError('record.notFound', { id: record.id })
  return statement
}
