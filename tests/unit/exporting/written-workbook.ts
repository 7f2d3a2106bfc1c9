/** Writes a workbook into a folder of its own and opens it again: as a spreadsheet, and as the XML inside. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CellValue, readXlsx, type Workbook } from 'hucre'
import { fromBuffer } from 'yauzl'
import type { DemandSheet } from '#core/exporting/demand-sheet.ts'
import { writeWorkbook } from '#core/exporting/workbook.ts'
import type { Language, Progress } from '#shared/contract/envelope.ts'

interface Written {
  readonly result: { demands: number; matches: number }
  readonly workbook: Workbook
  /** Text of every part, by its name in the container. */
  readonly parts: ReadonlyMap<string, string>
  readonly progress: readonly Progress[]
  /** Names of the files that lie in the folder afterwards. */
  readonly files: readonly string[]
}

function unzip(bytes: Buffer): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, string>()
    fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error)
      zip.on('error', reject)
      zip.on('end', () => resolve(parts))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed !== null) return reject(failed)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('error', reject)
          stream.on('end', () => {
            parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

export async function write(
  demands: readonly DemandSheet[],
  { language = 'zh-CN', associationName }: { language?: Language; associationName?: string } = {},
): Promise<Written> {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-test-'))
  try {
    const path = join(folder, 'workbook')
    const progress: Progress[] = []
    const result = await writeWorkbook(
      { path, demands, at: '2026-11-21T04:00:00.000Z', ...(associationName === undefined ? {} : { associationName }) },
      { language, report: (step) => progress.push(step), throwIfCancelled: () => undefined },
    )
    const bytes = readFileSync(path)
    const workbook = await readXlsx(bytes, { readStyles: true })
    return { result, workbook, parts: await unzip(bytes), progress, files: readdirSync(folder) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** All texts of a sheet. */
export function textsOf(written: Written, sheet: number): string[] {
  const values: CellValue[] = written.workbook.sheets[sheet]?.rows.flat() ?? []
  return values.filter((value) => typeof value === 'string')
}

export function sheetXml(written: Written, sheet: number): string {
  return written.parts.get(`xl/worksheets/sheet${sheet + 1}.xml`) ?? ''
}
