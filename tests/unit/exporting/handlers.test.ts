/** The call that writes the match workbook, on a real library, through both threads. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WriteContext } from '#core/call-context.ts'
import { putDecision } from '#core/decisions/decision-rows.ts'
import { exportingHandlers } from '#core/exporting/handlers.ts'
import { createFileShelf } from '#core/files.ts'
import { newId } from '#core/ids.ts'
import { createImportSessions } from '#core/importing/session/sessions.ts'
import { openLibrary } from '#core/library/open.ts'
import { startMatcher } from '#core/matching/matcher.ts'
import { translator } from '#core/messages.ts'
import { insertDemand } from '#core/records/demand-rows.ts'
import { insertSupply } from '#core/records/supply-rows.ts'
import { startRegisters } from '#core/registers/registers.ts'
import type { Progress } from '#shared/contract/envelope.ts'
import type { DemandId, ImportBatchId, SupplyId } from '#shared/domain/ids.ts'
import { aDemand } from './samples.ts'

// Threads and large files take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const AT = '2026-11-21T04:00:00.000Z'
const core = (path: string) => new URL(`../../../electron/core/${path}`, import.meta.url)
const run = exportingHandlers['exporting.workbook']

let context: WriteContext
let folder: string
let progress: Progress[]
const demandId = newId<DemandId>()
const supplyIds: SupplyId[] = []

function fill(): void {
  const db = context.library.writing
  const batchId = newId<ImportBatchId>()
  db.prepare(
    `INSERT INTO import_batch (id, kind, source, file_name, file_sha256, columns, count_read, count_new, count_changed,
       count_unchanged, count_rejected, imported_by, imported_at)
     VALUES (?, 'supply', 'test', 'test', 'test', '[]', 0, 0, 0, 0, 0, 'test', ?)`,
  ).run(batchId, AT)
  insertDemand(db, aDemand(), { id: demandId, batchId, at: AT })
  for (const way of ['荧光', '图像', '试纸', '气味']) {
    const id = newId<SupplyId>()
    supplyIds.push(id)
    const supply = {
      title: `一种柑橘黄龙病${way}早期检测方法`,
      abstract: `本发明用${way}在柑橘黄龙病显症之前检测果园病树。`,
      applicationNumber: null,
      applicationNumberRaw: '',
      publicationNumber: null,
      patentType: null,
      legalStatus: 'granted' as const,
      applicants: ['华南农业大学'],
      inventors: [],
      keywords: [],
      ipc: [],
      applicationDate: null,
      grantDate: null,
      transferModes: [],
      price: '',
      contactName: '王老师',
      contactPhone: '13812345678',
    }
    insertSupply(db, supply, { id, batchId, at: AT })
  }
}

function decide(place: number, state: 'shortlisted' | 'rejected'): void {
  const supplyId = supplyIds[place] as SupplyId
  putDecision(context.library.writing, demandId, supplyId, { state, reason: null, note: '', by: 'test', at: AT })
}

/** What stands in the title and status columns of the written sheet. */
async function patents(result: Awaited<ReturnType<typeof run>>): Promise<unknown[][]> {
  const workbook = await readXlsx(readFileSync(context.files.find(result.file).path))
  const rows = workbook.sheets[1]?.rows ?? []
  return rows.slice(rows.findIndex((row) => row.includes('申请号')) + 1).map((row) => [row[2], row[5]])
}

beforeEach(() => {
  supplyIds.length = 0
  progress = []
  folder = mkdtempSync(join(tmpdir(), 'workbook-test-'))
  const library = openLibrary(join(folder, 'library.nongqiao'))
  context = {
    library,
    files: createFileShelf(),
    matcher: startMatcher({ worker: core('matching/worker.ts'), libraryPath: library.path, lexiconDir: folder }),
    registers: startRegisters({ worker: core('registers/worker.ts'), libraryPath: library.path, lexiconDir: '' }),
    imports: createImportSessions(core('jobs/worker.ts'), library),
    resourcesDir: '',
    jobWorker: core('jobs/worker.ts'),
    now: () => new Date(AT),
    pdf: null,
    language: 'zh-CN',
    actor: 'test',
    signal: new AbortController().signal,
    onProgress: (step) => progress.push(step),
    t: translator('zh-CN'),
  }
  fill()
})

afterEach(async () => {
  await context.matcher.close()
  context.library.close()
  context.files.close()
  rmSync(folder, { recursive: true })
})

test('writes all demands, names the file by its day, and gives a handle', async () => {
  const result = await run({ top: 20 }, context)
  expect(result).toMatchObject({ suggestedName: '匹配总表-2026-11-21.xlsx', demands: 1, matches: 4 })
  expect((await patents(result))[0]?.[1]).toBe('有效\n王老师\n138****5678')
  expect(progress.at(-1)).toEqual({ phase: 'writing', done: 2, total: 2 })
})

test('a rejected patent makes room, a shortlisted one is in although it stands below the last place', async () => {
  const before = (await patents(await run({ top: 20 }, context))).map(([title]) => title)
  const place = (index: number) =>
    ['荧光', '图像', '试纸', '气味'].findIndex((way) => String(before[index]).includes(way))
  decide(place(0), 'rejected')
  decide(place(3), 'shortlisted')
  const after = await patents(await run({ demandIds: [demandId], top: 1 }, context))
  expect(after.map(([title]) => title)).toEqual([before[1], before[3]])
})

test('an unknown demand is an error, and no file is left', async () => {
  const unknown = newId<DemandId>()
  await expect(run({ demandIds: [unknown], top: 20 }, context)).rejects.toMatchObject({ code: 'record.notFound' })
})

test('cancelled on the way, it leaves no file', async () => {
  const stop = new AbortController()
  const placed: string[] = []
  const place = (name: string) => {
    stop.abort()
    const file = context.files.place(name)
    placed.push(file.path)
    return file
  }
  const call = run({ top: 20 }, { ...context, files: { ...context.files, place }, signal: stop.signal })
  await expect(call).rejects.toThrow()
  expect(placed.map((path) => existsSync(path))).toEqual([false])
})
