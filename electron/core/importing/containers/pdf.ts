/** Tables and forms in PDFs that have a text layer. Columns are found by where letters and lines stand. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Sheet } from '../sheet.ts'
import { documentSheets } from './document/sheets.ts'
import { blocksOf, type ReadPage, readPage } from './pdf/document.ts'
import { guardPdf } from './pdf/guard.ts'
import type { PageContent } from './pdf/page.ts'
import { worked } from './pdf/work-clock.ts'
import type { ReadOptions } from './reader.ts'

/** A printed list of 20,000 rows. */
const MAX_PAGES = 1000
/** All pages together; a page of a list has 2,000. */
const MAX_LETTERS = 4_000_000
/** Work that a file may cost to begin with, and for each page, in milliseconds: pages of lists cost a tenth of it. */
const START_MS = 5000
const PAGE_MS = 250
/** A scan has the number of its page, perhaps, or a stamp. */
const LETTERS_OF_SCAN = 10

const isLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Letters of the text layer, and how many of them mean something: some fonts do not say which letters theirs are. */
class TextLayer {
  #pages = 0
  #letters = 0
  #marks = 0

  add({ glyphs, turned }: PageContent): void {
    const texts = [...glyphs, ...turned].map(({ text }) => text)
    this.#pages += 1
    this.#marks += texts.filter((text) => text.trim() !== '').length
    this.#letters += texts.filter(isLetter).length
    if (this.#marks > MAX_LETTERS) throw new AppError('import.too-large')
  }

  /**
   * @param pictures How many the file has.
   * @throws AppError `import.no-text-layer`
   */
  check(pictures: number): void {
    const isScan = this.#letters === 0 || (pictures > 0 && this.#letters < LETTERS_OF_SCAN * this.#pages)
    const isUnreadable = this.#marks > 0 && this.#letters < this.#marks / 3
    if (isScan || isUnreadable) throw new AppError('import.no-text-layer')
  }
}

/** @throws AppError `import.too-large` where a file costs more work than any list. */
function checkTime(start: number, pages: number): void {
  if (worked() - start > START_MS + PAGE_MS * pages) throw new AppError('import.too-large')
}

/**
 * @throws AppError `import.no-text-layer` (a scan), `import.password`, `import.damaged`, `import.too-large`
 */
export async function readPdf(bytes: Buffer, { password, tick }: ReadOptions): Promise<readonly Sheet[]> {
  const pictures = guardPdf(bytes, tick)
  const { openPdf } = await import('./pdf/engine.ts')
  const start = worked()
  const pdf = await openPdf(bytes, password)
  try {
    if (pdf.count > MAX_PAGES) throw new AppError('import.too-large')
    const layer = new TextLayer()
    const pages: ReadPage[] = []
    for (let number = 1; number <= pdf.count; number++) {
      tick()
      const content = await pdf.page(number)
      checkTime(start, number)
      layer.add(content)
      pages.push(readPage(content))
    }
    layer.check(pictures)
    return documentSheets(blocksOf(pages))
  } finally {
    await pdf.close()
  }
}
