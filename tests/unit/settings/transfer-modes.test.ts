import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { transferModeReader } from '#core/importing/values/word.ts'
import { openLibrary } from '#core/library/open.ts'
import { translator } from '#core/messages.ts'
import { ownTransferModeWords, setTransferModes } from '#core/settings/transfer-modes-setting.ts'
import type { CallResult } from '#shared/contract/index.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { TRANSFER_MODES, type TransferModeEntry } from '#shared/domain/transfer-mode.ts'
import { callOptions, freshCore } from '../../builders/core.ts'
import { createDesk } from '../../builders/desk.ts'
import { temporaryFolder } from '../../builders/folder.ts'
import { listOf } from '../../builders/list-files.ts'

const folder = temporaryFolder()

const zh = translator('zh-CN')

const own = (mode: string, name = ''): TransferModeEntry => ({ mode, name, isHidden: false })

let core: ReturnType<typeof freshCore>
beforeEach(() => {
  core = freshCore()
})
afterEach(() => core.close())

const set = (modes: readonly TransferModeEntry[] | null) =>
  core.dispatch('settings.setTransferModes', { modes }, callOptions)

async function stored(): Promise<CallResult<'settings.transferModes'>> {
  const answer = await core.dispatch('settings.transferModes', {}, callOptions)
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value as CallResult<'settings.transferModes'>
}

describe('the list of transfer modes', () => {
  it('is the shipped one until somebody changes it, and again when it is reset', async () => {
    expect(await stored()).toEqual({ modes: TRANSFER_MODES.map((mode) => own(mode)), isShipped: true })
    await set([own('技术托管')])
    expect((await stored()).isShipped).toBe(false)
    await set(null)
    expect((await stored()).isShipped).toBe(true)
  })

  it('keeps order, names, what is hidden and own modes; shipped ones that are not named follow', async () => {
    const modes = [own('技术托管'), { mode: 'equity', name: '技术入股', isHidden: true }, own('licence')]
    await set(modes)
    const now = (await stored()).modes
    expect(now.slice(0, 3)).toEqual(modes)
    expect(now).toHaveLength(TRANSFER_MODES.length + 1)
    expect(new Set(now.map(({ mode }) => mode)).size).toBe(now.length)
  })

  it.each([
    ['two items', '技术托管、订单研发'],
    ['two items between bars', '托管|订单'],
    ['an empty box', '□托管'],
    ['a word for nothing', '无'],
    ['nothing one sees', '\u200b'],
  ])('refuses what an import would read otherwise: %s', async (_what, word) => {
    const code = 'settings.transferModeUnreadable'
    expect(await set([own(word)])).toMatchObject({ ok: false, error: { code } })
    expect(await set([own('licence', word)])).toMatchObject({ ok: false, error: { code } })
    expect((await stored()).isShipped).toBe(true)
  })

  it.each([
    ['the same word twice', [own('托管'), own('托管')]],
    ['a name that another one is shipped with', [own('licence', '转让')]],
    ['that name in another language or width', [own('ＥＱＵＩＴＹ')]],
    ['a name given twice', [own('licence', '授权'), own('pledge', '授权')]],
    ['an own word that is another one’s name', [own('托管'), own('pledge', '托管')]],
  ])('refuses %s', async (_what, modes) => {
    expect(await set(modes)).toMatchObject({ ok: false, error: { code: 'settings.transferModeTwice' } })
    expect((await stored()).isShipped).toBe(true)
  })

  it.each([
    ['zh-CN', '独占许可', '“独占许可”已经有了'],
    ['en', 'Exclusive licence', '“Exclusive licence” is there already'],
  ] as const)('names a shipped mode in the language of the call: %s', async (language, name, sentence) => {
    const modes = [own('licence', '独占许可')]
    const refused = await core.dispatch('settings.setTransferModes', { modes }, { ...callOptions, language })
    expect(refused).toMatchObject({ ok: false, error: { details: { name } } })
    expect(refused.ok ? '' : refused.error.message).toContain(sentence)
  })

  it('refuses a word that is too long', async () => {
    expect(await set([own('托'.repeat(31))])).toMatchObject({ ok: false, error: { code: 'app.argumentsInvalid' } })
  })
})

