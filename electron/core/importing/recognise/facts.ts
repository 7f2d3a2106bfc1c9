/** Facts that hold for a whole list and stand above or below it: `unit: …  contact: …  phone: …`. */
import { lookupKey, trimCell } from '../text.ts'
import { readPhones, splitContact } from '../values/phone.ts'
import { FACT_WORDS, type FactField, MONEY_UNITS } from '../vocabulary.ts'
import { columnLetter, filledColumns, type Grid } from './grid.ts'
import type { SharedFact } from './layout.ts'
import { factsOfTitle } from './title-facts.ts'

const LABEL = /[\p{L}()\uFF08\uFF09/\u3000 ]{1,20}?\s*[:\uFF1A]/gu
const FIELDS = Object.keys(FACT_WORDS) as FactField[]
/** Longer than any name of a unit or a person. */
const LONGEST_FACT = 60

const fieldOf = (key: string): FactField | null => FIELDS.find((field) => FACT_WORDS[field].has(key)) ?? null

/** What a label may be that has a value without a blank before it: its longest known end. */
function knownEnd(label: string): { field: FactField; length: number } | null {
  for (let start = 0; start < label.length; start++) {
    const field = fieldOf(lookupKey(label.slice(start)))
    if (field !== null) return { field, length: label.length - start }
  }
  return null
}

interface Pair {
  readonly label: string
  readonly value: string
}

/**
 * Where the label itself begins in what stands before a colon: the value before it may end without a blank. Only the
 * last word counts, unless blanks spread one word over the line.
 */
function labelStart(label: string): number {
  const known = knownEnd(label)
  if (known !== null) return label.length - known.length
  const last = /\s(\S{2,})$/u.exec(label)?.[1]
  return last === undefined ? 0 : label.length - last.length
}

/** `label: value` pairs of a text; a label that nobody knows ends the value before it all the same. */
export function labelledPairs(text: string): Pair[] {
  const labels = [...text.matchAll(LABEL)].map((match) => {
    const whole = match[0].replace(/\s*[:\uFF1A]$/u, '')
    const start = match.index + labelStart(whole)
    return { start, label: text.slice(start, match.index + whole.length), end: match.index + match[0].length }
  })
  return labels.map(({ label, end }, i) => {
    const value = trimCell(text.slice(end, labels[i + 1]?.start))
    return { label: trimCell(label), value: value.replace(/[;\uFF1B,\uFF0C\u3002]$/u, '') }
  })
}

type Told = Pick<SharedFact, 'field' | 'text'>

/** A name may have its number behind it. */
function contactOf(field: 'contactName' | 'contactPhone', value: string): Told[] {
  const both = splitContact(value)
  if (both !== null && both.name !== '') {
    return [
      { field: 'contactName', text: both.name },
      { field: 'contactPhone', text: both.phone },
    ]
  }
  if (field === 'contactName') return [{ field, text: value }]
  const phone = readPhones(value)
  return phone.isUnusual ? [] : [{ field, text: phone.text }]
}

function factsOf({ label, value }: Pair): Told[] {
  const known = knownEnd(label)
  if (known === null || value === '' || value.length > LONGEST_FACT || MONEY_UNITS.has(lookupKey(value))) return []
  const { field } = known
  return field === 'contactName' || field === 'contactPhone' ? contactOf(field, value) : [{ field, text: value }]
}

/** A label in one cell and its value in the next. */
function pairsAcross(grid: Grid, row: number): (Pair & { at: number })[] {
  const columns = filledColumns(grid.cells(row))
  return columns.slice(0, -1).flatMap((column, i) => {
    const label = grid.header(row, column).replace(/[:\uFF1A]$/u, '')
    const at = columns[i + 1] ?? 0
    return fieldOf(lookupKey(label)) === null ? [] : [{ label, value: grid.header(row, at), at }]
  })
}

/** What a row tells, cell by cell. */
function factsOfRow(grid: Grid, row: number): SharedFact[] {
  const at = (column: number) => ({ row: row + 1, cell: `${columnLetter(column)}${row + 1}` })
  const within = filledColumns(grid.cells(row)).flatMap((column) =>
    labelledPairs(grid.text(row, column)).flatMap((pair) => factsOf(pair).map((told) => ({ ...told, ...at(column) }))),
  )
  const across = pairsAcross(grid, row).flatMap((pair) => factsOf(pair).map((told) => ({ ...told, ...at(pair.at) })))
  return [...within, ...across]
}

/** What the titles themselves name, without a label. */
function factsOfTitles(grid: Grid, rows: readonly number[]): SharedFact[] {
  return rows.flatMap((row) =>
    filledColumns(grid.cells(row)).flatMap((column) => {
      const place = { row: row + 1, cell: `${columnLetter(column)}${row + 1}` }
      return factsOfTitle(grid.header(row, column)).map((told) => ({ ...told, ...place }))
    }),
  )
}

/**
 * The facts that rows above or below a list tell, each field once: what has a label wins over what a title says.
 * @param titles Rows above; @param footers rows below.
 */
export function factsIn(grid: Grid, titles: readonly number[], footers: readonly number[]): SharedFact[] {
  const labelled = [...titles, ...footers].flatMap((row) => factsOfRow(grid, row))
  const facts = [...labelled, ...factsOfTitles(grid, titles)]
  return facts.filter((fact, i) => facts.findIndex(({ field }) => field === fact.field) === i)
}

/** The money unit that a line above a list gives for all of it; empty for none. */
export function unitIn(grid: Grid, rows: readonly number[]): string {
  const texts = rows.flatMap((row) => filledColumns(grid.cells(row)).map((column) => grid.text(row, column)))
  const units = texts.flatMap((text) => labelledPairs(text)).map(({ value }) => lookupKey(value))
  return units.find((unit) => MONEY_UNITS.has(unit)) ?? ''
}
