/** Packing files, and saving beside a file that is held. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeZip } from '#core/exporting/zip.ts'
import type { JobContext } from '#core/jobs/job.ts'
import { saveFileAs, saveFileBeside } from '#core/save-file.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Progress } from '#shared/contract/envelope.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const AT = '2026-11-21T04:00:00.000Z'
const quiet: JobContext = { language: 'zh-CN', report: () => undefined, throwIfCancelled: () => undefined }

function aFile(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('a .zip', () => {
  test('holds each file as it was, by its Chinese name, and reports each', async () => {
    const files = Array.from({ length: 30 }, (_, i) => ({
      path: aFile(`${i}`, `内容${i}`.repeat(2000)),
      name: `对接表-${i}.docx`,
    }))
    const progress: Progress[] = []
    const path = join(folder, 'all.zip')
    await writeZip({ path, files, at: AT }, { ...quiet, report: (step) => progress.push(step) })
    const zip = new PizZip(readFileSync(path))
    expect(Object.keys(zip.files)).toEqual(files.map(({ name }) => name))
    expect(zip.file('对接表-7.docx')?.asText()).toBe('内容7'.repeat(2000))
    expect(progress.map(({ done }) => done)).toEqual(Array.from({ length: 31 }, (_, i) => i))
    expect(progress.every(({ phase, total }) => phase === 'packing' && total === 30)).toBe(true)
  })

  test('cancelled on the way leaves nothing', async () => {
    const files = ['a', 'b', 'c'].map((name) => ({ path: aFile(name, name), name }))
    let asked = 0
    const throwIfCancelled = () => {
      asked += 1
      if (asked === 2) throw new AppError('app.cancelled')
    }
    const job = writeZip({ path: join(folder, 'all.zip'), files, at: AT }, { ...quiet, throwIfCancelled })
    await expect(job).rejects.toMatchObject({ code: 'app.cancelled' })
    expect(readdirSync(folder).sort()).toEqual(['a', 'b', 'c'])
  })

  test('of a file that is gone is not written', async () => {
    const files = [{ path: join(folder, 'gone'), name: 'gone' }]
    await expect(writeZip({ path: join(folder, 'all.zip'), files, at: AT }, quiet)).rejects.toThrow()
    expect(existsSync(join(folder, 'all.zip'))).toBe(false)
  })
})

describe('saving beside', () => {
  test('takes the name that was asked for, replacing what stands there', async () => {
    const target = aFile('表.docx', 'old')
    expect(await saveFileBeside(aFile('new', 'new'), target)).toBe(target)
    expect(readFileSync(target, 'utf8')).toBe('new')
  })

  test('takes the next free name where another program holds the file', async () => {
    const held = aFile('表.docx', 'open in WPS')
    aFile('表 (2).docx', 'somebody else’s')
    // As Windows answers; here nothing can hold a file.
    const save = async (from: string, to: string) => {
      if (to === held) throw new AppError('file.notWritable', { fileName: '表.docx' })
      await saveFileAs(from, to)
    }
    const saved = await saveFileBeside(aFile('new', 'new'), held, save)
    expect(saved).toBe(join(folder, '表 (3).docx'))
    expect(readFileSync(saved, 'utf8')).toBe('new')
    expect(readFileSync(held, 'utf8')).toBe('open in WPS')
  })

  test('says that a folder has that name, and saves nothing beside it', async () => {
    mkdirSync(join(folder, '对接'))
    const saving = saveFileBeside(aFile('new', 'new'), join(folder, '对接'))
    await expect(saving).rejects.toMatchObject({ code: 'file.isAFolder' })
    expect(readdirSync(folder).sort()).toEqual(['new', '对接'])
  })

  test('says that the folder is missing, and tries no other name', async () => {
    const target = join(folder, 'none', '表.docx')
    await expect(saveFileBeside(aFile('new', 'new'), target)).rejects.toMatchObject({ code: 'file.folderMissing' })
  })
})
