import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlTokens } from '#core/importing/containers/html/tokens.ts'
import { gb18030 } from '../../../builders/list-files.ts'
import { readFirst, readRows, rowsOf } from '../../../builders/read-list.ts'

const table = (rows: string) => `<table>${rows}</table>`

describe('web pages saved as .xls', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{}</style><title>x</title></head>
    <body><table border=1><tr><th>专利名称<th>申请号</tr><tr><td>柑橘黄龙病</td><td>202110123456.7</td></tr></table></body></html>`
  const rows = [
    ['专利名称', '申请号'],
    ['柑橘黄龙病', '202110123456.7'],
  ]

  it.each([
    ['GBK, declared', gb18030(page('gb2312'))],
    ['GBK, declared as UTF-8', gb18030(page('utf-8'))],
    ['GBK, not declared', gb18030(table('<tr><td>专利名称<td>申请号<tr><td>柑橘黄龙病<td>202110123456.7'))],
    ['UTF-8', page('utf-8')],
    ['UTF-8, declared as GBK', page('gbk')],
    ['UTF-16', Buffer.from(`\uFEFF${page('unicode')}`, 'utf16le')],
    ['XHTML', `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0//EN" "x">${page('utf-8')}`],
  ])('reads %s', async (_name, bytes) => {
    expect(await readRows(bytes)).toEqual(rows)
  })

  it('keeps text as it is shown: no number, no date is made of it', async () => {
    const cells = [
      '007',
      '2021.3.5',
      '2.02110123456E+12',
      '1/2',
      ' a  b\n c ',
      '&nbsp;',
      'x<br>y<br/>',
      '1 < 2 &amp;&middot;&#20826;&foo;',
    ]
    const html = table(`<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    expect(await readRows(html)).toEqual([
      ['007', '2021.3.5', '2.02110123456E+12', '1/2', 'a b c', '', 'x\ny', '1 < 2 &·党&foo;'],
    ])
  })

  it('begins a row for cells that stand outside any', async () => {
    expect(await readRows(table('<td rowspan=1>专利名称<td>申请号</tr><td>柑橘黄龙病<td>1</tr>'))).toEqual([
      ['专利名称', '申请号'],
      ['柑橘黄龙病', '1'],
    ])
  })

  it('takes the value that a spreadsheet program kept beside the text', async () => {
    const cells = [
      '<td x:num="202110234567.8">2.0E+11</td><td x:num>1,234</td><td x:num="44260">2021/3/5</td>',
      '<td x:str>0123</td><td x:bool="TRUE">TRUE</td><td x:err="#N/A">#N/A</td><td x:num="3" x:fmla="=1+2">3</td>',
      `<td sdval="44260" sdnum="2052;0;YYYY&quot;年&quot;M&quot;月&quot;D&quot;日&quot;">2021年3月5日</td>`,
      '<td sdval="202110234567.8" sdnum="2052;">2.02E+11</td><td sdval="0.5" sdnum="2052;0;0%">50%</td>',
    ]
    expect(await readRows(table(`<tr>${cells.join('')}</tr>`))).toEqual([
      [
        ...['n:202110234567.8', 'n:1234', '2021/3/5', '0123', 'b:TRUE', 'e:#N/A', 'n*:3'],
        ...['d:2021-03-05', 'n:202110234567.8', 'n:50%'],
      ],
    ])
  })

  it('places cells around those that reach over several rows and columns', async () => {
    const html = table(
      '<col><col style="display:none"><tr><td rowspan=2>甲<td colspan="2">乙<td>丙</tr>' +
        '<tr style="display: none"><td>丁<td>戊</tr><tr><td>己</tr>',
    )
    const sheet = await readFirst(html)
    expect(rowsOf(sheet)).toEqual([['甲', '乙', '', '丙'], ['', '丁', '戊'], ['己']])
    expect(sheet).toMatchObject({
      hiddenRows: new Set([1]),
      hiddenColumns: new Set([1]),
      merges: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
      ],
    })
  })

  it('stacks tables, with the lines between them, and reads tables within cells as text', async () => {
    const html = `<h1>供给清单</h1><p>单位：某大学<br>电话：020</p>${table('<tr><td>甲</td></tr>')}<div>合计</div>
      ${table('<tr><td>乙<table><tr><td>一</td><td>二</td></tr><tr><td>三</td></tr></table></td><td>丙</td></tr>')}`
    expect(await readRows(html)).toEqual([
      ['供给清单'],
      ['单位：某大学'],
      ['电话：020'],
      ['甲'],
      ['合计'],
      ['乙\n一 二\n三', '丙'],
    ])
  })

  it('leaves out what is not shown', async () => {
    const html = `<!-- <td>旧</td> --><script>var a = "<td>1</td>"</script><xml><x:Name>n</x:Name></xml><![if !x]>${table('<tr><td title="a>b">甲</td></tr>')}<![endif]>`
    expect(await readRows(`<html>${html}`)).toEqual([['甲']])
  })

  it.each([
    ['tags that never end', `<html>${'<a "'.repeat(200_000)}`],
    ['quotes that never end', `<html>${`<a href='`.repeat(50_000)}`],
    ['comments that never end', `<html><table><tr><td>甲</table>${'<!--'.repeat(200_000)}`],
    ['names that are never closed', `<html><table><tr><td>甲</table>${'<style>'.repeat(200_000)}`],
  ])('comes to an end with %s', async (_name, html) => {
    const rows = await readRows(`<table><tr><td>甲</table>${html}`)
    expect(rows?.[0]).toEqual(['甲'])
  })

  it('reads the same wherever the page is cut into pieces', () => {
    const page = `<!-- <td> --><style>td{}</style><table x='>'><tr><td title="a>b">甲 &amp; 乙<br>1 < 2</td></tr></table>尾<`
    const whole = [...htmlTokens([page])]
    fc.assert(
      fc.property(fc.array(fc.nat(page.length), { maxLength: 12 }), (cuts) => {
        const ends = [...cuts.toSorted((a, b) => a - b), page.length]
        expect([...htmlTokens(ends.map((end, i) => page.slice(ends[i - 1] ?? 0, end)))]).toEqual(whole)
      }),
    )
  })

  it.each([
    ['a text', `<html><table><td>${'橘'.repeat(2_500_000)}`],
    ['a tag', `<html><table><td a="${'橘'.repeat(2_500_000)}`],
  ])('refuses %s without end', async (_name, html) => {
    await expect(readFirst(html)).rejects.toMatchObject({ code: 'import.too-large' })
  })
})
