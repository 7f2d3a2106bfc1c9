/** The contract's tests. The same ones run through every transport: direct call, HTTP, and the desktop window. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Envelope, Language, Progress } from '#shared/contract/envelope.ts'
import { type CallArgs, type CallResult, contract, type MethodName } from '#shared/contract/index.ts'
import type { DemandId, FileHandle, SupplyId } from '#shared/domain/ids.ts'
import { listOf } from '../builders/list-files.ts'
import { documentsSuite } from './suite-documents.ts'
import { editingSuite } from './suite-editing.ts'
import { exportingSuite } from './suite-exporting.ts'
import { followUpSuite } from './suite-follow-up.ts'
import { refiningSuite } from './suite-refining.ts'
import { registersSuite } from './suite-registers.ts'
import { settingsSuite } from './suite-settings.ts'
import { workbenchSuite } from './suite-workbench.ts'

/** One window's way to a core on a fresh library. */
export interface Transport {
  call(id: string, method: string, args: unknown, language: Language): Promise<Envelope<unknown>>
  cancel(id: string): void
  onProgress(listener: (id: string, progress: Progress) => void): void
  /** Chooses a list as the user does. */
  choose(path: string): Promise<FileHandle>
  /** Drops a list on the window; null where there is no window. */
  drop: ((path: string) => Promise<FileHandle>) | null
  /** Saves an issued file and gives its path. */
  save(file: FileHandle, suggestedName: string): Promise<string>
  close(): Promise<void>
}

const SUPPLIES = [
  ['专利名称', '申请号', '申请人', '摘要', '法律状态', '申请日', '专利类型', '联系电话'],
  [
    '一种番茄根结线虫土壤消毒方法',
    'ZL202211242396.1',
    '岭南测试大学',
    '解决了番茄根结线虫为害严重的问题。',
    '有效',
    '2022-10-11',
    '发明',
    '13812345678',
  ],
  [
    '一种鱼塘增氧机',
    '202111100957.X',
    '岭南测试大学',
    '克服了现有增氧机耗电大的缺点，防止鱼缺氧浮头。',
    '未缴年费终止',
    '2021-09-18',
    '发明',
    '',
  ],
  ['一种茶叶萎凋槽', '', '湟川茶厂', '温度均匀。', '', '', '', ''],
  ['', '97101765.4', '无名', '没有名称的一行', '', '', '', ''],
]
const DEMANDS = [
  ['需求名称', '需求描述', '单位', '地区', '联系电话'],
  [
    '番茄根结线虫怎么治',
    '大棚番茄连作五年，根结线虫严重，苗长不起来，求低毒的土壤消毒办法。',
    '连州测试合作社',
    '连州市',
    '13900001111',
  ],
  ['鱼塘半夜缺氧浮头', '增氧机太耗电，鱼一到闷热天就浮头。', '清新测试渔场', '清新区', ''],
  ['大闸门卡通贴纸', '想印一批贴纸。', '佛冈测试公司', '佛冈县', ''],
]

