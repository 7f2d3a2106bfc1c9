/** Facts that stand above or below a list: offered, filled in on request, remembered, and traced to their cell. */
import { describe, expect, it } from 'vitest'
import { originsOf } from '#core/importing/history/origin-rows.ts'
import { listProfiles } from '#core/importing/history/profile-rows.ts'
import { createImporter, PAGE, quietJob } from '../../builders/importer.ts'
import { listOf } from '../../builders/list-files.ts'
import { recognised } from '../../builders/recognised.ts'

const ALL_ROWS = { ...PAGE, show: 'all', text: '' } as const
const TITLE = ['2025年度南岭大学可转化专利清单', '', '', '']
const CONTACT = ['联系人：张三 13800138000', '', '', '']
const HEADER = ['专利名称', '申请号', '联系人', '联系电话']
const BARE = ['一种柑橘黄龙病快速检测方法', '202110123456.7', '', '']
const OWN = ['一种荔枝保鲜剂及其制备方法', '202211242396.1', '李四', '13900139000']
const HALF = ['一种鱼塘增氧机', '', '王五', '']
const LIST = [TITLE, CONTACT, HEADER, BARE, OWN, HALF]

type Field = 'applicants' | 'contactName' | 'contactPhone'
const taken = (...fields: Field[]) =>
  fields.map((field) => ({ sheet: 'Sheet1', section: 0, field, isTaken: true }) as const)

async function opened(rows = LIST, importer = createImporter(), source = '') {
  const { session, file } = await importer.open([await listOf(rows)], { kind: 'supply', source })
  const choose = (...fields: Field[]) =>
    session.choose({ file: file.file, choices: { facts: taken(...fields) } }, quietJob)
  const rowsNow = () => session.rows({ ...ALL_ROWS, file: file.file }, quietJob).rows
  return { importer, session, file, choose, rowsNow }
}

const offersOf = (file: Awaited<ReturnType<typeof opened>>['file']) => file.sheets[0]?.sections[0]?.offers ?? []

describe('facts of a title', () => {
  it.each([
    ['2025年度南岭大学可转化专利清单', '南岭大学'],
    ['南岭大学2025年可转化专利汇总表', '南岭大学'],
    ['关于报送岭南农业大学资源环境学院专利的清单', '岭南农业大学'],
    ['附件2 广东省农业科学院果树研究所专利成果', '广东省农业科学院果树研究所'],
    ['2024年可转化专利清单', null],
    ['学院可转化专利清单', null],
  ])('%s: who sent it is %s', (title, source) => {
    const { sections } = recognised('supply', `${title} |\n专利名称 | 申请号\n甲 | 202110123456.7`)
    expect(sections[0]?.facts.find(({ field }) => field === 'source')?.text ?? null).toBe(source)
  })

  it('of a list of demands name the county; what has a label wins', () => {
    const table = (label: string) =>
      recognised(
        'demand',
        `阳山县2025年技术需求汇总表 | |\n${label} | |\n需求名称 | 需求描述 | 企业名称\n保鲜 | 荔枝易烂 | 甲厂`,
      )
    const region = (label: string) => table(label).sections[0]?.offers.find(({ field }) => field === 'region')
    expect(region('')).toMatchObject({ text: '阳山县', cell: 'A1', state: 'offered' })
    expect(region('所属县区：连州市')).toMatchObject({ text: '连州市', cell: 'A2' })
  })
})

