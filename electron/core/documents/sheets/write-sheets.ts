/** The job that writes documents as spreadsheets, one after the other. */
import { newBook } from '../../exporting/styles.ts'
import type { Book, SheetPart } from '../../exporting/xlsx/book.ts'
import type { SheetPicture } from '../../exporting/xlsx/drawing.ts'
import type { JobContext } from '../../jobs/job.ts'
import { saveBytes, savePieces } from '../../save-file.ts'
import type { DocumentData } from '../data/fields.ts'
import type { WriteTarget } from '../document.ts'
import type { ListData } from '../lists/list-data.ts'
import { words } from '../words.ts'
import { writeOne } from '../write-one.ts'
import { csvPieces } from './csv.ts'
import { figuresPages } from './figures-sheet.ts'
import { listPages } from './list-sheet.ts'
import { matchSheetPages } from './match-sheet.ts'
import { reversePages } from './reverse-sheet.ts'

/** What there is to write: a kind of spreadsheet and its targets. */
export type SheetJob = { readonly at: string; readonly logo: SheetPicture | null } & (
  | { readonly sheet: 'matchSheet'; readonly targets: readonly WriteTarget<DocumentData<'matchSheet'>>[] }
  | { readonly sheet: 'reverse'; readonly targets: readonly WriteTarget<DocumentData<'reverse'>>[] }
  | { readonly sheet: 'figures'; readonly targets: readonly WriteTarget<DocumentData<'figures'>>[] }
  | { readonly sheet: 'list' | 'csv'; readonly targets: readonly WriteTarget<ListData>[] }
)

async function writeBook(
  pages: (book: Book) => SheetPart[],
  { path, at, title, creator }: { path: string; at: string; title: string; creator: string },
): Promise<void> {
  const book = newBook()
  await saveBytes(path, await book.toBytes(pages(book), { title, creator, at }))
}

/** One closure a target, so that the types of sheet and data stay together. */
function writings({ at, logo, ...job }: SheetJob): (() => Promise<void>)[] {
  const book = (path: string, title: string, creator: string, pages: (book: Book) => SheetPart[]) => () =>
    writeBook(pages, { path, at, title, creator })
  switch (job.sheet) {
    case 'matchSheet':
      return job.targets.map(({ path, data }) =>
        book(path, words.document.matchSheet, data.association.name, (b) => matchSheetPages(b, data, logo)),
      )
    case 'reverse':
      return job.targets.map(({ path, data }) =>
        book(path, words.document.reverse, data.association.name, (b) => reversePages(b, data, logo)),
      )
    case 'figures':
      return job.targets.map(({ path, data }) =>
        book(path, words.document.figures, data.association.name, (b) => figuresPages(b, data, logo)),
      )
    case 'list':
      return job.targets.map(({ path, data }) =>
        book(path, words.document[data.list], data.association.name, (b) => listPages(b, data)),
      )
    case 'csv':
      return job.targets.map(
        ({ path, data }) =>
          () =>
            savePieces(path, csvPieces(data)),
      )
  }
}

/**
 * Writes each target whole or not at all.
 * @throws AppError `app.cancelled`, `file.notWritable`, `file.diskFull`, `document.oneFailed`
 */
export async function writeSheets(job: SheetJob, context: JobContext): Promise<{ files: number }> {
  const all = writings(job)
  for (const [done, write] of all.entries()) {
    context.throwIfCancelled()
    context.report({ phase: 'writing', done, total: all.length })
    await writeOne(job.targets[done]?.path ?? '', write)
  }
  context.report({ phase: 'writing', done: all.length, total: all.length })
  return { files: all.length }
}
