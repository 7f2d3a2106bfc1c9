/** A table cell of a web page: its text, or the value that Excel or LibreOffice keep beside the text. */
import { BLANK, type Cell } from '../../sheet.ts'
import { booleanCell, formulaCell, stringCell } from '../cells/cell-text.ts'
import { numberCell } from '../cells/number-cell.ts'
import { meaningOf } from '../cells/number-format.ts'

/** A number as a sheet shows it, perhaps shortened: `2.0E+11`, `1,234`, with a currency sign. */
const SHOWN_NUMBER = /^\p{Sc}?\s*[-+(]?[\d,]*\.?\d+(?:e[-+]?\d+)?\)?$/iu

/** Lines without the blanks around them; a cell of only no-break spaces is how pages write an empty one. */
function shownText(text: string): string {
  const shown = text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/^[ \n]+/, '')
  let end = shown.length
  while (shown[end - 1] === ' ' || shown[end - 1] === '\n') end--
  return /[^\s\u00A0]/.test(shown) ? shown.slice(0, end) : ''
}

/** LibreOffice: `sdval` is the value, `sdnum` ends with its format behind two languages. */
function libreOfficeCell(attributes: ReadonlyMap<string, string>, shown: string): Cell | null {
  const value = attributes.get('sdval')
  if (value === undefined || value === '') return null
  const [, , format = ''] = /^([^;]*);([^;]*);(.*)$/s.exec(attributes.get('sdnum') ?? '')?.slice(1) ?? []
  const cell = numberCell(value, meaningOf(format), '1900')
  return cell.kind === 'text' ? stringCell(shown) : cell
}

/** Excel: `x:num` is the value where the shown one says less; days are kept as they are shown. */
function excelCell(attributes: ReadonlyMap<string, string>, shown: string): Cell | null {
  if (attributes.has('x:err')) return { raw: attributes.get('x:err') || shown, kind: 'error' }
  const bool = attributes.get('x:bool')
  if (bool !== undefined) return booleanCell(/^(?:true|1)$/i.test(bool || shown))
  const value = attributes.get('x:num')
  if (value === undefined || !SHOWN_NUMBER.test(shown)) return null
  const cell = numberCell(value || shown.replace(/[,\s]/g, ''), 'plain', '1900')
  return cell.kind === 'number' ? cell : null
}

export function htmlCell(attributes: ReadonlyMap<string, string>, text: string): Cell {
  const shown = shownText(text)
  const cell = libreOfficeCell(attributes, shown) ?? excelCell(attributes, shown) ?? stringCell(shown)
  const formula = attributes.get('x:fmla')
  if (formula === undefined) return cell
  return formulaCell(formula.replace(/^=/, ''), cell === BLANK ? null : cell)
}
