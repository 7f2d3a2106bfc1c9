/**
 * Forms of labels and values: one record in a sheet or on a page. A label stands left of its value or above it, two
 * pairs may share a row, and a cell may hold label and value itself.
 */
import { type HeaderReader, type HeaderWord, NO_WORD } from '../header-word.ts'
import { lookupKey } from '../text.ts'
import { tickedText } from '../values/ticks.ts'
import { ORGANISATION_TYPES } from '../vocabulary.ts'
import { labelledPairs } from './facts.ts'
import { belowOf, findLabels, type Label, labelRows, type Place, placeKey, rightOf, rowsOf } from './form-labels.ts'
import { filledColumns, type Grid, isBlankRow } from './grid.ts'
import { firstHeader, type HeaderBlock, isKnown } from './header.ts'

/** A form is a page or two. */
const MOST_ROWS = 300
const FEWEST_LABELS = 3
/** In a list, fewer rows than that have a label and its value. */
const LABELLED_SHARE = 0.5
/** Of the words of a header that is nothing else, so many are known. */
const PLAIN_SHARE = 0.75
/** In a form at least so many rows have labels. */
const LABEL_ROW_SHARE = 0.3

export interface LabelledValue extends Place {
  readonly label: string
  readonly word: HeaderWord
  readonly text: string
  /** 0-based, where the label stands. */
  readonly labelRow: number
}

export interface Form {
  /** 0-based, the first and the last row with a label or its value. */
  readonly top: number
  readonly bottom: number
  readonly pairs: readonly LabelledValue[]
}

/** What a form must name to be about a demand or a patent. */
const NAMING = new Set<string>(['title', 'description', 'problemStatement', 'abstract', 'applicationNumber'])

const filledRows = (grid: Grid): number[] => rowsOf(grid).filter((row) => !isBlankRow(grid.cells(row)))

const fieldsOf = (words: readonly HeaderWord[]): Set<string> =>
  new Set(words.flatMap(({ meanings }) => meanings.slice(0, 1).map(({ field }) => field)))

/**
 * The value right of a label. Further cells before the next label are remarks on how to fill in the form, unless the
 * choices stand in cells of their own.
 */
function valueRight(grid: Grid, label: Label, labels: ReadonlySet<string>): LabelledValue {
  const { row, text: name, word } = label
  const found: { column: number; text: string }[] = []
  for (let column = rightOf(grid, label); column < grid.cells(row).length; column++) {
    if (labels.has(placeKey({ row, column }))) break
    const text = grid.text(row, column)
    if (text !== '') found.push({ column, text })
  }
  const [first = { column: rightOf(grid, label), text: '' }] = found
  const areChoices = found.some(({ text }) => tickedText(text) !== null)
  const text = areChoices ? found.map((each) => each.text).join(' ') : first.text
  return { label: name, word, labelRow: row, row, column: first.column, text }
}

/** The value below a label, where nothing stands right of it and what is below is not taken. */
function valueBelow(grid: Grid, label: Label, taken: ReadonlySet<string>): LabelledValue | null {
  const place = { row: belowOf(grid, label), column: label.column }
  const text = grid.text(place.row, place.column)
  if (text === '' || taken.has(placeKey(place))) return null
  return { label: label.text, word: label.word, labelRow: label.row, ...place, text }
}

/** Whether a row has labels only, so that values may stand below them. */
const hasOnlyLabels = (grid: Grid, row: number, places: ReadonlySet<string>): boolean =>
  filledColumns(grid.cells(row)).every((column) => places.has(placeKey({ row, column })))

function pairsOf(grid: Grid, labels: readonly Label[]): LabelledValue[] {
  const places = new Set(labels.map(placeKey))
  return labels.map((label) => {
    const right = valueRight(grid, label, places)
    const mayBeBelow = right.text === '' && hasOnlyLabels(grid, label.row, places)
    return (mayBeBelow ? valueBelow(grid, label, places) : null) ?? right
  })
}

/** `label: value` in one cell, once or several times, where the label is known. */
function inlinePairs(grid: Grid, read: HeaderReader, taken: ReadonlySet<string>): LabelledValue[] {
  return rowsOf(grid).flatMap((row) =>
    filledColumns(grid.cells(row)).flatMap((column) => {
      if (taken.has(placeKey({ row, column }))) return []
      const pairs = labelledPairs(grid.text(row, column)).map((pair) => ({ ...pair, word: read([pair.label]) }))
      const known = pairs.filter(({ word }) => isKnown(word) && word.concept === 'field')
      // Only what begins with a label: a sentence may well have a colon further on.
      return known[0] !== undefined && known[0] === pairs[0]
        ? known.map(({ label, value, word }) => ({ label, word, labelRow: row, row, column, text: value }))
        : []
    }),
  )
}

/** Whether all that a row says stands under labels. */
function standUnder(grid: Grid, row: number, labels: readonly Label[]): boolean {
  const columns = new Set(labels.map(({ column }) => column))
  return filledColumns(grid.cells(row)).every((column) => columns.has(column))
}

