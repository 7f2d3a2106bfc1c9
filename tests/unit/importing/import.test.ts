import { describe, expect, it } from 'vitest'
import { oneLine } from '#core/importing/text.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { createImporter, quietJob } from '../../builders/importer.ts'
import { csvOf, fileOf, gb18030, listOf, workbookOf } from '../../builders/list-files.ts'

const HEADER = ['专利名称', '申请号', '申请人', '法律状态']
const ROW = ['一种柑橘黄龙病快速检测方法', '202110123456.7', '岭南农业大学', '授权']

describe('supplies', () => {
  it('reads columns in any order, with every value in its field', async () => {
    const importer = createImporter()
    const rows = [
      [
        '电话',
        '价格（万元）',
        'IPC',
        '申请日',
        '关键词',
        '转化方式',
        '发明人',
        '专利权人',
        '专利类型',
        '专利号',
        '名称',
        '摘要',
        '联系人',
        '授权日',
        '解决的技术问题',
        '备注',
      ],
      [
        13800138000,
        20,
        'A01N63/00;A01P7/04',
        new Date(Date.UTC(2021, 2, 5)),
        '柑橘、检测',
        '转让、许可',
        '李四;王五',
        '岭南农业大学',
        '发明',
        202110234567.8,
        '快速检测\n方法',
        '第一行\n第二行',
        '何工',
        '2022.8.16',
        '检测慢',
        '原样',
      ],
    ]
    const { batch, flagged } = await importer.commit(await listOf(rows))
    expect(batch.counts).toEqual({ read: 1, new: 1, changed: 0, unchanged: 0, rejected: 0 })
    expect(flagged).toBe(1)
    expect(importer.supplies()).toEqual([
      expect.objectContaining({
        title: '快速检测方法',
        applicationNumber: '202110234567.8',
        applicationNumberRaw: '202110234567.8',
        patentType: 'invention',
        applicants: ['岭南农业大学'],
        inventors: ['李四', '王五'],
        abstract: '第一行\n第二行',
        keywords: ['柑橘', '检测'],
        ipc: ['A01N63/00', 'A01P7/04'],
        applicationDate: '2021-03-05',
        grantDate: '2022-08-16',
        transferModes: ['assignment', 'licence'],
        price: '20万元',
        contactName: '何工',
        contactPhone: '13800138000',
        problem: expect.objectContaining({ text: '检测慢', status: 'suggested' }),
      }),
    ])
  })

  it('keeps every source row as read, with outcome, flags and record', async () => {
    const importer = createImporter()
    await importer.commit(
      await listOf([
        [...HEADER, '备注'],
        [...ROW, ' 原样 '],
        ['', '1', '', ''],
        ['合计', 1],
        ['另一种方法', '', '甲大学', ''],
      ]),
    )
    const rows = importer.rows(
      'SELECT row_number, cells, outcome, rejection, supply_id IS NOT NULL AS linked FROM import_row',
    )
    expect(rows).toEqual([
      { row_number: 2, cells: JSON.stringify([...ROW, ' 原样 ']), outcome: 'new', rejection: null, linked: 1 },
      { row_number: 3, cells: '["","1"]', outcome: 'rejected', rejection: 'titleMissing', linked: 0 },
      { row_number: 4, cells: '["合计","1"]', outcome: 'rejected', rejection: 'totalsRow', linked: 0 },
      { row_number: 5, cells: '["另一种方法","","甲大学"]', outcome: 'new', rejection: null, linked: 1 },
    ])
  })

  it('rejects rows without a title, naming sheet, row and reason', async () => {
    const preview = await createImporter().preview(await listOf([HEADER, ['', '202110123456.7'], [], ROW]))
    expect(preview.counts).toEqual({ read: 2, new: 1, changed: 0, unchanged: 0, rejected: 1 })
    expect(preview.rejected).toEqual([
      { sheet: 'Sheet1', row: 2, code: 'titleMissing', reason: expect.stringContaining('第 2 行') },
    ])
  })

  it('finds nothing new in the same list again, however its numbers are written', async () => {
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ROW]))
    const again = ['一种柑橘黄龙病快速检测方法', 'ZL 2021 1 0123456.7', '岭南农业大学', '有效']
    const { batch } = await importer.commit(await listOf([HEADER, again]))
    expect(batch.counts).toEqual({ read: 1, new: 0, changed: 0, unchanged: 1, rejected: 0 })
    expect(importer.supplies()[0]?.applicationNumberRaw).toBe('202110123456.7')
  })

  it('updates what differs and never erases with an empty cell', async () => {
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ROW]))
    const later = ['改名后的方法', 'CN202110123456.7', '', '未缴年费终止']
    const { batch } = await importer.commit(await listOf([HEADER, later]))
    expect(batch.counts.changed).toBe(1)
    expect(importer.supplies()).toEqual([
      expect.objectContaining({ title: '改名后的方法', applicants: ['岭南农业大学'], legalStatus: 'feeLapsed' }),
    ])
  })

  it('merges twins within one file', async () => {
    const importer = createImporter()
    const twins = [HEADER, ROW, ROW, [ROW[0], ROW[1], '', '放弃']] as string[][]
    const { batch, flagged } = await importer.commit(await listOf(twins))
    expect(flagged).toBe(1)
    expect(batch.counts).toEqual({ read: 3, new: 1, changed: 1, unchanged: 1, rejected: 0 })
    expect(importer.supplies()).toEqual([
      expect.objectContaining({ legalStatus: 'abandoned', applicants: ['岭南农业大学'] }),
    ])
  })

  it('keeps apart titles that differ in a sign, and marks that stand for a number', async () => {
    const titles = [
      'pH>7的土壤改良剂',
      'pH<7的土壤改良剂',
      'C++农机',
      'C农机',
      '-5℃冷藏',
      '5℃冷藏',
      '🍎',
      '🍊',
      '？？',
      '!!',
    ]
    const importer = createImporter()
    const { batch } = await importer.commit(await listOf([['专利名称', '摘要'], ...titles.map((title) => [title, ''])]))
    expect(batch.counts).toMatchObject({ new: titles.length, changed: 0 })
    const ditto = createImporter()
    const rows = [HEADER, ROW, ['另一种方法', '同上', '同上', '']] as string[][]
    expect((await ditto.commit(await listOf(rows))).batch.counts.new).toBe(2)
    expect(ditto.supplies().map(({ applicants }) => applicants)).toEqual([['岭南农业大学'], ['岭南农业大学']])
  })

  it('stores no half of a character, and finds the same list unchanged', async () => {
    const importer = createImporter()
    const rows = [
      ['专利名称', '摘要'],
      ['甲', '半个字\ud83d在此'],
    ]
    await importer.commit(await listOf(rows))
    expect((await importer.commit(await listOf(rows))).batch.counts.unchanged).toBe(1)
  })

  it('knows a record without a number by title and first applicant', async () => {
    const importer = createImporter()
    const rows = [HEADER, ['同名', '', '甲大学', ''], ['同名', '', '乙大学', ''], ['同 名', '', '甲大学', '授权']]
    const { batch } = await importer.commit(await listOf(rows))
    expect(batch.counts).toEqual({ read: 3, new: 2, changed: 1, unchanged: 0, rejected: 0 })
  })

  it('keeps two demands of one name apart where their texts differ, and finds both again', async () => {
    const importer = createImporter('demand')
    const header = ['需求名称', '需求描述', '单位']
    const rows = [header, ['新产品研发', '想做茶饮', ''], ['新产品研发', '想做豆干', ''], ['新产品研发', '', '']]
    const { batch } = await importer.commit(await listOf(rows))
    expect(batch.counts).toEqual({ read: 3, new: 2, changed: 0, unchanged: 1, rejected: 0 })
    const again = await importer.commit(await listOf([header, ...rows.slice(1).reverse()]))
    expect(again.batch.counts).toEqual({ read: 3, new: 0, changed: 0, unchanged: 3, rejected: 0 })
    expect(importer.demands().map(({ description }) => description)).toEqual(['想做茶饮', '想做豆干'])
  })

  it('takes an edited text for a change where the organisation says whose it is, else for another demand', async () => {
    const header = ['需求名称', '需求描述', '单位']
    for (const [organisation, outcome] of [
      ['清远某厂', { new: 0, changed: 1 }],
      ['', { new: 1, changed: 0 }],
    ] as const) {
      const importer = createImporter('demand')
      await importer.commit(await listOf([header, ['废水处理', '豆腐废水', organisation]]))
      const { batch } = await importer.commit(await listOf([header, ['废水处理', '豆腐废水，日产五吨', organisation]]))
      expect(batch.counts).toMatchObject(outcome)
    }
  })

  it('leaves a problem statement that a person confirmed', async () => {
    const importer = createImporter()
    const rows = (problem: string) => [
      ['专利名称', '申请号', '解决的技术问题'],
      ['甲', '202110123456.7', problem],
    ]
    await importer.commit(await listOf(rows('检测慢')))
    expect((await importer.preview(await listOf(rows('检测贵')))).counts.changed).toBe(1)
    importer.write("UPDATE problem_statement SET status = 'confirmed'")
    const { batch } = await importer.commit(await listOf(rows('检测贵')))
    expect(batch.counts.unchanged).toBe(1)
    expect(importer.supplies()[0]?.problem?.text).toBe('检测慢')
  })

  it('flags what a person should look at, in the language of the call', async () => {
    const rows = [
      ['专利名称', '申请号', '专利类型', '法律状态', '申请日', '电话', '转化方式'],
      ['甲', '2.02110123456E+12', '软著', '失效', '长期', '12345', '面谈'],
      ['乙', '202110345678.9', '实用新型', '', '44260', '', ''],
      ['丙', 'CN102345678A', '', '', '', '', ''],
    ]
    const preview = await createImporter().preview(await listOf(rows), { ...quietJob, language: 'en' })
    expect(preview.records.map(({ flags }) => flags.map(({ code }) => code).sort())).toEqual([
      ['dateUnreadable', 'digitsLost', 'phoneUnusual', 'statusUnknown', 'transferModeUnknown', 'typeUnknown'],
      ['checkDigitMismatch', 'dateFromSerial', 'typeDisagreesWithNumber'],
      ['publicationNumber'],
    ])
    expect(preview.records[0]?.flags[0]?.message).toMatch(/^Application number "2\.02110123456E\+12"/)
    expect(preview.records[2]?.fields).toMatchObject({ publicationNumber: 'CN102345678A' })
  })

  it('puts several text columns together and lets a second column stand in for a single value', async () => {
    const rows = [
      ['专利名称', '申请号', '专利号', '主分类号', 'IPC分类号', '电话', '手机'],
      ['甲', '', 'ZL202110123456.7', 'A01N63/00', 'A01N63/00;A01P7/04', '020-85280001', '13800138000'],
    ]
    const { records } = await createImporter().preview(await listOf(rows))
    expect(records[0]?.fields).toMatchObject({
      applicationNumber: '202110123456.7',
      ipc: ['A01N63/00', 'A01P7/04'],
      contactPhone: '020-85280001; 13800138000',
    })
  })

  it('imports all sheets of a workbook and says which columns it did not understand', async () => {
    const importer = createImporter()
    const path = await workbookOf([
      { name: '说明', rows: [['填表须知']] },
      { name: '一', rows: [HEADER, ROW] },
      {
        name: '二',
        rows: [
          ['申请号', '专利名称', '__proto__'],
          ['202211242396.1', '乙', 'x'],
        ],
      },
    ])
    const { batch } = await importer.commit(path)
    expect(batch.counts.new).toBe(2)
    const { columns } = await importer.preview(path)
    expect(columns.filter(({ field }) => field === null).map(({ header }) => header)).toEqual(['__proto__'])
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('fills a ditto mark from above', async () => {
    const { records } = await createImporter().preview(await listOf([HEADER, ROW, ['乙', '', '同上', '〃']]))
    expect(records[1]?.fields).toMatchObject({ applicants: ['岭南农业大学'], legalStatus: 'granted' })
  })

  it('says which file is no list', async () => {
    const path = csvOf('a,b\n1,2')
    await expect(createImporter().preview(path)).rejects.toMatchObject({
      code: 'import.not-a-list',
      details: { fileName: expect.stringMatching(/\.csv$/) },
    })
  })
})

