import { describe, expect, it } from 'vitest'
import { textCell } from '#core/importing/sheet.ts'
import { headerText, lookupKey, memoised, oneLine, trimCell } from '#core/importing/text.ts'
import { readNumberCell } from '#core/importing/values/application-number.ts'
import { readDate } from '#core/importing/values/date.ts'
import { readHanNumber } from '#core/importing/values/han-number.ts'
import { readIpc } from '#core/importing/values/ipc.ts'
import { splitKeywords, splitList } from '#core/importing/values/list.ts'
import { readMoney } from '#core/importing/values/money.ts'
import { looksLikeName, splitApplicants, splitNames } from '#core/importing/values/names.ts'
import { readPhones, splitContact } from '#core/importing/values/phone.ts'
import { tickedText } from '#core/importing/values/ticks.ts'
import {
  readConfidential,
  readLegalStatus,
  readPatentType,
  readPublic,
  readTransferModes,
} from '#core/importing/values/word.ts'

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
    ['2021。3。5', '2021-03-05'],
    ['2021—03—05', '2021-03-05'],
    ['2021年3月5日（申请）', '2021-03-05'],
    ['二〇二一年三月五日', '2021-03-05'],
    ['二○二一年十二月二十一日', '2021-12-21'],
    ['二零二一年三月', '2021-03'],
  ])('%s is %s', (text, date) => expect(read(text)).toEqual({ date, fromSerial: false }))

  it.each([
    '2023-02-29',
    '2021-13-01',
    '2024年底',
    '21.3.5',
    '3/5/2021',
    '2021',
    '长期',
    '202110123456',
    '00000',
    '二〇二一年',
  ])('%s is no date', (text) => expect(read(text)).toEqual({ date: null, fromSerial: false }))

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

  it('splits keywords at blanks where nothing else stands between them', () => {
    expect(splitKeywords('柑橘 黄龙病　检测')).toEqual(['柑橘', '黄龙病', '检测'])
    expect(splitKeywords('柑橘、黄龙病 检测')).toEqual(['柑橘', '黄龙病 检测'])
    expect(splitKeywords('deep learning')).toEqual(['deep learning'])
  })

  it.each([
    ['A01N 63/00 (2006.01) I；A01P 7/04', ['A01N63/00', 'A01P7/04']],
    ['A01N63/00 A01P7/04', ['A01N63/00', 'A01P7/04']],
    ['21-01-C0293', ['21-01-C0293']],
  ])('reads the classes of %s', (text, codes) => expect(readIpc(text)).toEqual(codes))
})

describe('names', () => {
  it.each([
    ['吴 九；欧阳 修文\u00A0；　郑十\u200B', ['吴九', '欧阳修文', '郑十']],
    ['李四 王五 赵六', ['李四', '王五', '赵六']],
    ['李 四 王五', ['李四', '王五']],
    ['张　伟', ['张伟']],
    ['欧阳 修文', ['欧阳修文']],
    ['李四（组长）、王五1,赵六*', ['李四', '王五', '赵六']],
    ['李四、王五等', ['李四', '王五']],
    ['李四、王五 等5人', ['李四', '王五']],
    ['阿卜杜拉·买买提、古丽 娜孜', ['阿卜杜拉·买买提', '古丽 娜孜']],
    ['J. R. Smith', ['J. R. Smith']],
    ['陈䶮;㛃某;𠮷某', ['陈䶮', '㛃某', '𠮷某']],
  ])('of people: %s', (text, names) => expect(splitNames(text)).toEqual(names))

  it.each([
    ['岭南农业大学;广州某公司', ['岭南农业大学', '广州某公司']],
    ['岭南农业大学\n广州某公司', ['岭南农业大学', '广州某公司']],
    ['岭南农业\n大学', ['岭南农业大学']],
    ['华南农业大学资源\n环境学院', ['华南农业大学资源环境学院']],
    ['岭南农业大学 广州某公司', ['岭南农业大学', '广州某公司']],
    ['张三\n李四', ['张三', '李四']],
    ['Acme Co., Ltd.', ['Acme Co., Ltd.']],
    ['山东省矿业学院', ['山东省矿业学院']],
  ])('of applicants: %j', (text, names) => expect(splitApplicants(text)).toEqual(names))

  it('look like names by their surname', () => {
    for (const text of ['李四', '何工', '陈教授', '上官婉儿', '梁小姐']) expect(looksLikeName(text), text).toBe(true)
    for (const text of ['水稻', '岭南农业大学', '保鲜技术', '13800138000'])
      expect(looksLikeName(text), text).toBe(false)
  })
})

