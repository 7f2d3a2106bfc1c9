/**
 * pdf.js as this program uses it: on bytes only, without canvas, fonts of the system, pictures, scripts or network.
 * Load this module late: it is large.
 */
// Its parser, which registers itself on the global object.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import { AppError } from '#shared/contract/app-error.ts'
import { chineseCharacterMap } from './character-maps.ts'
import { Interpreter } from './interpreter.ts'
import { countedLine } from './line.ts'
import { asMatrix, IDENTITY } from './matrix.ts'
import type { PageContent } from './page.ts'
import type { PdfFont } from './text-state.ts'
import { upright } from './upright.ts'
import { worked } from './work-clock.ts'

/** Stands where pdf.js would fetch files: it has the maps of Chinese encodings, and nothing else. */
class BuiltInData {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const data = kind === 'cMapUrl' ? await chineseCharacterMap(filename) : undefined
    if (data === undefined) throw new Error('not built in')
    return data
  }
}

const OPTIONS = {
  BinaryDataFactory: BuiltInData,
  // Only names: nothing is fetched from there.
  cMapUrl: 'built-in/',
  cMapPacked: true,
  disableFontFace: true,
  enableXfa: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  // Pictures are never decoded.
  maxImageSize: 0,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: VerbosityLevel.ERRORS,
} as const

/** A list is opened, and each of its pages read, with a tenth of a second of work. */
const OPENING_MS = 5000
const PAGE_MS = 5000
/** Nobody works and nothing comes. */
const SILENCE_MS = 60_000
const LOOK_MS = 200

function asPdfError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const isProtected = error instanceof Error && error.name === 'PasswordException'
  return new AppError(isProtected ? 'import.password' : 'import.damaged', {}, { cause: error })
}

function fontOf(page: PDFPageProxy): (name: string) => PdfFont | null {
  return (name) => (page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : null)
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await document.getPage(number)
  try {
    const operators = await page.getOperatorList()
    const matrix = asMatrix(page.getViewport({ scale: 1 }).transform) ?? IDENTITY
    return upright(new Interpreter(matrix, fontOf(page)).run(operators))
  } finally {
    page.cleanup()
  }
}

declare global {
  var pdfjsWorker: { readonly WorkerMessageHandler: { initializeFromPort(port: unknown): void } }
}

export interface PdfPages {
  readonly count: number
  /** @param number 1-based. @throws AppError `import.damaged`, `import.too-large` */
  page(number: number): Promise<PageContent>
  close(): Promise<void>
}

/**
 * @throws AppError `import.password`, `import.damaged`, `import.too-large`
 */
export async function openPdf(bytes: Buffer, password: string | undefined): Promise<PdfPages> {
  const tooLarge = () => new AppError('import.too-large')
  const line = countedLine(tooLarge)
  globalThis.pdfjsWorker.WorkerMessageHandler.initializeFromPort(line.parsing)
  const worker = PDFWorker.create({ port: line.asking as never, verbosity: OPTIONS.verbosity })
  // pdf.js takes the bytes for its own.
  const task = getDocument({
    ...OPTIONS,
    data: Uint8Array.from(bytes),
    worker,
    ...(password === undefined ? {} : { password }),
  })

  // What goes wrong in a branch of pdf.js that nobody waits for would otherwise end the whole thread as a bug of ours.
  const stray = (cause: unknown) => line.cut(new AppError('import.damaged', {}, { cause }))
  process.on('unhandledRejection', stray)

  async function close(): Promise<void> {
    // A rejection is told after the tasks that wait.
    setImmediate(() => process.off('unhandledRejection', stray))
    // After a cut nobody answers any more.
    line.cut(tooLarge())
    void task.destroy()
    worker.destroy()
    line.close()
  }

  async function within<Result>(limit: number, work: Promise<Result>): Promise<Result> {
    const [start, since] = [worked(), performance.now()]
    const isOver = () => worked() - start > limit || performance.now() - since > SILENCE_MS
    const timer = setInterval(() => isOver() && line.cut(tooLarge()), LOOK_MS)
    try {
      return await Promise.race([work, line.broken])
    } catch (error) {
      throw asPdfError(error)
    } finally {
      clearInterval(timer)
    }
  }

  try {
    const document = await within(OPENING_MS, task.promise)
    const page = (number: number) => {
      line.turnPage()
      return within(PAGE_MS, readPage(document, number))
    }
    return { count: document.numPages, page, close }
  } catch (error) {
    await close()
    throw error
  }
}