describe('demands', () => {
  it('reads a GB18030 list', async () => {
    const importer = createImporter('demand')
    const text =
      '需求名称,企业名称,地区,行业,联系人,联系电话,预算（万元）,截止日期,合作方式,是否保密,存在问题,需求描述,主体类型\r\n' +
      '荔枝保鲜,从化合作社,英德市,水果,林经理,１３９00139000,30,2024年12月,技术转让,是,易烂,"要求:\n常温",合作社\r\n'
    await importer.commit(fileOf(gb18030(text), 'csv'))
    expect(importer.demands()).toEqual([
      expect.objectContaining({
        title: '荔枝保鲜',
        organisation: '从化合作社',
        organisationType: '合作社',
        region: '英德市',
        industry: '水果',
        contactName: '林经理',
        contactPhone: '13900139000',
        budget: '30万元',
        deadline: '2024-12',
        transferModes: ['assignment'],
        confidential: true,
        description: '易烂\n要求:\n常温',
      }),
    ])
  })

  it('keeps a demand confidential where the next list does not say', async () => {
    const importer = createImporter('demand')
    await importer.commit(csvOf('需求名称,单位,是否保密\n保鲜,甲,是'))
    const { batch } = await importer.commit(csvOf('需求名称,单位,是否保密\n保鲜,甲,\n保鲜,乙,否'))
    expect(batch.counts).toEqual({ read: 2, new: 1, changed: 0, unchanged: 1, rejected: 0 })
    expect(importer.demands().map(({ confidential }) => confidential)).toEqual([true, false])
  })
})

