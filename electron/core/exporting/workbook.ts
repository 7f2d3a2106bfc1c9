/** The job that writes the match workbook (.xlsx): an overview and a sheet for each demand. */
import { maskPhoneField } from '#shared/domain/mask.ts'
import type { JobContext } from '../jobs/job.ts'
import { localDay } from '../local-day.ts'
import { translator } from '../messages.ts'
import { saveBytes } from '../save-file.ts'
import { cleanText, isUnnamed, scrubberFor } from './cell-text.ts'
import type { DemandSheet } from './demand-sheet.ts'
import { matchSheet } from './match-sheet.ts'
import { overviewSheet } from './overview-sheet.ts'
import { sheetNames, sheetReference } from './sheet-names.ts'
import { newBook } from './styles.ts'

interface WorkbookInput {
  /** Where the file is to lie. */
  readonly path: string
  readonly demands: readonly DemandSheet[]
  /** Stands in the title and the footer. */
  readonly associationName?: string
  /** ISO time; the workbook shows its day on this laptop's calendar. */
  readonly at: string
  readonly showContacts?: boolean
  /** Of the association's lists. */
  readonly counties?: readonly string[]
}

/** A whole footer may have 255 characters, and Excel calls a file with a longer one damaged. */
const MAX_FOOTER_NAME = 60

/** An ampersand starts a code in a footer (ISO 29500-1, 18.3.1.39). */
const escapeFooter = (text: string): string => text.replaceAll('&', '&&')

/**
 * Writes the match workbook. Unless contacts are shown, phones are masked and companies of confidential demands unnamed.
 * @returns how many demands and matches it holds
 * @throws AppError `app.cancelled`, `file.notWritable`, `file.diskFull`; no file is left then
 */
export async function writeWorkbook(
  input: WorkbookInput,
  context: JobContext,
): Promise<{ demands: number; matches: number }> {
  const t = translator(context.language)
  const date = localDay(new Date(input.at))
  const associationName = cleanText(input.associationName ?? '')
  const shortName = [...associationName].slice(0, MAX_FOOTER_NAME).join('')
  const left = `${escapeFooter(shortName)} &A`.trim()
  const footer = `&L${left}&C${t('workbook.page')}&R${t('workbook.date', { date })}`
  const contacts = { showContacts: input.showContacts ?? false, counties: input.counties ?? [] }
  const phone = contacts.showContacts ? cleanText : maskPhoneField
  const scrubbed = input.demands.map((sheet) => ({
    ...sheet,
    scrub: scrubberFor(sheet.demand, t, { ...contacts, called: sheet.called }),
    unnamed: isUnnamed(sheet.demand, contacts),
  }))
  const names = sheetNames(scrubbed.map(({ demand, scrub }) => scrub(demand.title)))
  const entries = scrubbed.map((sheet, index) => ({ ...sheet, sheetName: names[index] ?? '' }))
  const overview = sheetReference(t('workbook.overviewName'), 'A1')
  const book = newBook()
  const pages = [overviewSheet(book, entries, { t, associationName, date, footer })]

  // One step more than there are demands: packing the file takes its time too.
  const total = entries.length + 1
  entries.forEach((entry, done) => {
    context.throwIfCancelled()
    context.report({ phase: 'writing', done, total })
    pages.push(
      matchSheet(book, entry.sheetName, entry, {
        t,
        phone,
        scrub: entry.scrub,
        unnamed: entry.unnamed,
        footer,
        overview,
        number: done + 1,
      }),
    )
  })
  context.throwIfCancelled()
  context.report({ phase: 'writing', done: entries.length, total })
  const creator = associationName || t('workbook.program')
  const bytes = await book.toBytes(pages, { title: t('workbook.title'), creator, at: input.at })
  context.throwIfCancelled()
  await saveBytes(input.path, bytes)
  context.report({ phase: 'writing', done: total, total })
  return { demands: entries.length, matches: entries.reduce((sum, { matches }) => sum + matches.length, 0) }
}
