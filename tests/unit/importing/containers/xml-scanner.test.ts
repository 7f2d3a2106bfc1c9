import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanUtf8, type XmlHandler } from '#core/importing/containers/xml/scanner.ts'

/** What a scanner tells, line by line; texts that a comment divides are put together. */
async function told(pieces: readonly (Buffer | string)[], attributes: readonly string[] = []): Promise<string[]> {
  const lines: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') lines.push(text)
    text = ''
  }
  const handler: XmlHandler = {
    open(name, tag) {
      flush()
      const found = attributes.map((each) => `${each}=${tag.attribute(each) ?? '-'}`)
      lines.push([`<${name}`, ...found].join(' '))
    },
    text(each) {
      text += each.text()
    },
    close(name) {
      flush()
      lines.push(`>${name}`)
    },
  }
  await scanUtf8(
    pieces.map((piece) => Buffer.from(piece)),
    handler,
  )
  return lines
}

const DOCUMENT = `<?xml version="1.0"?><!-- <x> --><a:root xmlns:a="urn:a"  a:k='"1"' k="&lt;二&gt;&#x4e8c;">
 文字 &amp; &#20826;\r\n<b/><c k = 'x>y' />尾<![CDATA[<&amp;>]]><!-- - --><?pi ?>巴<d
 k=""></d></a:root>
`

describe('the XML scanner', () => {
  it('tells elements by local name, attributes, text, comments left out', async () => {
    expect(await told([DOCUMENT], ['k'])).toEqual([
      '<root k=<二>二',
      '\n 文字 & 党\n',
      '<b k=-',
      '>b',
      '<c k=x>y',
      '>c',
      '尾<&amp;>巴',
      '<d k=',
      '>d',
      '>root',
    ])
  })

  it('tells the same wherever the pieces are cut', async () => {
    const bytes = Buffer.from(DOCUMENT)
    const whole = await told([bytes], ['k'])
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const ends = [...cuts.toSorted((a, b) => a - b), bytes.length]
        const pieces = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
        expect(await told(pieces, ['k'])).toEqual(whole)
      }),
    )
  })

  it('tells every document that is written correctly', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((each) => each.replace(/\r/g, ' '))
    const written = (each: string) => each.replace(/[<>&'"]/g, (char) => `&#${char.charCodeAt(0)};`)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 5 }), async (elements) => {
        const xml = elements.map(([key, each]) => `<e k="${written(key)}">${written(each)}</e>`).join('')
        const lines = elements.flatMap(([key, each]) => [`<e k=${key}`, ...(each === '' ? [] : [each]), '>e'])
        expect(await told([`<r>${xml}</r>`], ['k'])).toEqual(['<r k=-', ...lines, '>r'])
      }),
    )
  })

  it.each([
    ['an element that is not closed', '<a><b></a>'],
    ['another one closed', '<a:x xmlns:a="u"></x>'],
    ['an end in the middle of a tag', '<a><b'],
    ['an end in the middle of the text', '<a>text'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>text'],
    ['nothing', '  '],
    ['an attribute without quotes', '<a k=1/>'],
    ['an attribute without a value', '<a k/>'],
    ['more depth than any document has', '<a>'.repeat(1000)],
    ['more attributes than any element has', `<a ${'k="1" '.repeat(1000)}/>`],
    ['a text that never ends', `<a>${'x'.repeat(5_000_000)}`],
    ['bytes that are no UTF-8', Buffer.from([...Buffer.from('<a>'), 0xb8, 0xcc, ...Buffer.from('</a>')])],
  ])('refuses %s', async (_name, xml) => {
    await expect(told([xml])).rejects.toMatchObject({ code: 'import.damaged' })
  })

  it.each(['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', '<!doctype html><a/>', '<a><!ENTITY b "c"></a>'])(
    'refuses a document type: %s',
    async (xml) => {
      await expect(told([xml])).rejects.toMatchObject({ code: 'import.doctype' })
    },
  )

  it('keeps what is no reference as it is written', async () => {
    expect(await told(['<a>&nbsp; & &#0; &#x110000; &lt</a>'])).toEqual(['<a', '&nbsp; & &#0; &#x110000; &lt', '>a'])
  })
})