describe('secrecy that cannot be read', () => {
  const formula = { value: null, formula: 'IF(B2>0,"是","否")' }
  it.each([
    ['a formula without a value', null, new Map([['1,1', formula]]), '=IF'],
    ['an error', '#N/A', new Map([['1,1', { value: '#N/A', type: 'error' as const }]]), '#N/A'],
  ])('counts as confidential: %s', async (_name, value, cells, quoted) => {
    const rows = [
      ['需求名称', '是否保密', '单位'],
      ['保鲜', value, '甲'],
    ]
    const path = await workbookOf([{ name: 'A', rows, cells }])
    const importer = createImporter('demand')
    const { records } = await importer.preview(path)
    expect(records[0]?.flags).toEqual([
      expect.objectContaining({ code: 'confidentialUnknown', message: expect.stringContaining(quoted) }),
    ])
    await importer.commit(path)
    expect(importer.demands()[0]?.confidential).toBe(true)
  })
})

describe('the same list once more', () => {
  it('finds nothing to do where its rows contradict each other, and writes nothing', async () => {
    const importer = createImporter()
    const path = await listOf([HEADER, ROW, [ROW[0], ROW[1], '', '放弃']] as string[][])
    await importer.commit(path)
    const before = importer.supplies()
    const { batch, flagged } = await importer.commit(path)
    expect(batch.counts).toEqual({ read: 2, new: 0, changed: 0, unchanged: 2, rejected: 0 })
    expect(flagged).toBe(1)
    expect(importer.supplies()).toEqual(before)
  })

  it('counts only the row whose words are new in the end', async () => {
    const importer = createImporter()
    const [title = '', number = '', applicant = ''] = ROW
    await importer.commit(await listOf([HEADER, [title, number, applicant, '放弃']]))
    const rows = [HEADER, ROW, ['改名后的方法', number, '', '放弃']]
    const { batch } = await importer.commit(await listOf(rows))
    expect(batch.counts).toEqual({ read: 2, new: 0, changed: 1, unchanged: 1, rejected: 0 })
    expect(importer.supplies()).toMatchObject([{ title: '改名后的方法', legalStatus: 'abandoned' }])
  })

  it('leaves the type of a company alone, whatever its demands say, and fills a missing one', async () => {
    const importer = createImporter('demand')
    const header = ['需求名称', '单位', '主体类型']
    const list = () => listOf([header, ['保鲜', '甲厂', '企业'], ['烘干', '甲厂', '合作社'], ['除草', '', '农户']])
    await importer.commit(await list())
    const { batch } = await importer.commit(await list())
    expect(batch.counts).toEqual({ read: 3, new: 0, changed: 0, unchanged: 3, rejected: 0 })
    expect(importer.demands().map(({ organisationType }) => organisationType)).toEqual(['企业', '企业', ''])
    await importer.commit(await listOf([header, ['制茶', '乙厂', '']]))
    const filled = await importer.commit(await listOf([header, ['制茶', '乙厂', '企业']]))
    expect(filled.batch.counts.changed).toBe(1)
    expect(importer.demands()[3]?.organisationType).toBe('企业')
  })

  it('leaves no contact or company behind that no record names', async () => {
    const importer = createImporter('demand')
    const list = (organisation: string, phone: string) =>
      csvOf(
        `需求名称,需求描述,单位,联系人,联系电话\n保鲜,荔枝,${organisation},林,${phone}\n烘干,龙眼,乙厂,何,13900002222`,
      )
    await importer.commit(list('甲厂', '13900001111'))
    await importer.commit(list('甲-厂', '13900003333'))
    const names = (table: string, column: string) => importer.rows(`SELECT ${column} AS x FROM ${table} ORDER BY x`)
    expect(names('contact', 'phone')).toEqual([{ x: '13900002222' }, { x: '13900003333' }])
    expect(names('organisation', 'name')).toEqual([{ x: '乙厂' }, { x: '甲-厂' }])
    expect(importer.demands().map(({ contactPhone }) => contactPhone)).toEqual(['13900003333', '13900002222'])
  })
})

