import { describe, expect, it } from 'vitest'
import { big5, gb18030 } from '../../../builders/list-files.ts'
import { errorOf, readBytes, readFirst, readRows } from '../../../builders/read-list.ts'

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('encodings of text lists', () => {
  const text = '专利名称,申请号\r\n"一种柑橘,""检测""\n方法",202110123456.7\r\n'
  const rows = [
    ['专利名称', '申请号'],
    ['一种柑橘,"检测"\n方法', '202110123456.7'],
  ]

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['GB18030', gb18030(text)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 of the other order with its mark', utf16be(`\uFEFF${text}`)],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 of the other order without a mark', utf16be(text)],
    ['stray NUL bytes', Buffer.from(text.replaceAll(',', '\0,'))],
    ['the end mark of DOS', Buffer.from(`${text}\u001A\u001A`)],
    ['bare CR line ends', Buffer.from(text.replaceAll('\r\n', '\r'))],
  ])('reads %s, whatever the extension says', async (_name, bytes) => {
    expect(await readRows(bytes)).toEqual(rows)
  })

  it.each([
    ['simplified', gb18030, '编号,名称\r\n1,清远鸡'],
    ['simplified, two words', gb18030, '名称\r\n水稻'],
    ['with rare characters of a name', gb18030, '发明人,专利名称\r\n陈堃燚,水肥一体化'],
    ['traditional', big5, '編號,名稱\r\n1,清遠雞'],
    ['traditional, two words', big5, '專利名稱,申請號\r\n'],
    ['traditional with signs', big5, '名稱；單位：（萬元）\r\n荔枝，龍眼\r\n'],
  ])('tells Chinese encodings apart in a file too short for statistics: %s', async (_name, encode, short) => {
    const read = await readRows(encode(short))
    expect(read?.map((row) => row.join(',')).join('\r\n')).toBe(short.trim())
  })

  it('finds the encoding though a thousand English lines come first', async () => {
    const list = `name,number\n${'orange,1\n'.repeat(9000)}柑橘,2\n`
    expect((await readRows(gb18030(list)))?.at(-1)).toEqual(['柑橘', '2'])
  })

  it('reads names of Western Europe', async () => {
    expect(await readRows(Buffer.from('Erfinder,Titel\nMüller,Kühlung für Äpfel', 'latin1'))).toEqual([
      ['Erfinder', 'Titel'],
      ['Müller', 'Kühlung für Äpfel'],
    ])
  })

  it('shows bytes that are no character, notes their row, and keeps all others', async () => {
    const bytes = Buffer.concat([
      Buffer.from('名称,单位\n柑橘'),
      Buffer.from([0xe4, 0xb8]),
      Buffer.from(',大学\n荔枝,公司'),
    ])
    const sheet = await readFirst(bytes)
    expect(sheet.rows[1]?.[0]?.raw).toBe('柑橘\uFFFD')
    expect(sheet.rows[2]?.map(({ raw }) => raw)).toEqual(['荔枝', '公司'])
    expect(sheet.notes).toEqual([{ row: 1, code: 'unreadableCharacter' }])
  })

  it.each([
    ['noise', Buffer.from(Array.from({ length: 400 }, (_, i) => 128 + ((i * 97) % 128)))],
    ['zeros that a failed disk left', Buffer.alloc(4096)],
    ['other bytes', Buffer.from([1, 2, 0, 3, 4])],
  ])('refuses %s', async (_name, bytes) => {
    await expect(readBytes(bytes)).rejects.toMatchObject(errorOf('import.format-unsupported'))
  })
})

describe('delimiters', () => {
  it.each([
    ['comma', '名称,单位,电话\n甲,乙,1', ','],
    ['tab', '名称\t单位\t电话\n甲\t乙\t1', '\t'],
    ['semicolon', '名称;单位;电话\n甲;乙;1', ';'],
    ['full-width comma', '名称，单位，电话\n甲，乙，1', '，'],
    ['vertical bar', '名称|单位|电话\n甲|乙|1', '|'],
    ['full-width bar', '名称｜单位｜电话\n甲｜乙｜1', '｜'],
  ])('%s', async (_name, text, delimiter) => {
    expect(await readRows(text)).toEqual(text.split('\n').map((line) => line.split(delimiter)))
  })

  it('what the first line of Excel says, which is no row', async () => {
    expect(await readRows('sep=|\r\n名称|单位\r\n甲,乙,丙|丁')).toEqual([
      ['名称', '单位'],
      ['甲,乙,丙', '丁'],
    ])
  })

  it('no semicolons between names', async () => {
    const text = '专利名称,发明人,申请号\n甲,李四;王五;赵六;陈七,1\n乙,李四;王五;赵六;陈七,2'
    expect((await readRows(text))?.[1]).toEqual(['甲', '李四;王五;赵六;陈七', '1'])
  })

  it('no full-width commas of prose', async () => {
    const text = '名称\t说明\n甲\t快，好，省\n乙\t快，好，省\n丙\t快，好，省'
    expect((await readRows(text))?.[1]).toEqual(['甲', '快，好，省'])
  })
})