describe('application numbers in cells', () => {
  const read = (raw: string, kind: 'text' | 'number' = 'text') => readNumberCell({ raw, kind })

  it.each([
    ['202110123456.7', '202110123456.7', null],
    ['ZL 2021 2 0456789.X', '202120456789.X', 'checkDigitMismatch'],
    ['２０２１１０１２３４５６．７', '202110123456.7', null],
    ['\t202110234567.8', '202110234567.8', 'checkDigitMismatch'],
    ['202111100957.×', '202111100957.X', null],
    ['202110123456·7', '202110123456.7', null],
    ['202110123456-7', '202110123456.7', null],
    ['202110123456.', '202110123456.7', 'checkDigitAdded'],
    ['申请号：202110123456.7', '202110123456.7', null],
    ['202110123456.7（已授权）', '202110123456.7', null],
    ['ZL202110123456.7；ZL202120456789.X', '202110123456.7', 'severalNumbers'],
    ['2O2110123456.7', '202110123456.7', 'numberRepaired'],
    ['202,110,123,456.7', '202110123456.7', null],
    ['2021I0123456.7', '202110123456.7', 'numberRepaired'],
    ['2O2110123456.8', null, 'unreadable'],
    ['2.02110123456E+12', null, 'digitsLost'],
    ['2.02110123457E+11', null, 'digitsLost'],
    ['CN202110567890A', null, 'publicationNumber'],
    ['2021SR0123456', null, 'unreadable'],
    ['97101765.4', '97101765.4', null],
    ['', null, null],
  ] as const)('%s', (text, number, flag) => expect(read(text)).toMatchObject({ number, flag }))

  it('loses nothing where a number cell dropped a zero that the rule gives back', () => {
    expect(read('202110567898', 'number')).toMatchObject({ number: '202110567898.0', flag: null })
    expect(read('202110567898')).toMatchObject({ number: '202110567898.0', flag: 'checkDigitAdded' })
    expect(read('202110123456', 'number')).toMatchObject({ number: '202110123456.7', flag: 'checkDigitAdded' })
  })
})

describe('money', () => {
  it.each([
    ['20', '万元', '20万元', false],
    ['10-20', '万元', '10-20万元', false],
    ['10 — 20', '万元', '10—20万元', false],
    ['≥30', '万元', '≥30万元', false],
    ['约２０', '万元', '约20万元', false],
    ['1,200', '元', '1,200元', false],
    ['20万', '万元', '20万', false],
    ['100万元', '', '100万元', false],
    ['20', '', '20', false],
    ['面议', '万元', '面议', false],
    ['叁拾万元整', '万元', '30万元', false],
    ['壹佰贰拾万伍仟元整', '', '120.5万元', false],
    ['伍佰元整', '', '500元', false],
    ['0.30000000000000004', '万元', '0.3万元', false],
    ['50%', '万元', '50%', true],
    ['10万元，可议', '万元', '10万元，可议', false],
  ])('%s under %s', (text, unit, read, isUnclear) => {
    expect(readMoney(text, unit)).toEqual({ text: read, isUnclear })
  })

  it.each([
    ['二〇二一', 2021],
    ['十二', 12],
    ['二十', 20],
    ['叁拾万', 300_000],
    ['一亿二千万', 120_000_000],
    ['两百零五', 205],
    ['三月', null],
  ])('reads the numerals %s', (text, value) => expect(readHanNumber(text)).toBe(value))
})

