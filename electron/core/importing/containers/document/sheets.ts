/**
 * Makes sheets of a document: each table is one, named by the heading or line above it; lines of labels and values
 * are one, two cells a pair. A document that has neither is one sheet of its lines, so that it can be shown.
 */
import { cut } from '#shared/text/cut.ts'
import { plainSheet, type Sheet, textCell } from '../../sheet.ts'
import type { Block, Paragraph, Table } from './blocks.ts'
import { splitLabels } from './labels.ts'

/** Fewer lines of labels are a date or a sender above a list, no form. */
const MIN_FORM_LINES = 3
/** Of the lines of a form, those that begin with a label; a letter has some too. */
const MIN_LABEL_SHARE = 0.5
/** A line this long, or one that ends a sentence, goes on with what the label above it began. */
const PROSE_LENGTH = 20
const SENTENCE_END = /[.\u3002;\uFF1B!\uFF01?\uFF1F]$/u
const MAX_NAME_LENGTH = 60

type Rows = string[][]

const isProse = (text: string): boolean => text.length > PROSE_LENGTH || SENTENCE_END.test(text)

/** A line without a label belongs to the value above it where that is still to come, or where it is prose. */
function continues(row: readonly string[] | undefined, text: string): boolean {
  return row !== undefined && row.length > 1 && (row.at(-1) === '' || isProse(text))
}

function formRows(paragraphs: readonly Paragraph[]): { rows: Rows; labelled: number } {
  const rows: Rows = []
  let labelled = 0
  for (const { text } of paragraphs) {
    const pairs = splitLabels(text)
    const last = rows.at(-1)
    if (pairs !== null) {
      rows.push(pairs)
      labelled += 1
    } else if (last !== undefined && continues(last, text)) {
      last.push([last.pop(), text].filter((part) => part !== '').join('\n'))
    } else rows.push([text])
  }
  return { rows, labelled }
}

/** A form that begins again with its first label is the next record's. */
function splitForms(rows: Rows): Rows[] {
  const first = rows.find((row) => row.length > 1)?.[0]
  const forms: Rows[] = []
  let seen = false
  for (const row of rows) {
    const isFirst = row.length > 1 && row[0] === first
    if (forms.length === 0 || (isFirst && seen)) forms.push([])
    seen ||= isFirst
    forms.at(-1)?.push(row)
  }
  return forms
}

function formsIn(paragraphs: readonly Paragraph[]): Rows[] {
  const { rows, labelled } = formRows(paragraphs)
  if (labelled < MIN_FORM_LINES || labelled < MIN_LABEL_SHARE * rows.length) return []
  return splitForms(rows)
}

/** The last heading, or else the last short line, one that is no label's if there is one. */
function nameFrom(paragraphs: readonly Paragraph[]): string {
  const short = paragraphs.filter(({ text }) => !isProse(text))
  const named =
    paragraphs.findLast(({ isHeading }) => isHeading) ??
    short.findLast(({ text }) => splitLabels(text) === null) ??
    short.at(-1)
  return cut(named?.text.replace(/\s+/gu, ' ') ?? '', MAX_NAME_LENGTH)
}

/** Stretches of a document that belong together: lines up to the next heading, and each table with the lines above. */
interface Stretch {
  readonly paragraphs: readonly Paragraph[]
  readonly table: Table | null
}

function stretches(blocks: readonly Block[]): Stretch[] {
  const found: Stretch[] = []
  let paragraphs: Paragraph[] = []
  const close = (table: Table | null) => {
    found.push({ paragraphs, table })
    paragraphs = []
  }
  for (const block of blocks) {
    if (block.kind === 'table') close(block)
    else {
      if (block.isHeading && paragraphs.some(({ isHeading }) => !isHeading)) close(null)
      paragraphs.push(block)
    }
  }
  if (paragraphs.length > 0) close(null)
  return found
}

function sheetOf(name: string, rows: Rows): Sheet {
  return plainSheet(
    name,
    rows.map((row) => row.map(textCell)),
  )
}

function sheetsOf({ paragraphs, table }: Stretch): Sheet[] {
  const name = nameFrom(paragraphs)
  const body = paragraphs.filter(({ isHeading }) => !isHeading)
  const forms = formsIn(body).map((rows) => sheetOf(name, rows))
  return table === null ? forms : [...forms, { ...plainSheet(name, table.rows), merges: table.merges }]
}

/** Sheets go by their names, so that no two may share one; one without a name is called by its place. */
function withUniqueNames(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return sheets.map((sheet, i) => {
    const name = sheet.name === '' && sheets.length > 1 ? `#${i + 1}` : sheet.name
    let count = counts.get(name) ?? 1
    let unique = name
    while (taken.has(unique)) unique = `${name} (${++count})`
    counts.set(name, count)
    taken.add(unique)
    return { ...sheet, name: unique }
  })
}

export function documentSheets(blocks: readonly Block[]): Sheet[] {
  const filled = blocks.filter((block) => block.kind === 'table' || block.text.trim() !== '')
  const sheets = stretches(filled).flatMap(sheetsOf)
  if (sheets.length > 0) return withUniqueNames(sheets)
  return [
    sheetOf(
      '',
      filled.flatMap((block) => (block.kind === 'paragraph' ? [[block.text]] : [])),
    ),
  ]
}

/** A text of such lines, or null where it is none. */
export function formSheets(lines: readonly string[]): Sheet[] | null {
  const paragraphs = lines
    .filter((line) => line.trim() !== '')
    .map((text): Paragraph => {
      return { kind: 'paragraph', text: text.trim(), isHeading: false }
    })
  const forms = formsIn(paragraphs)
  return forms.length === 0 ? null : withUniqueNames(forms.map((rows) => sheetOf('', rows)))
}
