/** What every spreadsheet of the association begins and ends with. */
import { SheetDraft } from '../../exporting/sheet-draft.ts'
import { FONT_SIZE, STYLES } from '../../exporting/styles.ts'
import { rowHeight, wrapLines } from '../../exporting/text-size.ts'
import type { Book } from '../../exporting/xlsx/book.ts'
import type { DocumentData } from '../data/fields.ts'
import { filled } from '../words.ts'
import { sheetWords } from './sheet-words.ts'

export type Association = DocumentData<'matchSheet'>['association']

/** A whole header or footer may have 255 characters, and Excel calls a file with a longer one damaged. */
const MAX_RUNNING_TEXT = 80

/** An ampersand starts a code in a header or footer (ISO 29500-1, 18.3.1.39). */
const running = (text: string): string => [...text].slice(0, MAX_RUNNING_TEXT).join('').replaceAll('&', '&&')

/** What is printed above and below every page. */
export function runningTexts({ name, pageHeader }: Association, date: string): { footer: string; header?: string } {
  const footer = `&L${running(name)} &A&C${sheetWords.page}&R${filled(sheetWords.made, { date })}`
  return pageHeader === '' ? { footer } : { footer, header: `&C${running(pageHeader)}` }
}

/** Room for the logo beside the title: points high, half-width units wide. */
const LEAST_TITLE = 36
const LOGO_WIDTH = 22

/** A sheet with its title; under it who made it and when. */
export function beginSheet(
  book: Book,
  sheet: { readonly name: string; readonly widths: readonly number[] },
  { title, association, date }: { title: string; association: Association; date: string },
): SheetDraft {
  const draft = new SheetDraft(book, sheet.name, sheet.widths)
  const capacity = draft.capacity(0, draft.lastColumn, STYLES.title.size) - LOGO_WIDTH
  draft.putMerged(0, draft.lastColumn, title, STYLES.title)
  draft.endRow(Math.max(LEAST_TITLE, rowHeight(wrapLines(title, capacity).length, STYLES.title.size)))
  draft.textRow(spaced(association.name, filled(sheetWords.made, { date })), STYLES.note)
  return draft
}

/** Texts that hold something, side by side. */
export const spaced = (...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('      ')

/** A row of a label and a text beside it, the label over the first columns. */
export function putLabelled(draft: SheetDraft, label: string, text: string, labelColumns = 2): void {
  const last = draft.lastColumn
  draft.putMerged(0, labelColumns - 1, label, STYLES.label)
  draft.putMerged(labelColumns, last, text, STYLES.value)
  draft.endRow(rowHeight(wrapLines(text, draft.capacity(labelColumns, last, FONT_SIZE.text)).length, FONT_SIZE.text))
}

/** Lines that hold something. */
export const lines = (...texts: readonly string[]): string => texts.filter((text) => text.trim() !== '').join('\n')
