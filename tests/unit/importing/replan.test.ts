/** A corrected cell plans only what it may change; what comes out is what planning all of the list says. */
import { describe, expect, it } from 'vitest'
import { createImporter, PAGE, quietJob } from '../../builders/importer.ts'
import { csvOf, listOf, workbookOf } from '../../builders/list-files.ts'
import { mulberry32 } from '../../builders/mulberry32.ts'

const ALL_ROWS = { ...PAGE, show: 'all', text: '' } as const
const HEADER = ['专利名称', '申请号', '申请人', '摘要', '价格']
/** Few values, so that rows meet in one record and part again. */
const VALUES: readonly (readonly string[])[] = [
  ['甲装置', '乙装置', '丙装置', ''],
  ['202110123456.7', '202211242396.1', '', ''],
  ['南岭大学', '北江农学院', ''],
  ['短文', '另一段文字', ''],
  ['20万元', '面议', ''],
]

type Random = () => number
const pick = (random: Random, values: readonly string[]): string => values[Math.floor(random() * values.length)] ?? ''
const rowOf = (random: Random) => VALUES.map((values) => pick(random, values))

type Session = Awaited<ReturnType<ReturnType<typeof createImporter>['open']>>['session']

/** All that the wizard shows, records by what they say: their ids are each session's own. */
function shownBy(session: Session, file: Parameters<Session['rows']>[0]['file']) {
  const page = session.rows({ ...ALL_ROWS, file }, quietJob)
  const groups = (['new', 'changed', 'unchanged', 'gone', 'lapsed'] as const).map((group) => {
    const { items } = session.difference({ ...PAGE, group }, quietJob)
    return items.map(({ record: { id: _, ...record }, changes, place }) => [record, changes, place?.row])
  })
  const twins = session.twins(PAGE, quietJob).items.map(({ newer, older, likeness, differences }) => {
    return [newer.place.row, older.title, older.place?.row, likeness, differences]
  })
  return { page, groups, twins, counts: session.difference({ ...PAGE, group: 'new' }, quietJob).counts }
}

describe('a corrected cell', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))('changes what planning all anew would (%i)', async (seed) => {
    const random = mulberry32(seed)
    const importer = createImporter()
    await importer.commit(await listOf([HEADER, ...Array.from({ length: 5 }, () => rowOf(random))]), quietJob, '岭南')
    const path = await listOf([HEADER, ...Array.from({ length: 12 }, () => rowOf(random))])
    const said = { kind: 'supply', source: '岭南' } as const
    const { session, file } = await importer.open([path], said)
    shownBy(session, file.file)
    const edits: Parameters<Session['edit']>[0]['edits'][number][] = []
    for (let step = 0; step < 6; step += 1) {
      const column = Math.floor(random() * HEADER.length)
      const row = 2 + Math.floor(random() * 12)
      const isBack = random() < 0.2
      const text = isBack ? null : pick(random, VALUES[column] ?? [])
      const edit = { sheet: 'Sheet1', section: 0, row, column, text }
      edits.push(edit)
      session.edit({ file: file.file, edits: [edit] }, quietJob)
      const anew = await importer.open([path], said)
      anew.session.edit({ file: anew.file.file, edits }, quietJob)
      expect(shownBy(session, file.file)).toEqual(shownBy(anew.session, anew.file.file))
    }
    const { counts } = session.rows({ ...ALL_ROWS, file: file.file }, quietJob)
    expect((await session.commit(importer.by(), quietJob)).counts).toEqual(counts)
  })

  it('goes down into the rows that take its value, and no further', async () => {
    const rows = [
      ['申请人', '专利名称', '申请号'],
      ['南玲大学', '甲', ''],
      ['同上', '乙', ''],
      ['北江农学院', '丙', ''],
      ['〃', '丁', ''],
    ]
    const { session, file } = await createImporter().open([await listOf(rows)])
    session.rows({ ...ALL_ROWS, file: file.file }, quietJob)
    const at = { sheet: 'Sheet1', section: 0, row: 2, column: 0 }
    const owners = () =>
      session.rows({ ...ALL_ROWS, file: file.file }, quietJob).rows.map(({ fields }) => fields.applicants)
    session.edit({ file: file.file, edits: [{ ...at, text: '南岭大学' }] }, quietJob)
    expect(owners()).toEqual([['南岭大学'], ['南岭大学'], ['北江农学院'], ['北江农学院']])
    session.edit({ file: file.file, edits: [{ ...at, text: null }] }, quietJob)
    expect(owners()).toEqual([['南玲大学'], ['南玲大学'], ['北江农学院'], ['北江农学院']])
  })

  it('of a row that was left out as a note brings the row in', async () => {
    const { session, file } = await createImporter().open([
      csvOf('专利名称,申请号,价格\n甲,202110123456.7,1万元\n合计,,\n乙,202211242396.1,2万元'),
    ])
    const before = session.rows({ ...ALL_ROWS, file: file.file }, quietJob)
    expect(before.rows[1]).toMatchObject({ rejection: { code: 'totalsRow' } })
    const edit = { sheet: '', section: 0, row: 3, column: 0, text: '合计装置' }
    const { rows } = session.edit({ file: file.file, edits: [edit] }, quietJob)
    expect(rows).toMatchObject([{ outcome: 'new', fields: { title: '合计装置' } }])
  })

  it('corrects the cell that one sees also where two tables stand side by side', async () => {
    const header = ['专利名称', '申请号', '', '专利名称', '申请号']
    const path = await workbookOf([{ name: 'S', rows: [header, ['甲', '202110123456.7', '', '乙', '202211242396.1']] }])
    const { session, file } = await createImporter().open([path])
    const [, right] = file.sheets
    const column = right?.sections[0]?.columns.find(({ field }) => field === 'title')?.index ?? -1
    const edit = { sheet: right?.name ?? '', section: 0, row: 2, column, text: '乙改' }
    session.edit({ file: file.file, edits: [edit] }, quietJob)
    const shown = session.rows({ ...ALL_ROWS, file: file.file }, quietJob).rows
    expect(shown.map(({ fields }) => fields.title)).toEqual(['甲', '乙改'])
  })
})