describe('rows of text lists', () => {
  it('counts blank lines as rows, trims nothing, and takes rows of any length', async () => {
    expect(await readRows('a;b\n\n 1 ;\t2\n3;4;5;6\n7;')).toEqual([
      ['a', 'b'],
      [],
      [' 1 ', '\t2'],
      ['3', '4', '5', '6'],
      ['7'],
    ])
  })

  it('takes what Excel writes to keep a text a text for that text', async () => {
    const text = `编号,名称,号\n="00123",'00456,"=""00789"""\n="a,b",'甲,=1+1`
    expect(await readRows(text)).toEqual([
      ['编号', '名称', '号'],
      ['00123', '00456', '00789'],
      ['a,b', "'甲", '=1+1'],
    ])
  })

  it('keeps quotation marks that their writer did not double', async () => {
    const text = '名称,单位\n"一种"新型"装置",甲\n装置"二",乙\n"三" ,丙'
    expect(await readRows(text)).toEqual([
      ['名称', '单位'],
      ['一种"新型"装置', '甲'],
      ['装置"二"', '乙'],
      ['三', '丙'],
    ])
  })

  it('refuses more columns than a worksheet has', async () => {
    await expect(readBytes(`a,b\n${'1,'.repeat(20_000)}`)).rejects.toMatchObject(errorOf('import.too-large'))
  })
})

describe('a quotation mark that is never closed', () => {
  const good = ['乙,2', '丙,3', '丁,4'].map((line) => line.split(','))

  it.each([
    ['with nothing quoted behind it', '名称,号\n"甲,1\n乙,2\n丙,3\n丁,4', ['"甲', '1']],
    ['with a quoted cell behind it', '名称,号\n"甲,1\n"乙",2\n丙,"3"\n丁,4', ['"甲', '1']],
    ['in the middle of a row', '名称,号\n甲,"1\n乙,2\n"丙",3\n丁,"4"', ['甲', '"1']],
  ])('is text, and its row is noted: %s', async (_name, text, row) => {
    const sheet = await readFirst(text)
    expect(sheet.rows.map((cells) => cells.map(({ raw }) => raw))).toEqual([['名称', '号'], row, ...good])
    expect(sheet.notes).toEqual([{ row: 1, code: 'unclosedQuote' }])
  })

  it('is noted in each row that has one', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `"甲${i},""x,${i}`)
    const sheet = await readFirst(['名称,别名,号', ...lines].join('\n'))
    expect(sheet.rows).toHaveLength(2001)
    expect(sheet.notes).toHaveLength(2000)
  })

  it('costs no row of a file that was cut', async () => {
    const whole = `名称,说明\n${'"甲","一\n二"\n'.repeat(500)}`
    const sheet = await readFirst(whole.slice(0, -4))
    expect(sheet.rows.length).toBeGreaterThanOrEqual(500)
    expect(sheet.notes?.map(({ code }) => code)).toEqual(['unclosedQuote'])
  })
})

describe('forms typed as lines', () => {
  it('are rows of labels and values', async () => {
    const text =
      '技术需求登记\n需求名称：丝苗米副产物利用\n企业名称：增城某公司\n联系人：梁小姐    电话：13711112222\n需求描述：\n米糠利用率低。'
    expect(await readRows(text)).toEqual([
      ['技术需求登记'],
      ['需求名称', '丝苗米副产物利用'],
      ['企业名称', '增城某公司'],
      ['联系人', '梁小姐', '电话', '13711112222'],
      ['需求描述', '米糠利用率低。'],
    ])
  })

  it('are one sheet each where they begin again', async () => {
    const form = (name: string) => `需求名称：${name}\n单位：某公司\n电话：1\n`
    const sheets = await readBytes(form('甲') + form('乙'))
    expect(sheets.map(({ rows }) => rows[0]?.[1]?.raw)).toEqual(['甲', '乙'])
  })
})
