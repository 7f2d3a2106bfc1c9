/** Characters that no file can hold: none comes in by hand, and a record that has some already stops no batch. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeOne } from '#core/documents/write-one.ts'
import { openLibrary } from '#core/library/open.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { Demand } from '#shared/contract/records.ts'
import { plainText } from '#shared/domain/plain-text.ts'
import { createDesk } from '../../builders/desk.ts'

const ODD = '\0\u0001\u000B\u001F\uFFFE\uFFFF'
const desk = createDesk()
let demand: Demand

beforeAll(async () => {
  await desk.call('sample.load', {})
  const [first] = await desk.demands()
  // As an older program let it in.
  const library = openLibrary(desk.libraryPath)
  library.writing
    .prepare('UPDATE demand SET title = ?, budget = ? WHERE id = ?')
    .run(`柑橘${ODD}黄龙病`, ODD, first?.id)
  library.close()
  demand = (await desk.demands()).find(({ id }) => id === first?.id) as Demand
}, 60_000)
afterAll(() => desk.close())

/** Everything outside the `Char` production of XML 1.0, section 2.2. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

async function write(request: CallArgs<'documents.write'>): Promise<Buffer[]> {
  const { files } = await desk.call('documents.write', request)
  return files.map(({ file }) => readFileSync(desk.core.files.find(file).path))
}

function partsOf(bytes: Buffer): string {
  const zip = new PizZip(bytes)
  const names = Object.keys(zip.files).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
  const texts = names.map((name) => zip.file(name)?.asText() ?? '')
  expect(texts.filter((xml) => NOT_XML.test(xml))).toEqual([])
  return texts.join('')
}

describe('a text', () => {
  it('keeps what people write, with one kind of line end', () => {
    expect(plainText('表\t头\r\n“𠮷”👍é\r')).toBe('表\t头\n“𠮷”👍é\n')
    expect(plainText('')).toBe('')
  })

  it('loses control characters, halves of characters and noncharacters', () => {
    expect(plainText(`柑${ODD}橘\uD842\u007F\u0085\u{1FFFF}\uFDD0`)).toBe('柑橘')
  })
})

describe('a record with such characters', { timeout: 60_000 }, () => {
  it.each([
    ['matchSheet', 'docx'],
    ['matchSheet', 'xlsx'],
    ['workbook', 'xlsx'],
    ['demands', 'xlsx'],
  ] as const)('is in a well-formed %s (%s), beside the others', async (document, format) => {
    expect(demand.title).toContain('\0')
    const files = await write({ document, format })
    expect(files.map(partsOf).join('')).toContain('柑橘黄龙病')
  })

  it.each(['html', 'csv'] as const)('leaves none of them in %s', async (format) => {
    const document = format === 'csv' ? 'demands' : 'matchSheet'
    const [bytes] = await write({ document, format, demandIds: [demand.id] })
    const text = bytes?.toString('utf8') ?? ''
    expect(text).toContain('柑橘黄龙病')
    expect([...ODD].filter((sign) => text.includes(sign))).toEqual([])
  })

  it('can still be changed by a window that saw them', async () => {
    const changes = { budget: '两万元' }
    await desk.call('demands.update', { ids: [demand.id], changes, expected: { budget: demand.budget } })
    expect((await desk.demands()).find(({ id }) => id === demand.id)?.budget).toBe('两万元')
  })
})

describe('at the door', () => {
  it('a demand, a statement and a note come in without them', async () => {
    const fields = { title: ` ${ODD}鸡得病${ODD} `, description: `一\r\n二${ODD}`, keywords: [`鸡${ODD}`] }
    const made = await desk.call('demands.create', { fields, problemStatement: `死得多${ODD}` })
    expect(made).toMatchObject({ title: '鸡得病', description: '一\n二', keywords: ['鸡'] })
    expect(made.problem?.text).toBe('死得多')
  })

  it('a title of nothing else is none', async () => {
    expect((await desk.refusal('demands.create', { fields: { title: ODD } } as never)).code).toBe(
      'app.argumentsInvalid',
    )
  })
})

describe('a file of a batch that breaks', () => {
  it('is told by its name; what is known already stays as it is', async () => {
    const path = join('folder', '对接表-柑橘.docx')
    const breaks = (error: Error) => writeOne(path, () => Promise.reject(error))
    await expect(breaks(new RangeError('odd'))).rejects.toMatchObject({
      code: 'document.oneFailed',
      details: { fileName: '对接表-柑橘.docx' },
    })
    await expect(breaks(new AppError('file.diskFull'))).rejects.toMatchObject({ code: 'file.diskFull' })
  })
})
