/** Templates: the shipped ones fit their fields, the help lists them all, and a broken one is told with its place. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_FIELDS, type TemplatedDocument } from '#core/documents/data/fields.ts'
import { TEMPLATED } from '#core/documents/registry.ts'
import { TAG_PROBLEMS, templateProblems } from '#core/documents/templates/check-template.ts'
import { FIELD_NAMES, type FieldTree, fieldTree } from '#core/documents/templates/field-tree.ts'
import { fillTemplate } from '#core/documents/word/word-template.ts'
import { translator } from '#core/messages.ts'
import { templateOf } from '../../../scripts/templates/document.ts'
import { helpPage, helpText } from '../../../scripts/templates/help.ts'
import { LAYOUTS } from '../../../scripts/templates/layout.ts'
import { TEMPLATES, templatePath } from './papers.ts'

const templateWith = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))

const problemsOf = async (...lines: string[]) => templateProblems(await templateWith(...lines), 'matchSheet')

describe('the shipped templates', () => {
  it.each(TEMPLATED)('%s names only fields that there are', (document) => {
    expect(templateProblems(readFileSync(templatePath(document)), document)).toEqual([])
  })

  it.each(Object.entries(LAYOUTS))('%s is what its layout says: npm run templates', async (name, layout) => {
    const made = new PizZip(await templateOf(layout))
    const shipped = new PizZip(readFileSync(templatePath(name)))
    for (const part of ['word/document.xml', 'word/styles.xml', 'word/header1.xml', 'word/footer1.xml']) {
      expect(shipped.file(part)?.asText()).toBe(made.file(part)?.asText())
    }
  })

  it('have a layout each', () => {
    expect(Object.keys(LAYOUTS).sort()).toEqual([...TEMPLATED].sort())
  })
})

describe('the help', () => {
  it('is what the fields say: npm run templates', () => {
    expect(readFileSync(resolve('docs/templates.md'), 'utf8')).toBe(helpText())
    expect(readFileSync(join(TEMPLATES, 'fields.html'), 'utf8')).toBe(helpPage())
  })

  const keysOf = (tree: FieldTree): string[] =>
    Object.entries(tree).flatMap(([key, { fields }]) => [key, ...keysOf(fields)])

  it('has a name and a meaning for every field, and for nothing else', () => {
    const documents = Object.keys(DOCUMENT_FIELDS) as TemplatedDocument[]
    const used = new Set(documents.flatMap((document) => keysOf(fieldTree(document))))
    expect(Object.keys(FIELD_NAMES).sort()).toEqual([...used].sort())
  })

  it('gives no two fields of one object the same name', () => {
    const check = (tree: FieldTree): void => {
      const names = Object.keys(tree).map((key) => FIELD_NAMES[key]?.name)
      expect(new Set(names).size).toBe(names.length)
      for (const { fields } of Object.values(tree)) check(fields)
    }
    for (const document of Object.keys(DOCUMENT_FIELDS) as TemplatedDocument[]) check(fieldTree(document))
  })
})

describe('a broken template', () => {
  it('a tag without its end is told with the words around it', async () => {
    expect(await problemsOf('需求名称：{需求.名称 在这里')).toEqual([
      { code: 'unclosed', tag: '需求.名称', context: '需求名称：{需求.名称 在这里', place: 'body' },
    ])
  })

  it('a list that does not end, ends twice, or ends as another', async () => {
    expect(await problemsOf('{#专利列表}', '{名称}')).toMatchObject([{ code: 'loopUnclosed', tag: '专利列表' }])
    expect(await problemsOf('{/专利列表}')).toMatchObject([{ code: 'loopUnopened', tag: '专利列表' }])
    expect(await problemsOf('{#专利列表}{名称}{/需求}')).toMatchObject([{ code: 'crossed' }])
  })

  it('a name that no field has, at the place where it stands', async () => {
    const lines = ['{日期}', '{#专利列表}{名称}{专利号}{/专利列表}', '{需求.邮箱}', '{序号}']
    expect(await problemsOf(...lines)).toEqual([
      { code: 'unknown', tag: '专利号', context: '{#专利列表}{名称}{专利号}{/专利列表}', place: 'body' },
      { code: 'unknown', tag: '需求.邮箱', context: '{需求.邮箱}', place: 'body' },
      // Only within a list.
      { code: 'unknown', tag: '序号', context: '{序号}', place: 'body' },
    ])
  })

  it('a name misspelt, or typed with Chinese marks, comes with the one that was meant', async () => {
    expect(await problemsOf('{需求.名子}', '{需求。名称}', '{日 期}', '{＃有专利}')).toMatchObject([
      { code: 'misspelt', tag: '需求.名子', meant: '需求.名称' },
      { code: 'misspelt', tag: '需求。名称', meant: '需求.名称' },
      { code: 'misspelt', tag: '日 期', meant: '日期' },
      { code: 'misspelt', tag: '＃有专利', meant: '#有专利' },
    ])
  })

  it('braces of Chinese typing are told, not printed', async () => {
    expect(await problemsOf('名称：｛需求.名称｝', '{日期｝')).toMatchObject([
      { code: 'wide', tag: '需求.名称', context: '名称：｛需求.名称｝', place: 'body' },
      { code: 'wide', tag: '日期' },
      { code: 'unclosed' },
    ])
  })

  it('says in which part a wrong tag stands: table, header or footer', async () => {
    const document = new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('{协会.名字啊}')] }) },
          footers: { default: new Footer({ children: [new Paragraph('第{页码}页')] }) },
          children: [
            new Table({
              rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('单位：{公司}')] })] })],
            }),
          ],
        },
      ],
    })
    const problems = templateProblems(await Packer.toBuffer(document), 'matchSheet')
    expect(problems.map(({ tag, place }) => [tag, place]).sort()).toEqual([
      ['公司', 'table'],
      ['协会.名字啊', 'header'],
      ['页码', 'footer'],
    ])
    expect(problems.find(({ tag }) => tag === '公司')?.context).toBe('单位：{公司}')
  })

  it('a list that begins in one row of a table and ends in none is told, not written', async () => {
    const row = (...texts: string[]) =>
      new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
    const table = new Table({ rows: [row('{#专利列表}{序号}', '{名称}'), row('合计', '{数量}')] })
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }))
    expect(templateProblems(bytes, 'matchSheet')).toMatchObject([
      { code: 'loopUnclosed', tag: '专利列表', place: 'table' },
    ])
  })

  it('fields of the outer scope, conditions and English names are fine', async () => {
    const lines = [
      '{#专利列表}{日期}{#价格}{价格}{/价格}{^价格}面议{/价格}{/专利列表}',
      '{demand.title}',
      '{协会.名称}',
    ]
    expect(await problemsOf(...lines)).toEqual([])
  })

  it('every problem has its sentence in both languages', () => {
    for (const t of [translator('zh-CN'), translator('en')]) {
      for (const code of TAG_PROBLEMS) expect(t(`template.${code}`, { tag: 'X' })).not.toContain('template.')
    }
  })

  it('what is no Word document is no template at all', () => {
    expect(() => templateProblems(Buffer.from('not a zip'), 'letter')).toThrow()
  })
})

/** A template as Word or WPS saves it after somebody has worked in it. */
describe('a template that was saved again', () => {
  const saved = (change: (part: string, xml: string) => string, document: TemplatedDocument = 'bulletin') => {
    const zip = new PizZip(readFileSync(templatePath(document)))
    for (const part of Object.keys(zip.files).filter((name) => /^word\/[a-z]+\d*\.xml$/.test(name))) {
      zip.file(part, change(part, zip.file(part)?.asText() ?? ''))
    }
    return zip.generate({ type: 'uint8array' })
  }
  const xmlOf = (bytes: Uint8Array) => new PizZip(bytes).file('word/document.xml')?.asText() ?? ''

  it('with tags cut in runs, spelling marks and revision ids fills like the shipped one', () => {
    const bytes = saved((_, xml) =>
      xml
        .replaceAll('<w:p>', '<w:p w:rsidR="00A77B3E" w14:paraId="1A2B3C4D">')
        .replaceAll('{刊名}', '{刊</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t xml:space="preserve">名}'),
    )
    expect(templateProblems(bytes, 'bulletin')).toEqual([])
    expect(xmlOf(fillTemplate(bytes, { masthead: '供给信息' }))).toContain('供给信息')
  })

  it('by WPS, with its own names and style ids, still leaves empty facts out', () => {
    const data = { isSupply: true, groups: [{ industry: '柑橘', entries: [{ code: '1-01', title: '只有名称' }] }] }
    const paragraphs = (bytes: Uint8Array) => xmlOf(fillTemplate(bytes, data)).match(/<w:p[ >]/g)?.length
    const shipped = paragraphs(readFileSync(templatePath('bulletin')))
    const byWps = saved((_, xml) =>
      xml
        .replaceAll('<w:p>', '<w:p w:rsidR="00A77B3E">')
        .replaceAll(/w:val="(facts\w*)"\/>(?=<\/w:pPr>|<)/g, (all, id: string) =>
          all.includes('w:name') ? all : `w:val="x${id.length}"/>`,
        )
        .replaceAll(/w:styleId="(facts\w*)"/g, (_all, id: string) => `w:styleId="x${id.length}"`)
        .replaceAll(/<w:name w:val="x(\d+)"\/>/g, '<w:name w:val="facts$1"/>')
        .replace(
          '<w:document ',
          '<w:document xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData" ',
        ),
    )
    expect(templateProblems(byWps, 'bulletin')).toEqual([])
    expect(paragraphs(byWps)).toBe(shipped)
  })
})