/** Label rows and value rows by turns, no label twice: the labels stand above their values. */
function alternatingPairs(grid: Grid, read: HeaderReader): LabelledValue[] {
  const rows = labelRows(grid, read)
  const labels = rows.flatMap((row) => (row.length > 0 ? [row] : []))
  const words = labels.flat().map(({ word }) => word)
  const hasTwice = new Set(words.map(({ key }) => key)).size < words.length
  if (labels.length < 2 || hasTwice || !labels.some((row) => row.length > 1)) return []
  const areTurns = labels.every((own, i) => {
    const next = labels[i + 1]?.[0]?.row ?? Infinity
    const below = filledRows(grid).filter((row) => row > (own[0]?.row ?? 0) && row < next)
    return below.length === 1 && standUnder(grid, below[0] ?? 0, own)
  })
  return !areTurns
    ? []
    : labels.flat().map((label) => {
        const none = {
          label: label.text,
          word: label.word,
          labelRow: label.row,
          row: label.row + 1,
          column: label.column,
          text: '',
        }
        return valueBelow(grid, label, new Set()) ?? none
      })
}

/** Known words with something that is none right beside them: labels and values. Types of companies may be values. */
function labelsInRow(grid: Grid, read: HeaderReader, row: number): string[] {
  const columns = filledColumns(grid.cells(row))
  const isLabel = (text: string) => isKnown(read([text])) && !ORGANISATION_TYPES.has(lookupKey(text))
  return columns.flatMap((column) => {
    const text = grid.header(row, column)
    const right = grid.header(row, rightOf(grid, { row, column }))
    return isLabel(text) && right !== '' && !isLabel(right) ? [lookupKey(text)] : []
  })
}

/** Whether most rows have labels and values, and not always the same ones. */
function isFullOfLabels(grid: Grid, read: HeaderReader): boolean {
  const rows = filledRows(grid)
  const labels = rows.map((row) => labelsInRow(grid, read, row))
  const labelled = labels.filter((row) => row.length > 0).length
  const isMost = labelled >= FEWEST_LABELS && labelled >= rows.length * LABELLED_SHARE
  return isMost && new Set(labels.flat()).size >= FEWEST_LABELS
}

/** Words nearly all known: above such a header, labels and values may say whose list it is. */
function isPlainHeader({ words }: HeaderBlock): boolean {
  const all = words.filter((word) => word !== NO_WORD)
  return all.length >= FEWEST_LABELS && all.filter(isKnown).length >= all.length * PLAIN_SHARE
}

/** Whether a header of a list stands here: below it, rows do not begin with labels. */
function isList(grid: Grid, read: HeaderReader): boolean {
  const block = firstHeader(grid, read)
  if (block === null || block.words.filter(isKnown).length < 2) return false
  const below = filledRows(grid).filter((row) => row > block.bottom)
  if (below.length === 0) return block.words.every((word) => isKnown(word) || word === NO_WORD)
  const labelled = below.filter((row) => labelsInRow(grid, read, row).length > 0)
  if (labelled.length > below.length * LABELLED_SHARE) return false
  return isPlainHeader(block) || !isFullOfLabels(grid, read)
}

/** Enough different labels over several rows, one of which names what the form is about. */
function isForm(grid: Grid, pairs: readonly LabelledValue[]): boolean {
  const filled = filledRows(grid).length
  const fields = fieldsOf(pairs.map(({ word }) => word))
  const rows = new Set(pairs.map(({ labelRow }) => labelRow)).size
  const fewest = filled <= FEWEST_LABELS ? 2 : FEWEST_LABELS
  const names = [...fields].some((field) => NAMING.has(field))
  return names && fields.size >= fewest && rows >= 2 && pairs.length >= fewest && rows >= filled * LABEL_ROW_SHARE
}

/** A second form on the same sheet begins where the first one's first label comes again. */
function splitForms(pairs: readonly LabelledValue[]): LabelledValue[][] {
  const forms: LabelledValue[][] = []
  for (const pair of pairs) {
    const [first] = forms.at(-1) ?? []
    const isAgain = first !== undefined && (forms.at(-1)?.length ?? 0) >= 2 && first.word.key === pair.word.key
    if (first === undefined || isAgain) forms.push([pair])
    else forms.at(-1)?.push(pair)
  }
  return forms
}

const byLabel = (a: LabelledValue, b: LabelledValue): number => a.labelRow - b.labelRow || a.column - b.column

/** The forms of a sheet; none where it is no form. */
export function findForms(grid: Grid, read: HeaderReader): Form[] {
  if (grid.sheet.rows.length > MOST_ROWS) return []
  const above = alternatingPairs(grid, read)
  if (above.length === 0 && isList(grid, read)) return []
  const labels = above.length > 0 ? [] : findLabels(grid, read)
  const beside = [...above, ...pairsOf(grid, labels)]
  const taken = new Set([...labels, ...beside].map(placeKey))
  const pairs = [...beside, ...inlinePairs(grid, read, taken)].toSorted(byLabel)
  if (!isForm(grid, pairs)) return []
  return splitForms(pairs).map((own) => {
    const rows = own.flatMap(({ row, labelRow }) => [row, labelRow])
    return { top: Math.min(...rows), bottom: Math.max(...rows), pairs: own.filter(({ word }) => word !== NO_WORD) }
  })
}