describe('facts above a list', () => {
  it('are offered with their cell, and change nothing until somebody takes them', async () => {
    const { file, rowsNow } = await opened()
    expect(offersOf(file)).toEqual([
      { field: 'applicants', text: '南岭大学', cell: 'A1', state: 'offered', isRemembered: false },
      { field: 'contactName', text: '张三', cell: 'A2', state: 'offered', isRemembered: false },
      { field: 'contactPhone', text: '13800138000', cell: 'A2', state: 'offered', isRemembered: false },
    ])
    expect(rowsNow().map(({ fields, given }) => [fields.applicants, fields.contactName, given])).toEqual([
      [undefined, undefined, {}],
      [undefined, '李四', {}],
      [undefined, '王五', {}],
    ])
  })

  it('fill blank cells only, never one person’s number beside another’s name, and can be taken back', async () => {
    const { file, session, choose, rowsNow } = await opened()
    await choose('applicants', 'contactName', 'contactPhone')
    const contacts = rowsNow().map(({ fields, given }) => [fields.contactName, fields.contactPhone, given])
    expect(contacts).toEqual([
      ['张三', '13800138000', { applicants: 'A1', contactName: 'A2', contactPhone: 'A2' }],
      ['李四', '13900139000', { applicants: 'A1' }],
      ['王五', undefined, { applicants: 'A1' }],
    ])
    expect(rowsNow().map(({ fields }) => fields.applicants)).toEqual([['南岭大学'], ['南岭大学'], ['南岭大学']])
    expect(rowsNow().map(({ raw }) => raw[2] ?? '')).toEqual(['', '李四', '王五'])
    const left = await session.choose({ file: file.file, choices: { facts: [] } }, quietJob)
    expect(offersOf(left).map(({ state }) => state)).toEqual(['offered', 'offered', 'offered'])
    expect(rowsNow()[0]?.given).toEqual({})
  })

  it('offer the owner only where no column says it', async () => {
    const { file } = await opened([
      ['2025年度南岭大学可转化专利清单', ''],
      ['专利名称', '申请人'],
      ['甲', ''],
    ])
    expect(offersOf(file)).toEqual([])
    expect(file.sheets[0]?.sections[0]?.facts).toMatchObject([{ field: 'source', text: '南岭大学' }])
  })

  it('are written with the record, and the record knows the cell they came from', async () => {
    const { importer, session, choose } = await opened()
    await choose('contactName', 'contactPhone')
    await session.commit(importer.by(), quietJob)
    const [first, second] = importer.supplies()
    expect([first?.contactName, second?.contactName]).toEqual(['张三', '李四'])
    const cells = (id: string | undefined) =>
      importer.look((db) => originsOf(db, importer.libraryPath, { kind: 'supply', id: id ?? '' }))[0]?.cells
    expect(cells(first?.id)).toContainEqual({
      cell: 'A2',
      header: '',
      field: 'contactName',
      raw: '张三',
      edited: null,
    })
    expect(cells(second?.id)?.map(({ cell }) => cell)).toEqual(['A5', 'B5', 'C5', 'D5'])
  })

  it('are taken again from the next list of the source, with what that list says, until somebody says no', async () => {
    const { importer, session, choose } = await opened(LIST, createImporter(), '南岭大学')
    await choose('contactName', 'contactPhone')
    await session.commit(importer.by(), quietJob)
    expect(importer.look(listProfiles)[0]?.columns.map(({ header }) => header)).toEqual(HEADER)
    const nextYear = [TITLE, ['联系人：赵六 13700137000', '', '', ''], HEADER, BARE]
    const next = await opened(nextYear, importer, '南岭大学')
    expect(offersOf(next.file)).toMatchObject([
      { field: 'applicants', state: 'offered' },
      { field: 'contactName', text: '赵六', state: 'taken', isRemembered: true },
      { field: 'contactPhone', text: '13700137000', state: 'taken', isRemembered: true },
    ])
    expect(next.rowsNow()[0]?.fields.contactName).toBe('赵六')
    const no = [{ ...taken('contactName')[0], isTaken: false }] as Parameters<
      typeof next.session.choose
    >[0]['choices']['facts']
    const left = await next.session.choose({ file: next.file.file, choices: { facts: no } }, quietJob)
    expect(offersOf(left).map(({ state }) => state)).toEqual(['offered', 'left', 'taken'])
    await next.session.commit(importer.by(), quietJob)
    expect(offersOf((await opened(nextYear, importer, '南岭大学')).file).map(({ state }) => state)).toEqual([
      'offered',
      'offered',
      'taken',
    ])
  })

  it('are not taken from the list of another sender with the same header', async () => {
    const { importer, session, choose } = await opened(LIST, createImporter(), '南岭大学')
    await choose('contactName')
    await session.commit(importer.by(), quietJob)
    const others = [['2025年度北江农学院可转化专利清单', '', '', ''], CONTACT, HEADER, BARE]
    const { file } = await importer.open([await listOf(others)], { kind: 'supply' })
    expect(offersOf(file).map(({ state }) => state)).toEqual(['offered', 'offered', 'offered'])
  })
})

describe('blanks that may mean the value above', () => {
  const GROUPED = [
    ['申请人', '专利名称', '申请号'],
    ['南岭大学', '甲', '202110123456.7'],
    ['', '乙', '202211242396.1'],
    ['', '丙', ''],
  ]
  const column = { sheet: 'Sheet1', section: 0, column: 0 }
  const stateOf = ({ sheets }: Awaited<ReturnType<typeof opened>>['file']) =>
    sheets[0]?.sections[0]?.columns[0]?.fillDown

  it('are asked about, and both answers are kept for the source and can be changed', async () => {
    const importer = createImporter()
    for (const [isFilled, state] of [
      [false, 'blank'],
      [true, 'filled'],
      [false, 'blank'],
    ] as const) {
      const { file, session } = await opened(GROUPED, importer, '岭南')
      const answer = { fillDown: [{ ...column, isFilled }] }
      const chosen = await session.choose({ file: file.file, choices: answer }, quietJob)
      expect(stateOf(chosen)).toBe(state)
      await session.commit(importer.by(), quietJob)
      expect(stateOf((await opened(GROUPED, importer, '岭南')).file)).toBe(state)
    }
    expect(stateOf((await opened(GROUPED, importer, '别家')).file)).toBe('ask')
  })

  it('carry the person over a blank organisation that stays blank, and say how many rows they do not reach', async () => {
    const list = [
      TITLE,
      CONTACT,
      ['学院', '专利名称', '申请号', '联系人'],
      ['园艺学院', '一种柑橘枝条修剪机', '202110123456.7', '李四'],
      ['', '一种荔枝保鲜剂', '202211242396.1', ''],
      ['', '一种鱼塘增氧机', '', ''],
      ['动科学院', '一种猪舍除臭装置', '', ''],
    ]
    const { file, session, rowsNow } = await opened(list)
    const fillDown = [
      { ...column, isFilled: false },
      { ...column, column: 3, isFilled: true },
    ]
    const chosen = await session.choose({ file: file.file, choices: { fillDown } }, quietJob)
    expect(rowsNow().map(({ fields }) => fields.contactName)).toEqual(['李四', '李四', '李四', undefined])
    expect(chosen.sheets[0]?.sections[0]?.columns.map(({ keptBlank }) => keptBlank)).toEqual([0, 0, 0, 1])
  })
})
