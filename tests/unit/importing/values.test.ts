import { describe, expect, it } from 'vitest'
import { textCell } from '#core/importing/sheet.ts'
import { oneLine, trimCell } from '#core/importing/text.ts'
import { readDate } from '#core/importing/values/date.ts'
import { splitList, splitNames } from '#core/importing/values/list.ts'
import { isUnusualPhone, phoneText } from '#core/importing/values/phone.ts'
import { readConfidential, readLegalStatus, readPatentType, readTransferModes } from '#core/importing/values/word.ts'

describe('dates', () => {
  const read = (text: string) => readDate(textCell(text), '1900')

  it.each([
    ['2021-03-05', '2021-03-05'],
    ['2021.3.5', '2021-03-05'],
    ['2021/3/5', '2021-03-05'],
    ['2021年3月5日', '2021-03-05'],
    ['2021 年 3 月 5 号', '2021-03-05'],
    ['２０２１－０３－０５', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['2021-03-05 00:00:00', '2021-03-05'],
    ['2021-03-05T08:30:00Z', '2021-03-05'],
    ['2021-03', '2021-03'],
    ['2021年3月', '2021-03'],
    ['202103', '2021-03'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (text, date) => expect(read(text)).toEqual({ date, fromSerial: false }))

  it.each(['2023-02-29', '2021-13-01', '2024年底', '21.3.5', '3/5/2021', '2021', '长期', '202110123456', '00000'])(
    '%s is no date',
    (text) => expect(read(text)).toEqual({ date: null, fromSerial: false }),
  )

  it('takes a bare day number for a date, and says so', () => {
    expect(read('44260')).toEqual({ date: '2021-03-05', fromSerial: true })
    expect(readDate({ raw: '42798', kind: 'number' }, '1904')).toEqual({ date: '2021-03-05', fromSerial: true })
    expect(readDate({ raw: '44260.5', kind: 'number' }, '1900')).toEqual({ date: '2021-03-05', fromSerial: true })
  })

  it('does not guess between January and October where a number lost its zero', () => {
    expect(readDate({ raw: '2021.1', kind: 'number' }, '1900').date).toBeNull()
    expect(readDate({ raw: '2021.1', kind: 'text' }, '1900').date).toBe('2021-01')
    expect(readDate({ raw: '2021.11', kind: 'number' }, '1900').date).toBe('2021-11')
  })
})

describe('lists', () => {
  it.each([
    ['李四;王五；赵六、陈七,何八，吴九/郑十', ['李四', '王五', '赵六', '陈七', '何八', '吴九', '郑十']],
    ['李四\n王五', ['李四', '王五']],
    ['李四;李四;;', ['李四']],
    ['J. R. Smith', ['J. R. Smith']],
    ['Smith, John; Doe, Jane', ['Smith, John', 'Doe, Jane']],
    ['Acme Co., Ltd.; 清远公司', ['Acme Co., Ltd.', '清远公司']],
    ['Novozymes A/S', ['Novozymes A/S']],
    ['阿卜杜拉·买买提', ['阿卜杜拉·买买提']],
    ['A01N63/00; A61M5/14', ['A01N63/00', 'A61M5/14']],
    ['=HYPERLINK("http://x","点")', ['=HYPERLINK("http://x","点")']],
    ['', []],
  ])('%j', (text, values) => expect(splitList(text)).toEqual(values))

  it('takes the blank out of a name of two characters only', () => {
    expect(splitNames('吴 九；欧阳 修文\u00A0；　郑十\u200B')).toEqual(['吴九', '欧阳 修文', '郑十'])
  })
})

describe('words', () => {
  it.each([
    ['授权', 'granted', false],
    ['实质审查的生效', 'examination', false],
    ['有效（质押）', 'granted', true],
    ['未缴年费专利权终止', 'feeLapsed', false],
    ['视为撤回', 'withdrawn', false],
    ['失效', null, true],
    ['公开；授权', null, true],
    ['__proto__', null, true],
  ])('legal status %s', (text, value, unknown) => expect(readLegalStatus(text)).toEqual({ value, unknown }))

  it('reads patent types', () => {
    expect(readPatentType('发明专利')).toEqual({ value: 'invention', unknown: false })
    expect(readPatentType('软件著作权')).toEqual({ value: null, unknown: true })
  })

  it.each([
    ['转让、许可', ['assignment', 'licence'], false],
    ['转让或作价入股', ['assignment', 'equity'], false],
    ['技术许可，委托开发', ['licence'], true],
    ['面谈', [], true],
  ])('ways to transfer %s', (text, value, unknown) => expect(readTransferModes(text)).toEqual({ value, unknown }))

  it('takes what it does not understand for confidential', () => {
    expect(readConfidential('否')).toEqual({ value: false, unknown: false })
    expect(readConfidential('是')).toEqual({ value: true, unknown: false })
    expect(readConfidential('仅限省内')).toEqual({ value: true, unknown: true })
  })
})

describe('phones', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '020-85280001',
    '0763 3366123',
    '13900139000/020-87654321',
    '400-800-1234',
    '+86 13800138000',
    '3366123',
    '(020)85280001',
  ])('%s is usual', (text) => expect(isUnusualPhone(text)).toBe(false))

  it.each(['1380013800', '1.38E+10', '张三 13800138000', '见附件'])('%s is unusual', (text) => {
    expect(isUnusualPhone(text)).toBe(true)
  })

  it('makes digits half-width and changes nothing else', () => {
    expect(phoneText('１３８ ″')).toBe('138 ″')
  })
})

describe('texts', () => {
  it('trims every kind of blank at the edges and none inside', () => {
    expect(trimCell('\u3000\u00A0\u200B 水 肥\u3000一体化\uFEFF\r\n')).toBe('水 肥\u3000一体化')
  })

  it('puts a title on one line', () => {
    expect(oneLine('水肥一体化\n及方法')).toBe('水肥一体化及方法')
    expect(oneLine('IoT\r\nplatform')).toBe('IoT platform')
    expect(oneLine('含　空格（Ａ）')).toBe('含　空格（Ａ）')
  })
})
