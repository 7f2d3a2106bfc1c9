/** Templates: the shipped ones fit their fields, the help lists them all, and a broken one is told with its place. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_FIELDS, type TemplatedDocument } from '#core/documents/data/fields.ts'
import { TEMPLATED } from '#core/documents/registry.ts'
import { TAG_PROBLEMS, templateProblems } from '#core/documents/templates/check-template.ts'
import { FIELD_NAMES, type FieldTree, fieldTree } from '#core/documents/templates/field-tree.ts'
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
      { code: 'unclosed', tag: '需求.名称', context: '{需求.名称 在这里' },
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
      { code: 'unknown', tag: '专利号', context: '{专利号}' },
      { code: 'unknown', tag: '需求.邮箱', context: '{需求.邮箱}' },
      // Only within a list.
      { code: 'unknown', tag: '序号', context: '{序号}' },
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