export function contractSuite(name: string, connect: () => Promise<Transport>): void {
  describe(`the contract through ${name}`, () => {
    let transport: Transport
    const seen: { id: string; progress: Progress }[] = []

    beforeAll(async () => {
      transport = await connect()
      transport.onProgress((id, progress) => seen.push({ id, progress }))
    })
    afterAll(() => transport?.close())

    const envelope = (method: string, args: unknown, language: Language = 'zh-CN', id: string = randomUUID()) =>
      transport.call(id, method, args, language)

    /** Calls, and checks the result against the contract's own shape. */
    async function call<M extends MethodName>(method: M, args: CallArgs<M>): Promise<CallResult<M>> {
      const answer = await envelope(method, args)
      if (!answer.ok) throw new Error(`${method}: ${answer.error.code} ${answer.error.message}`)
      return contract[method].result.parse(answer.value) as CallResult<M>
    }
    const ids = async () => {
      const { items: supplies } = await call('supplies.list', {})
      const { items: demands } = await call('demands.list', {})
      const supply = (part: string) =>
        supplies.find(({ title }) => title.includes(part))?.id as (typeof supplies)[0]['id']
      const demand = (part: string) =>
        demands.find(({ title }) => title.includes(part))?.id as (typeof demands)[0]['id']
      return { supply, demand }
    }

    it('begins with an empty, sound library', async () => {
      expect(await call('library.stats', {})).toMatchObject({ supplies: 0, demands: 0, batches: 0 })
      expect(await call('library.check', {})).toEqual({ sound: true, findings: [] })
      expect(await call('library.saveCopy', {})).toMatchObject({
        fileName: expect.stringMatching(/-\d{6}\.nongqiao$/),
        isBack: false,
      })
    })

    it('refuses unknown methods, inherited names and wrong arguments, each with its code', async () => {
      for (const method of ['nothing.here', 'toString', '__proto__', 'constructor']) {
        expect(await envelope(method, {})).toMatchObject({ ok: false, error: { code: 'app.methodUnknown' } })
      }
      const wrong = await envelope('supplies.get', { id: 'not an id' })
      expect(wrong).toMatchObject({ ok: false, error: { code: 'app.argumentsInvalid', details: { field: 'id' } } })
      const handle = await envelope('importing.preview', { file: 'x'.repeat(32), kind: 'supply' })
      expect(handle).toMatchObject({ ok: false, error: { code: 'file.handleUnknown' } })
    })

    it('tells errors in the language of the call', async () => {
      const missing = { id: '01900000-0000-7000-8000-000000000000' }
      const zh = await envelope('demands.get', missing, 'zh-CN')
      const en = await envelope('demands.get', missing, 'en')
      expect(zh).toMatchObject({ error: { code: 'record.notFound', message: expect.stringContaining('找不到') } })
      expect(en).toMatchObject({
        error: { code: 'record.notFound', message: expect.stringContaining('cannot be found') },
      })
    })

    it('previews a list without touching the library', async () => {
      const file = await transport.choose(await listOf(SUPPLIES))
      const preview = await call('importing.preview', { file, kind: 'supply' })
      expect(preview.counts).toEqual({ read: 4, new: 3, changed: 0, unchanged: 0, rejected: 1 })
      expect(preview.rejected).toMatchObject([{ row: 5, code: 'titleMissing' }])
      expect(await call('library.stats', {})).toMatchObject({ supplies: 0, batches: 0 })
    })

    it('imports, and imports again without doubling', async () => {
      const file = await transport.choose(await listOf(SUPPLIES))
      const first = await call('importing.commit', { file, kind: 'supply', source: '岭南测试大学' })
      expect(first.batch.counts).toMatchObject({ read: 4, new: 3, rejected: 1 })
      const again = await call('importing.commit', { file, kind: 'supply' })
      expect(again.batch.counts).toMatchObject({ read: 4, new: 0, unchanged: 3, rejected: 1 })
      const demands = await transport.choose(await listOf(DEMANDS))
      expect((await call('importing.commit', { file: demands, kind: 'demand' })).batch.counts.new).toBe(3)
      expect(await call('library.stats', {})).toMatchObject({ supplies: 3, demands: 3, batches: 3 })
      expect((await call('importing.batches', {})).map(({ kind }) => kind)).toEqual(['demand', 'supply', 'supply'])
    })

    it('takes a list that is dropped on the window', async (test) => {
      if (transport.drop === null) return test.skip('a direct call has no window')
      const file = await transport.drop(await listOf(DEMANDS))
      const preview = await call('importing.preview', { file, kind: 'demand' })
      expect(preview).toMatchObject({ fileName: '需求 (1).xlsx', counts: { read: 3, unchanged: 3 } })
    })

    it('cancels a long call, and nothing is left of it', async () => {
      const rows = Array.from({ length: 20_000 }, (_, i) => [`一种第${i}号装置`, `说明${i}`.repeat(20)])
      const file = await transport.choose(await listOf([['专利名称', '摘要'], ...rows]))
      const id = randomUUID()
      const running = envelope('importing.commit', { file, kind: 'supply' }, 'zh-CN', id)
      while (!seen.some((each) => each.id === id)) await new Promise((wait) => setTimeout(wait, 5))
      transport.cancel(id)
      expect(await running).toMatchObject({ ok: false, error: { code: 'app.cancelled' } })
      expect(await call('library.stats', {})).toMatchObject({ supplies: 3, batches: 3 })
    })

    it('reports progress in known phases that never go beyond their total', async () => {
      expect(seen.length).toBeGreaterThan(0)
      for (const { progress } of seen) if (progress.total > 0) expect(progress.done).toBeLessThanOrEqual(progress.total)
    })

    it('searches lists by words in any field', async () => {
      expect((await call('supplies.list', { text: '线虫 岭南' })).items.map(({ title }) => title)).toEqual([
        '一种番茄根结线虫土壤消毒方法',
      ])
      for (const text of ['1242396', 'ZL202211242396.1', '２０２２１１２４２３９６', 'cn202211242396']) {
        expect((await call('supplies.list', { text })).total, text).toBe(1)
      }
      expect((await call('supplies.list', { text: '"' })).total).toBe(3)
      expect((await call('supplies.list', { text: '100%_' })).total).toBe(0)
      expect((await call('demands.list', { text: '清新' })).total).toBe(1)
      const page = await call('supplies.list', { offset: 1, limit: 1 })
      expect([page.total, page.items.length]).toEqual([3, 1])
    })

    it('ranks patents with reasons that add up, and warnings', async () => {
      const { demands } = await call('matching.forDemands', {})
      expect(demands.map(({ matches }) => matches[0]?.title)).toEqual([
        '一种番茄根结线虫土壤消毒方法',
        '一种鱼塘增氧机',
        undefined,
      ])
      for (const match of demands.flatMap(({ matches }) => matches)) {
        const sum = (parts: readonly { score: number }[]) => parts.reduce((total, { score }) => total + score, 0)
        expect(sum(match.reasons.parts)).toBeCloseTo(match.score, 6)
        expect(sum(match.reasons.words)).toBeCloseTo(match.score, 6)
        expect(match.reasons.sentence).not.toBe('')
      }
      expect(demands[0]?.matches[0]?.reasons.sentence).toContain('线虫')
      expect(demands[1]?.matches[0]?.warnings).toMatchObject([{ code: 'patentDead', status: 'feeLapsed' }])
      expect(demands[1]?.matches[0]?.warnings[0]?.message).toContain('未缴年费终止')
    })

    it('marks patents that came or changed since the matches were looked at', async () => {
      const second = async () => (await call('matching.forDemands', {})).demands[1]
      const before = await second()
      const [patent] = before?.matches ?? []
      const seen = [{ demandId: before?.id as DemandId }]
      const isNew = async () => (await second())?.matches[0]?.isNew
      expect(patent?.isNew).toBe(false)
      await call('matching.markSeen', { seen })
      expect(await isNew()).toBe(false)
      const record = { kind: 'supply', id: patent?.supplyId as SupplyId } as const
      await call('problemStatements.write', { record, text: '鱼塘缺氧，鱼浮头' })
      expect(await isNew()).toBe(true)
      await call('matching.markSeen', { seen })
      expect(await isNew()).toBe(false)
    })

    it('ranks demands for a patent with the same score', async () => {
      const { supply, demand } = await ids()
      const forward = await call('matching.forDemands', { demandIds: [demand('线虫')] })
      const back = await call('matching.forSupply', { supplyId: supply('线虫') })
      expect(back.matches[0]?.demandId).toBe(demand('线虫'))
      expect(back.matches[0]?.score).toBeCloseTo(forward.demands[0]?.matches[0]?.score ?? 0, 6)
    })

    it('marks the shared words in both texts', async () => {
      const { supply, demand } = await ids()
      const pair = await call('matching.compare', { demandId: demand('线虫'), supplyId: supply('线虫') })
      const [start, end] = pair.supplyHighlights.title?.[0] ?? [0, 0]
      expect('一种番茄根结线虫土壤消毒方法'.slice(start, end)).toContain('番茄')
      expect(pair.demand.problem?.text).toContain('线虫')
    })

    it('keeps a decision, gives the one before, and takes it back', async () => {
      const { supply, demand } = await ids()
      const pair = { demandId: demand('线虫'), supplyId: supply('线虫') }
      const shortlisted = await call('decisions.set', { ...pair, decision: { state: 'shortlisted' } })
      expect(shortlisted).toMatchObject({ previous: null, current: { state: 'shortlisted', reason: null } })
      const rejected = await call('decisions.set', { ...pair, decision: { state: 'rejected', reason: 'wrongObject' } })
      expect(rejected).toMatchObject({ previous: { state: 'shortlisted' }, current: { state: 'rejected' } })
      const list = await call('demands.list', {})
      expect(list.items.find(({ id }) => id === pair.demandId)).toMatchObject({ shortlisted: 0, rejected: 1 })
      const match = await call('matching.forDemands', { demandIds: [pair.demandId] })
      expect(match.demands[0]?.matches[0]?.decision).toMatchObject({ state: 'rejected', reason: 'wrongObject' })
      expect(await call('decisions.set', { ...pair, decision: null })).toMatchObject({ current: null })
      const wrong = await envelope('decisions.set', { ...pair, decision: { state: 'shortlisted', reason: 'other' } })
      expect(wrong).toMatchObject({ ok: false, error: { code: 'app.argumentsInvalid' } })
    })

    it('keeps a shortlisted patent in the list, however badly it fits', async () => {
      const { supply, demand } = await ids()
      const pair = { demandId: demand('贴纸'), supplyId: supply('萎凋') }
      await call('decisions.set', { ...pair, decision: { state: 'shortlisted' } })
      const { demands } = await call('matching.forDemands', { demandIds: [pair.demandId] })
      expect(demands[0]?.matches.map(({ supplyId }) => supplyId)).toEqual([pair.supplyId])
      expect(demands[0]?.matches[0]?.level).toBe('weak')
      await call('decisions.set', { ...pair, decision: null })
    })

    it('proposes problem statements, and keeps what a person writes', async () => {
      const { supply } = await ids()
      const record = { kind: 'supply', id: supply('线虫') } as const
      const proposed = (await call('supplies.get', { id: record.id })).problem
      expect(proposed).toMatchObject({ status: 'suggested', origin: { kind: 'extracted', field: 'abstract' } })
      expect((await call('problemStatements.confirm', { record })).status).toBe('confirmed')
      const written = await call('problemStatements.write', { record, text: ' 大棚番茄根结线虫为害 ' })
      expect(written).toMatchObject({ text: '大棚番茄根结线虫为害', status: 'confirmed', origin: { kind: 'typed' } })
      const file = await transport.choose(await listOf(SUPPLIES))
      await call('importing.commit', { file, kind: 'supply' })
      expect((await call('supplies.get', { id: record.id })).problem?.text).toBe('大棚番茄根结线虫为害')
      expect(await envelope('problemStatements.write', { record, text: '  ' })).toMatchObject({ ok: false })
    })

    it('lets weights be changed, tried and reset, and the ranking follows', async () => {
      const { demand } = await ids()
      const { defaults } = await call('matching.getWeights', {})
      const only = { title: 0, keywords: 0, content: 0, problem: 1, bridge: 0, object: 0 }
      const args = { demandIds: [demand('线虫')] }
      const before = await call('matching.forDemands', args)
      const tried = await call('matching.forDemands', { ...args, weights: only })
      expect(tried.demands[0]?.matches[0]?.score).not.toBeCloseTo(before.demands[0]?.matches[0]?.score ?? 0, 6)
      await call('matching.setWeights', { weights: only })
      const kept = await call('matching.forDemands', args)
      expect(kept.demands[0]?.matches[0]?.score).toBeCloseTo(tried.demands[0]?.matches[0]?.score ?? 0, 9)
      expect((await call('matching.setWeights', { weights: null })).weights).toEqual(defaults)
      expect(await envelope('matching.setWeights', { weights: { ...only, title: -1 } })).toMatchObject({ ok: false })
    })

    it('tells what decisions teach, can be switched off, and forgets without losing a decision', async () => {
      const { supply, demand } = await ids()
      const pair = { demandId: demand('线虫'), supplyId: supply('增氧') }
      await call('decisions.set', { ...pair, decision: { state: 'rejected', reason: 'wrongObject' } })
      const first = await call('matching.learning', {})
      expect(first).toMatchObject({ enabled: true, since: null, state: 'tooFew', parts: [], validation: null })
      expect(first.decisions).toEqual({ shortlisted: 0, rejected: 0, demands: 0, unused: 1 })
      expect(await call('matching.setLearning', { enabled: false })).toEqual({ enabled: false, since: null })
      expect((await call('matching.learning', {})).state).toBe('off')
      const { since } = await call('matching.resetLearning', {})
      expect(await call('matching.learning', {})).toMatchObject({ enabled: false, since, decisions: { unused: 0 } })
      const { items } = await call('demands.list', {})
      expect(items.find(({ id }) => id === pair.demandId)).toMatchObject({ rejected: 1 })
      expect(await call('matching.setLearning', { enabled: true, since: null })).toEqual({ enabled: true, since: null })
      expect((await call('matching.learning', {})).decisions.unused).toBe(1)
      expect(await envelope('matching.setLearning', { since: 'yesterday' })).toMatchObject({ ok: false })
      await call('decisions.set', { ...pair, decision: null })
    })

    it('writes a match workbook that the user can save', async () => {
      const { file, suggestedName, demands } = await call('exporting.workbook', {})
      expect(suggestedName).toMatch(/\.xlsx$/)
      expect(demands).toBe(3)
      const path = await transport.save(file, suggestedName)
      expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
    })

    const LATER = [
      ['专利名称', '申请号', '申请人', '法律状态', '价格', '备注'],
      ['一种番茄根结线虫土壤消毒方法', '202211242396.1', '岭南测试大学', '未缴年费终止', '20万元', '原样'],
      ['一种茶叶萎凋槽', '202110234567.8', '湟川茶厂', '', '', ''],
      ['', '97101765.4', '无名', '', '', '没有名称'],
    ]

    /** Opens lists of the later state of the source. */
    async function openLater(rows = LATER) {
      const file = await transport.choose(await listOf(rows))
      const opened = await call('importSession.open', { files: [file], kind: 'supply', source: '岭南测试大学' })
      return { session: opened.session, file, found: opened.files[0] as (typeof opened.files)[number] }
    }

    it('leads through an import step by step', async () => {
      const { session, file, found } = await openLater()
      expect(found).toMatchObject({ status: 'ready', kind: 'supply', error: null })
      const [section] = found.sheets[0]?.sections ?? []
      expect(section).toMatchObject({ headerRows: [1], dataRows: [2, 4] })
      expect(section?.columns.map(({ field }) => field)).toEqual([
        'title',
        'applicationNumber',
        'applicants',
        'legalStatus',
        'price',
        null,
      ])
      const mapping = [{ sheet: 'Sheet1', section: 0, column: 5, field: 'abstract' as const }]
      const chosen = await call('importSession.choose', { session, file, choices: { mapping } })
      expect(chosen.sheets[0]?.sections[0]?.columns[5]).toMatchObject({ field: 'abstract' })
      await call('importSession.choose', { session, file, choices: { mapping: [] } })

      const rows = await call('importSession.rows', { session, file })
      expect(rows.counts).toEqual({ read: 3, new: 1, changed: 1, unchanged: 0, rejected: 1 })
      expect(rows.rows[2]).toMatchObject({ row: 4, outcome: 'rejected', rejection: { code: 'titleMissing' } })
      const edits = [{ sheet: 'Sheet1', section: 0, row: 2, column: 4, text: '30万元' }]
      const edited = await call('importSession.edit', { session, file, edits })
      expect(edited.rows).toMatchObject([{ row: 2, fields: { price: '30万元' }, edits: { 4: '30万元' } }])

      const changed = await call('importSession.difference', { session, group: 'changed' })
      expect(changed.counts).toEqual({ new: 1, changed: 1, unchanged: 0, gone: 2, lapsed: 1 })
      const id = changed.items[0]?.record.id ?? ''
      expect(changed.items[0]?.changes.map(({ field }) => field).sort()).toEqual(['legalStatus', 'price'])
      await call('importSession.keep', { session, records: [id], fields: ['legalStatus'] })
      const kept = await call('importSession.difference', { session, group: 'changed' })
      expect(kept.items[0]?.changes.find(({ field }) => field === 'legalStatus')?.isTaken).toBe(false)

      const twins = await call('importSession.twins', { session })
      expect(twins.items).toMatchObject([{ likeness: 'sameTitle', older: { title: '一种茶叶萎凋槽', place: null } }])
      const decisions = [{ twin: twins.items[0]?.twin ?? '', decision: 'merge' as const }]
      expect(await call('importSession.decideTwins', { session, decisions })).toEqual({ merge: 1, apart: 0, later: 0 })

      const { rows: rejects } = await call('importSession.rejects', { session })
      expect(rejects).toBe(1)
      const done = await call('importSession.commit', { session })
      expect(done).toMatchObject({ counts: { read: 3, new: 0, changed: 2, rejected: 1 }, warnings: [] })
      expect(done.rejected).toMatchObject([{ row: 4, code: 'titleMissing' }])
      const { items } = await call('supplies.list', { text: '番茄' })
      expect(items).toMatchObject([{ price: '30万元', legalStatus: 'granted' }])
      const again = await envelope('importSession.commit', { session })
      expect(again).toMatchObject({ ok: false, error: { code: 'import.session-gone' } })
      await call('importSession.close', { session })
      const gone = await envelope('importSession.rows', { session, file })
      expect(gone).toMatchObject({ ok: false, error: { code: 'import.session-gone' } })
    })

    it('tells where a record comes from, hands out the file and the rejected rows, and takes the import back', async () => {
      const [batch] = await call('importing.batches', {})
      const id = (await call('supplies.list', { text: '番茄' })).items[0]?.id as string
      const [origin] = await call('importing.origins', { record: { kind: 'supply', id } })
      expect(origin).toMatchObject({ batch: { id: batch?.id }, sheet: 'Sheet1', row: 2, hasOriginal: true })
      expect(origin?.cells[4]).toEqual({ cell: 'E2', header: '价格', field: 'price', raw: '20万元', edited: '30万元' })
      const args = { batch: batch?.id as string }
      const original = await call('importing.original', args)
      expect(
        readFileSync(await transport.save(original.file, original.suggestedName))
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
      expect(await call('importing.rejects', args)).toMatchObject({ rows: 1 })
      expect(await call('importing.undoState', args)).toMatchObject({ isPossible: true, removed: 0, restored: 2 })
      expect(await call('importing.undo', args)).toEqual({ removed: 0, restored: 2 })
      expect((await call('supplies.list', { text: '番茄' })).items).toMatchObject([{ price: '' }])
      expect((await call('supplies.get', { id: (await ids()).supply('萎凋') })).applicationNumber).toBe(null)
      expect(await envelope('importing.undo', args)).toMatchObject({ error: { code: 'import.batch-not-found' } })
      const [first] = (await call('importing.batches', {})).slice(-1)
      const blocked = await envelope('importing.undo', { batch: first?.id })
      expect(blocked).toMatchObject({ ok: false, error: { code: 'import.undo-blocked' } })
    })

    it('remembers what the columns of a source mean until it is told to forget', async () => {
      const { found, session } = await openLater()
      expect(found.profileOf).toBe('岭南测试大学')
      await call('importSession.close', { session })
      for (const { id } of await call('importing.profiles', {})) await call('importing.forgetProfile', { profile: id })
      expect(await call('importing.profiles', {})).toEqual([])
    })

    it('takes header words that the user adds', async () => {
      const words = { supply: { price: ['底价'] }, demand: {} }
      expect(await call('importing.setHeaderWords', { words })).toEqual(words)
      expect(await call('importing.headerWords', {})).toEqual(words)
      const { found, session } = await openLater([
        ['专利名称', '底价'],
        ['一种甲装置', '面议'],
      ])
      expect(found.sheets[0]?.sections[0]?.columns.map(({ field }) => field)).toEqual(['title', 'price'])
      await call('importSession.close', { session })
      expect(await envelope('importing.setHeaderWords', { words: { supply: { colour: ['x'] } } })).toMatchObject({
        error: { code: 'app.argumentsInvalid' },
      })
      await call('importing.setHeaderWords', { words: { supply: {}, demand: {} } })
    })

    it('leaves records that may be one for later, and keeps them apart or makes them one', async () => {
      const { session } = await openLater(LATER.slice(0, 1).concat(LATER.slice(2, 3)))
      const { batches } = await call('importSession.commit', { session })
      const [pair] = await call('twins.list', {})
      expect(pair).toMatchObject({ kind: 'supply', likeness: 'sameTitle', newer: { number: '202110234567.8' } })
      const settle = { kind: 'supply', older: pair?.older.id ?? '', newer: pair?.newer.id ?? '' } as const
      await call('twins.settle', { ...settle, decision: 'apart' })
      expect(await call('twins.list', {})).toEqual([])
      await call('importing.undo', { batch: batches[0]?.id as string })
      expect(await envelope('twins.settle', { ...settle, decision: 'merge' })).toMatchObject({
        error: { code: 'record.notFound' },
      })
      expect((await call('library.stats', {})).supplies).toBe(3)
    })

    it('bridges by own words as long as they stand there, and names what is wrong with a line', async () => {
      const file = await transport.choose(
        await listOf([
          ['需求名称', '需求描述'],
          ['鱼老反水', '求设备。'],
        ]),
      )
      await call('importing.commit', { file, kind: 'demand' })
      const { demand } = await ids()
      const bridged = async () => {
        const { demands } = await call('matching.forDemands', { demandIds: [demand('反水')] })
        const told = demands[0]?.matches.filter(({ reasons }) => reasons.sentence.includes('“老反水”对应专利的'))
        return told?.map(({ title, reasons }) => [title, reasons.words.find(({ word }) => word === '老反水')?.via])
      }
      expect(await bridged()).toEqual([])
      const text = '# 老人家的叫法\n老反水 = 浮头'
      expect(await call('lexicon.setOwn', { text })).toEqual({ lines: 1, problems: [] })
      expect(await bridged()).toEqual([['一种鱼塘增氧机', expect.arrayContaining(['浮头'])]])
      const wrong = await call('lexicon.setOwn', { text: '老反水 = 浮头\n老反水' })
      expect(wrong).toMatchObject({ lines: 1, problems: [{ line: 2, code: 'operatorMissing', text: '老反水' }] })
      expect(wrong.problems[0]?.message).toContain('没有找到符号')
      expect(await call('lexicon.own', {})).toEqual({ text, lines: 1 })
      await call('lexicon.setOwn', { text: '' })
      expect(await call('lexicon.own', {})).toEqual({ text: '', lines: 0 })
      expect(await bridged()).toEqual([])
    })

    it('loads the sample data and takes it out again, leaving the rest', async () => {
      const before = await call('library.stats', {})
      const added = await call('sample.load', {})
      expect(added.supplies).toBeGreaterThanOrEqual(300)
      expect(added.demands).toBeGreaterThanOrEqual(40)
      expect(await call('sample.load', {})).toEqual({ supplies: 0, demands: 0 })
      expect(await call('library.stats', {})).toMatchObject({ sampleRecords: added.supplies + added.demands })
      expect(await call('sample.remove', {})).toEqual(added)
      expect(await call('library.stats', {})).toMatchObject({
        supplies: before.supplies,
        demands: before.demands,
        batches: before.batches,
      })
      expect(await call('library.check', {})).toEqual({ sound: true, findings: [] })
    })

    editingSuite({ call, envelope, ids })
    followUpSuite({ call, envelope, ids })
    workbenchSuite({ call, envelope, ids })
    registersSuite({ call, envelope, ids })
    refiningSuite({ call, envelope, ids })
    settingsSuite({ call, envelope, ids })
    documentsSuite({ call, envelope, ids }, () => transport)
    exportingSuite({ call, envelope, ids }, () => transport)
  })
}