describe('choices', () => {
  it.each([
    ['□技术转让 ☑技术许可 □合作开发', '技术许可'],
    ['技术转让□ 技术许可☑', '技术许可'],
    ['（√）转让 （ ）许可', '转让'],
    ['转让（ ）许可（√）合作（ ）', '许可'],
    ['[ ]转让 [√]许可；', '许可'],
    ['■转让 ■许可', '转让;许可'],
    ['□转让√许可', '许可'],
    ['转让√', '转让'],
    ['√', '√'],
    ['□转让□许可', ''],
    ['转让、许可', null],
    ['转让(独占)', null],
  ])('%s', (text, ticked) => expect(tickedText(text)).toBe(ticked))
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
    ['技术许可，面向全省', ['licence'], true],
    ['独占许可/作价入股', ['exclusiveLicence', 'equity'], false],
    ['技术转让 合作开发', ['assignment', 'jointDevelopment'], false],
    ['转让、许可均可', ['assignment', 'licence'], false],
    ['面谈', [], true],
  ])('ways to transfer %s', (text, value, unknown) => expect(readTransferModes(text)).toEqual({ value, unknown }))

  it('knows that under some headers yes means public', () => {
    expect(readPublic('是')).toEqual({ value: false, unknown: false })
    expect(readPublic('否')).toEqual({ value: true, unknown: false })
    expect(readPublic('不公开')).toEqual({ value: true, unknown: false })
    expect(readPublic('公开')).toEqual({ value: false, unknown: false })
    expect(readPublic('部分')).toEqual({ value: true, unknown: true })
  })

  it('takes what it does not understand for confidential', () => {
    expect(readConfidential('否')).toEqual({ value: false, unknown: false })
    expect(readConfidential('是')).toEqual({ value: true, unknown: false })
    expect(readConfidential('仅限省内')).toEqual({ value: true, unknown: true })
  })
})

describe('phones', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['020-8528 0001', '020-85280001'],
    ['0763 3366123', '07633366123'],
    ['13900139000/020-87654321', '13900139000; 020-87654321'],
    ['13900139000 13800138000', '13900139000; 13800138000'],
    ['400-800-1234', '400-800-1234'],
    ['+86 138-0013-8000', '13800138000'],
    ['3366123', '3366123'],
    ['(020)85280001', '(020)85280001'],
    ['020-85280001转8001', '020-85280001-8001'],
    ['13800138000（微信同号）', '13800138000'],
  ])('%s is usual', (text, phones) => expect(readPhones(text)).toEqual({ text: phones, isUnusual: false }))

  it.each(['1380013800', '1.38E+10', '张三 13800138000', '见附件', '″'])('%s is unusual, and kept', (text) => {
    expect(readPhones(text)).toEqual({ text, isUnusual: true })
  })

  it.each([
    ['张三，13800138000', '张三', '13800138000'],
    ['何工13800138000', '何工', '13800138000'],
    ['林经理（020-87654321）', '林经理', '020-87654321'],
    ['李四/020-87654321 13900139000', '李四', '020-87654321; 13900139000'],
    ['张三\n联系电话：13800138000', '张三', '13800138000'],
  ])('%j is a name and a number', (text, name, phone) => expect(splitContact(text)).toEqual({ name, phone }))

  it('needs a number with something before it', () => {
    for (const text of ['13800138000', '张三', '(020)85280001', '13900139000/020-87654321']) {
      expect(splitContact(text), text).toBeNull()
    }
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

  it('takes out of a header what spreads it over its cell', () => {
    expect(headerText('日 期')).toBe('日期')
    expect(headerText('转化\n方式')).toBe('转化方式')
    expect(headerText('Filing Date')).toBe('Filing Date')
  })

  it('looks words up in simplified characters, any width and case', () => {
    expect(lookupKey(' 專利 名稱（ＩＰＣ）\u200B')).toBe('专利名称(ipc)')
  })

  it('remembers what it gave while texts come again, and not where all differ', () => {
    let calls = 0
    const read = memoised((text) => `${text}${++calls}`, 2)
    const readAll = (texts: string) => [...texts].map(read)
    expect(readAll('aab')).toEqual(['a1', 'a1', 'b2'])
    // Full, with one hit for two texts: it pauses.
    expect(readAll('ccc')).toEqual(['c3', 'c4', 'c5'])
    expect(read('long'.repeat(60))).toMatch(/6$/)
  })
})