describe('texts that are long or strange', () => {
  it('quotes a long cell without half a character', async () => {
    const phone = `${'1'.repeat(39)}𠮷𠮷`
    const { records } = await createImporter().preview(csvOf(`专利名称,申请号,电话\n甲,,${phone}`))
    const message = records[0]?.flags[0]?.message ?? ''
    expect(message).toContain(`${'1'.repeat(39)}…`)
    expect(message.isWellFormed()).toBe(true)
  })

  it('puts a title with tens of thousands of blanks on one line at once', async () => {
    const start = Date.now()
    expect(oneLine(`甲${' '.repeat(32_000)}乙\n丙 \n\n x\r\ny`)).toBe(`甲${' '.repeat(32_000)}乙丙 x y`)
    expect([oneLine(''), oneLine(' \n '), oneLine('𠮷\n田')]).toEqual(['', '', '𠮷田'])
    expect(Date.now() - start).toBeLessThan(1000)
  })
})

describe('all or nothing', () => {
  const many = () => listOf([HEADER, ...Array.from({ length: 1000 }, (_, i) => [`专利${i}`, '', '甲大学', ''])])

  it.each(['comparing', 'saving'] as const)('leaves nothing when cancelled while %s', async (phase) => {
    const importer = createImporter()
    let reached = false
    const job = {
      ...quietJob,
      report: (progress: { phase: string; done: number }) => {
        reached ||= progress.phase === phase && progress.done >= 400
      },
      throwIfCancelled: () => {
        if (reached) throw new AppError('app.cancelled')
      },
    }
    await expect(importer.commit(await many(), job)).rejects.toMatchObject({ code: 'app.cancelled' })
    expect(importer.supplies()).toEqual([])
    expect(importer.rows('SELECT * FROM import_batch UNION ALL SELECT * FROM import_batch')).toEqual([])
    expect(importer.rows('SELECT * FROM import_row')).toEqual([])
  })

  it('previews without changing the library', async () => {
    const importer = createImporter()
    const preview = await importer.preview(await many())
    expect(preview.counts.new).toBe(1000)
    expect(importer.supplies()).toEqual([])
  })
})
