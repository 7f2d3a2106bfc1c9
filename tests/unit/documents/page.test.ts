/** The pages that are looked at, sent and printed: whole in themselves, escaped, with the styles that paper needs. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { DOCUMENT_FIELDS } from '#core/documents/data/fields.ts'
import { messageLength, messageText } from '#core/documents/html/message.ts'
import { renderPage } from '#core/documents/html/render-page.ts'
import { installedBrowserPrinter } from '#core/documents/pdf/browser-printer.ts'
import { TEMPLATED } from '#core/documents/registry.ts'
import { type FieldTree, fieldTree } from '#core/documents/templates/field-tree.ts'
import { chromiumOptions } from '../../e2e/chromium.ts'
import { papers, TEMPLATES } from './papers.ts'

const page = (document: (typeof TEMPLATED)[number], parts: readonly object[] = [papers()[document]]) =>
  renderPage({ folder: TEMPLATES, document, landscape: document === 'matchSheet', logo: null, parts })

/** The words of a page, without its marks. */
const wordsOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe.each(TEMPLATED)('%s', (document) => {
  it('says what it always said', async () => {
    await expect(wordsOf(page(document)).replaceAll('。', '。\n')).toMatchFileSnapshot(
      join('golden', `${document}.page.txt`),
    )
  })

  it('needs nothing from elsewhere and runs nothing', () => {
    const html = page(document)
    expect(html).not.toMatch(/<script|<link|\bsrc="(?!data:)|url\(/i)
    expect(html).toContain("default-src 'none'")
  })

  it('names only fields that there are', () => {
    const template = readFileSync(join(TEMPLATES, `${document}.html`), 'utf8')
    const keys = new Set([...keysOf(fieldTree(document)), 'logo', 'lines', '.'])
    const named = [...template.matchAll(/\{\{[#^/]?\s*([\w.]+)\s*\}\}/g)].flatMap(([, tag = '']) =>
      tag === '.' ? [tag] : tag.split('.'),
    )
    expect([...new Set(named)].filter((name) => !keys.has(name))).toEqual([])
  })
})

const keysOf = (tree: FieldTree): string[] =>
  Object.entries(tree).flatMap(([key, { fields }]) => [key, ...keysOf(fields)])

it('what the records say is text, never marks', () => {
  const html = page('brochure')
  expect(html).toContain('&lt;A&amp;B&gt; {名称}')
  expect(html).not.toContain('<A&B>')
})

it('the paper is A4, on its side for a wide table; heads are repeated and rows stay whole', () => {
  expect(page('matchSheet')).toContain('size: A4 landscape')
  expect(page('letter')).toContain('size: A4 portrait')
  const css = readFileSync(join(TEMPLATES, 'page.css'), 'utf8')
  expect(css).toMatch(/thead\s*\{\s*display: table-header-group/)
  expect(css).toMatch(/tr\s*\{\s*break-inside: avoid/)
})

it('several documents begin on a sheet each', () => {
  const html = page('letter', [papers().letter, papers().letter])
  expect(html.match(/<article class="sheet">/g)).toHaveLength(2)
})

it('a message is text with its length', () => {
  const text = messageText(papers().message, { resourcesDir: join(TEMPLATES, '..') })
  expect(text).toContain('【清远市测试农学会】可转化农业专利推荐（共2项）')
  expect(text).toContain('1. 一种柑橘黄龙病快速检测方法\n解决问题：显症之前难以识别带病植株。')
  expect(text).not.toMatch(/\n{3}|\{\{/)
  expect(messageLength('农桥𠀀')).toBe(3)
  expect(Object.keys(DOCUMENT_FIELDS)).toContain('message')
})

describe('printing with an installed browser', { timeout: 90_000 }, () => {
  let browser: string
  let more: string[]

  beforeAll(async () => {
    const { executablePath = '', args = [] } = await chromiumOptions()
    browser = executablePath
    more = args
  })
  const open = (signal = new AbortController().signal) => installedBrowserPrinter(browser, more)?.open(signal)
  const startOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1', 0, 5)

  it('gives a PDF of each page, one after the other', async () => {
    const press = await open()
    try {
      expect(startOf(await press?.print(page('letter')))).toBe('%PDF-')
      const wide = Buffer.from((await press?.print(page('matchSheet'))) ?? []).toString('latin1')
      // Points: 297 by 210 mm.
      expect(wide).toMatch(/\/MediaBox\s*\[0 0 84[12][\d.]* 59[45]/)
    } finally {
      await press?.close()
    }
  })

  it('tells a browser that does not start as an expected error', async () => {
    const printer = installedBrowserPrinter('/no/such/browser')
    await expect(printer?.open(new AbortController().signal)).rejects.toMatchObject({ code: 'document.printFailed' })
  })

  it('stops when the call is cancelled', async () => {
    await expect(open(AbortSignal.abort())).rejects.toMatchObject({ code: 'app.cancelled' })
  })

  it('there is no printer without a browser', () => {
    expect(installedBrowserPrinter(null)).toBeNull()
  })
})
