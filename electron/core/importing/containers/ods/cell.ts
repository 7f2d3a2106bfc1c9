/** A cell of an OpenDocument table: its value stands in attributes, beside the text that was shown. */
import { BLANK, type Cell, type DateSystem } from '../../sheet.ts'
import { booleanCell, formulaCell, stringCell } from '../cells/cell-text.ts'
import { monthOnly, numberCell, serialOf } from '../cells/number-cell.ts'
import type { XmlTag } from '../xml/scanner.ts'

/** What the tag of a cell says, before its text is known. */
export interface CellTag {
  /** '' where the cell is empty or not calculated. */
  readonly type: string
  readonly value: string
  readonly isError: boolean
  readonly formula: string | undefined
  readonly repeated: number
  readonly rows: number
  readonly columns: number
}

/** How often, or over how many; 1 where nothing or nonsense is said. */
export const countOf = (text: string | undefined): number => Math.max(1, Math.floor(Number(text ?? 1)) || 1)

const VALUES = ['value', 'date-value', 'boolean-value', 'string-value'] as const

export function readCellTag(tag: XmlTag): CellTag {
  return {
    type: tag.attribute('value-type', 'office') ?? '',
    value: VALUES.map((name) => tag.attribute(name, 'office')).find((value) => value !== undefined) ?? '',
    isError: tag.attribute('value-type', 'calcext') === 'error',
    formula: tag.attribute('formula')?.replace(/^\w+:=?|^=/, ''),
    repeated: countOf(tag.attribute('number-columns-repeated')),
    rows: countOf(tag.attribute('number-rows-spanned')),
    columns: countOf(tag.attribute('number-columns-spanned')),
  }
}

const ERROR = /^(?:#(?:NULL|DIV\/0|VALUE|REF|NAME|NUM)[!?]|#N\/A|Err:\d{3})$/
/** A year and one number more: the day is not shown. */
const SHOWN_MONTH = /^\D*(?:\d{4}\D+\d{1,2}|\d{1,2}\D+\d{4})\D*$/

/** The last day that a spreadsheet has, 31 December 9999; LibreOffice saves what lies beyond as another number. */
const LAST_SERIAL = 2_958_466

function dateCell(iso: string, shown: string, system: DateSystem): Cell {
  const serial = serialOf(iso, system)
  if (serial === null || serial >= LAST_SERIAL) return { raw: iso, kind: 'error' }
  const cell = numberCell(String(serial), 'day', system)
  const isMonth = cell.kind === 'date' && SHOWN_MONTH.test(shown)
  return isMonth ? { ...cell, raw: monthOnly(cell.raw) } : cell
}

function valueCell({ type, value, isError, formula }: CellTag, shown: string, system: DateSystem): Cell {
  if (isError || (formula !== undefined && ERROR.test(shown))) return { raw: shown, kind: 'error' }
  switch (type) {
    case 'float':
    case 'currency':
      return numberCell(value, 'plain', system)
    case 'percentage':
      return numberCell(value, 'percent', system)
    case 'date':
      return dateCell(value, shown, system)
    case 'boolean':
      return booleanCell(value === 'true')
    case '':
      return BLANK
    default:
      // Text, and times of day as they are shown.
      return stringCell(shown === '' ? value : shown)
  }
}

/** @param shown The text in the cell. */
export function cellOf(tag: CellTag, shown: string, system: DateSystem): Cell {
  const isCalculated = tag.type !== '' || shown !== ''
  const cell = valueCell(tag.type === '' && shown !== '' ? { ...tag, type: 'string' } : tag, shown, system)
  return tag.formula === undefined ? cell : formulaCell(tag.formula, isCalculated ? cell : null)
}
