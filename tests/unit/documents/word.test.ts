/** The Word documents: read back with another reader than the writer, and their XML checked for what paper needs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { matchSheetData } from '#core/documents/data/match-sheet.ts'
import { TEMPLATED } from '#core/documents/registry.ts'
import { fillTemplate } from '#core/documents/word/word-template.ts'
import { papers, templatePath } from './papers.ts'
import { aMatch, found, longSupply, maker, manyMatches } from './samples.ts'

const fill = (document: string, data: object): Buffer =>
  Buffer.from(fillTemplate(readFileSync(templatePath(document)), data))

async function textOf(bytes: Buffer): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: bytes })
  return value.replace(/\n{2,}/g, '\n')
}

const partOf = (bytes: Buffer, name: string): string => new PizZip(bytes).file(name)?.asText() ?? ''
const xmlOf = (bytes: Buffer): string => partOf(bytes, 'word/document.xml')
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

describe.each(TEMPLATED)('%s', (document) => {
  const bytes = fill(document, papers()[document])

  it('says what it always said', async () => {
    await expect(await textOf(bytes)).toMatchFileSnapshot(join('golden', `${document}.txt`))
  })

  it('leaves no tag unfilled, in no part', async () => {
    const parts = ['word/header1.xml', 'word/footer1.xml'].map((name) => partOf(bytes, name))
    expect(parts.join('')).not.toMatch(/[{}]/)
    // One title holds braces of its own, which must come out as they are.
    expect((await textOf(bytes)).replaceAll('{名称}', '')).not.toMatch(/[{}]/)
  })

  it('names Chinese fonts for Chinese text, in every style of its own', () => {
    const styles = partOf(bytes, 'word/styles.xml')
    expect(styles).toMatch(/<w:rFonts[^>]*w:eastAsia="(宋体|仿宋)"/)
    for (const [fonts] of styles.matchAll(/<w:rFonts[^>]*w:ascii="Times New Roman"[^>]*>/g)) {
      expect(fonts).toMatch(/w:eastAsia="(宋体|黑体|仿宋)"/)
    }
  })

  it('repeats the heads of tables, splits no row, and numbers its pages', () => {
    const xml = xmlOf(bytes)
    expect(count(xml, /<w:cantSplit\/>/g)).toBe(count(xml, /<w:tr>|<w:tr /g))
    expect(partOf(bytes, 'word/footer1.xml')).toMatch(/PAGE[\s\S]*NUMPAGES/)
  })

  it('is A4', () => {
    const [, width, height] = /<w:pgSz w:w="(\d+)" w:h="(\d+)"/.exec(xmlOf(bytes)) ?? []
    expect([width, height].sort()).toEqual(['11906', '16838'])
  })
})

it('the match sheet and the reverse push lie on their side, the others stand', () => {
  const wide = TEMPLATED.filter((document) => /w:orient="landscape"/.test(xmlOf(fill(document, papers()[document]))))
  expect(wide).toEqual(['matchSheet', 'reverse'])
})

it('lists with a head repeat it', () => {
  for (const document of ['matchSheet', 'reverse', 'letter', 'figures'] as const) {
    expect(xmlOf(fill(document, papers()[document]))).toMatch(/<w:tblHeader\/>/)
  }
})

describe('the match sheet', () => {
  const sheet = (matches: Parameters<typeof found>[1]) =>
    fill('matchSheet', matchSheetData(found({}, matches), maker()))
  // Seven rows of the demand, four to write in, and the head of the patents.
  const rowsBesidePatents = 12

  it('says that there is no patent instead of showing an empty table', async () => {
    const bytes = sheet([])
    expect(await textOf(bytes)).toContain('目前没有合适的专利')
    expect(count(xmlOf(bytes), /<w:tr>|<w:tr /g)).toBe(rowsBesidePatents - 1)
  })

  it('holds two hundred patents, each once', async () => {
    const bytes = sheet(manyMatches(200))
    const text = await textOf(bytes)
    expect(count(xmlOf(bytes), /<w:tr>|<w:tr /g)).toBe(rowsBesidePatents + 200)
    expect(text).toContain('第1号检测方法')
    expect(text).toContain('第200号检测方法')
  })

  it('says so where all are weak', async () => {
    expect(await textOf(sheet([aMatch(undefined, { level: 'weak' })]))).toContain('仅供参考')
  })

  it('keeps signs that XML must escape, and braces that are no tags', async () => {
    expect(await textOf(sheet([aMatch(longSupply())]))).toContain('装置 <A&B> {名称}')
  })
})

it('a paragraph of facts of which none is known is left out', async () => {
  const bulletin = papers().bulletin
  const [group] = bulletin.groups
  const entries = (group?.entries ?? []).map((entry) => ({ ...entry, transferModes: '', budget: '', deadline: '' }))
  const bytes = fill('bulletin', { ...bulletin, groups: [{ ...group, entries }] })
  const facts = xmlOf(bytes).match(/<w:p>(?:(?!<\/w:p>)[\s\S])*?w:val="facts"(?:(?!<\/w:p>)[\s\S])*?<\/w:p>/g) ?? []
  expect(facts.filter((paragraph) => !/<w:t[ >]/.test(paragraph))).toEqual([])
})