describe('words of own modes in lists', () => {
  it('are recognised alone and among others, also with an "and" within, and win over the shipped ones', () => {
    const library = openLibrary(join(folder, `${randomUUID()}.nongqiao`))
    setTransferModes(
      library.writing,
      [own('技术入股'), own('共建和示范'), own('licence', '授权推广')],
      '2026-09-05',
      zh,
    )
    const read = transferModeReader(ownTransferModeWords(library.reading))
    library.close()
    expect(read('技术入股')).toEqual({ value: ['技术入股'], unknown: false })
    expect(read('转让、共建和示范/授权推广')).toEqual({
      value: ['assignment', '共建和示范', 'licence'],
      unknown: false,
    })
    expect(read('许可或技术入股均可')).toEqual({ value: ['licence', '技术入股'], unknown: false })
    expect(read('代耕代种')).toEqual({ value: [], unknown: true })
  })
})

describe('own and renamed modes', { timeout: 60_000 }, () => {
  const desk = createDesk()
  afterAll(() => desk.close())

  it('come in with a list, are named in facets and documents, changed, and taken back', async () => {
    await desk.call('settings.setTransferModes', { modes: [own('技术托管'), own('equity', '技术入股')] })
    const rows = [
      ['专利名称', '申请人', '转化方式'],
      ['一种甲装置', '甲大学', '转让、技术托管'],
      ['一种乙装置', '乙大学', '技术入股'],
      ['一种丙装置', '丙大学', '作价入股'],
    ]
    await desk.commit(await listOf(rows), 'supply')
    const modes = async () => (await desk.supplies()).map(({ transferModes }) => transferModes)
    expect(await modes()).toEqual([['assignment', '技术托管'], ['equity'], ['equity']])

    const facets = async () => {
      const counted = await desk.call('registers.supplyFacets', { of: ['transferMode'] })
      return counted.facets[0]?.values.map(({ label, count }) => [label, count])
    }
    expect(await facets()).toEqual([
      ['技术入股', 2],
      ['转让', 1],
      ['技术托管', 1],
    ])
    const found = await desk.call('registers.supplies', { facets: { transferMode: ['技术托管'] } })
    expect(found.items.map(({ title }) => title)).toEqual(['一种甲装置'])

    const written = await desk.call('documents.write', { document: 'supplies', format: 'csv' })
    const csv = readFileSync(desk.core.files.find(written.files[0]?.file as FileHandle).path, 'utf8')
    expect(csv).toContain('转让、技术托管')
    expect(csv).toContain('技术入股')
    expect(csv).not.toContain('作价入股')

    const ids = [(await desk.supply('乙')).id]
    const { edit } = await desk.call('supplies.update', { ids, changes: { transferModes: ['equity', '技术托管'] } })
    expect((await modes())[1]).toEqual(['equity', '技术托管'])
    await desk.call('records.undo', { edit: edit as NonNullable<typeof edit> })
    expect((await modes())[1]).toEqual(['equity'])

    await desk.call('settings.setTransferModes', { modes: null })
    expect((await modes())[0]).toEqual(['assignment', '技术托管'])
    expect(await facets()).toEqual([
      ['作价入股', 2],
      ['转让', 1],
      ['技术托管', 1],
    ])
  })

  it('are found in facets by the name they have here, in words and in pinyin', async () => {
    await desk.call('settings.setTransferModes', { modes: [own('equity', '技术入股')] })
    const values = async (search: string) =>
      (await desk.call('registers.supplyFacets', { of: ['transferMode'], search })).facets[0]?.values.map(
        ({ value }) => value,
      )
    expect(await values('技术入股')).toEqual(['equity'])
    expect(await values('jstg')).toEqual(['技术托管'])
    expect(await values('作价')).toEqual([])
  })
})
