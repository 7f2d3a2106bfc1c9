import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDigit } from '#shared/domain/patent-number.ts'
import { createImporter } from '../../builders/importer.ts'
import { csvOf, listOf } from '../../builders/list-files.ts'

const word = fc.stringMatching(/^[一-龥A-Za-z]{2,8}$/)
const text = fc.oneof(word, fc.constant(''))

const patent = fc.record({
  // A small range too, so that rows speak of one patent.
  serial: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 9_999_999 })),
  hasNumber: fc.boolean(),
  asNumberCell: fc.boolean(),
  title: text,
  applicants: fc.uniqueArray(word, { maxLength: 3 }),
  abstract: text,
  remark: text,
})
type Patent = typeof patent extends fc.Arbitrary<infer T> ? T : never

function numberOf({ serial, hasNumber }: Patent): string {
  const body = `20211${String(serial).padStart(7, '0')}`
  return hasNumber ? `${body}.${checkDigit(body)}` : ''
}

const numberCell = (row: Patent) =>
  row.asNumberCell && row.hasNumber && !numberOf(row).endsWith('X') ? Number(numberOf(row)) : numberOf(row)

const COLUMNS = {
  专利名称: (row: Patent) => row.title,
  申请号: numberCell,
  申请人: (row: Patent) => row.applicants.join('、'),
  摘要: (row: Patent) => row.abstract,
  备注: (row: Patent) => row.remark,
} as const

const columnOrder = fc.shuffledSubarray(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[], { minLength: 5 })

/** What the library must hold, worked out in the plainest way: rows applied one by one to a map. */
function expected(rows: readonly Patent[]) {
  const records = new Map<string, { title: string; number: string; applicants: string[]; abstract: string }>()
  for (const row of rows) {
    if (row.title === '') continue
    const number = numberOf(row)
    const key = number || `${row.title.toLowerCase()}|${(row.applicants[0] ?? '').toLowerCase()}`
    const before = records.get(key)
    records.set(key, {
      title: row.title,
      number,
      applicants: row.applicants.length > 0 ? row.applicants : (before?.applicants ?? []),
      abstract: row.abstract || (before?.abstract ?? ''),
    })
  }
  return [...records.values()]
}

/** Every column with so few values that rows meet in all ways. */
const SUPPLY_TWINS = {
  专利名称: ['甲', '甲 ', '乙', ''],
  申请号: ['', '', '202110123456.7', 'ZL202110123456.7', 'x1'],
  申请人: ['', '大学', '大学;学院'],
  摘要: ['', '一', '二'],
  专利类型: ['', '发明', '实用新型'],
  解决的技术问题: ['', '慢', '贵'],
  电话: ['', '13800138000', '13900139000'],
}
const DEMAND_TWINS = {
  需求名称: ['保鲜', '烘干', ''],
  单位: ['', '甲厂', '甲-厂'],
  主体类型: ['', '企业', '合作社'],
  需求描述: ['', '一', '二'],
  是否保密: ['', '是', '否'],
  联系人: ['', '林', '何'],
}

/** Importing the list once more finds no new or changed record, and leaves every record as it was written. */
async function expectNothingToDo(importer: ReturnType<typeof createImporter>, path: string): Promise<void> {
  const records = () => [importer.supplies(), importer.demands()]
  const before = records()
  const { counts } = (await importer.commit(path)).batch
  const { read, rejected } = counts
  expect(counts).toEqual({ read, new: 0, changed: 0, unchanged: read - rejected, rejected })
  expect(records()).toEqual(before)
}

describe('any list', () => {
  it('is stored as it reads, counts add up, and a second import finds nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(patent, { maxLength: 30 }), columnOrder, async (rows, columns) => {
        const path = await listOf([[...columns], ...rows.map((row) => columns.map((column) => COLUMNS[column](row)))])
        const importer = createImporter()
        const preview = await importer.preview(path)
        const { batch, rejected } = await importer.commit(path)

        const { counts } = batch
        expect(preview.counts).toEqual(counts)
        expect(counts.new + counts.changed + counts.unchanged + counts.rejected).toBe(counts.read)
        const filled = rows.filter((row) => columns.some((column) => COLUMNS[column](row) !== ''))
        expect(counts.read).toBe(filled.length)
        expect(counts.rejected).toBe(filled.filter((row) => row.title === '').length)
        expect(rejected).toEqual(preview.rejected)

        const stored = importer.supplies().map(({ title, applicationNumber, applicants, abstract }) => {
          return { title, number: applicationNumber ?? '', applicants, abstract }
        })
        expect(stored).toEqual(expected(rows))
        expect(importer.rows('SELECT count(*) AS n FROM import_row')).toEqual([{ n: counts.read }])

        await expectNothingToDo(importer, path)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it.each([
    ['supply', SUPPLY_TWINS],
    ['demand', DEMAND_TWINS],
  ] as const)(
    'of twins that contradict each other changes nothing the second time: %s',
    async (kind, columns) => {
      const rows = fc.array(fc.tuple(...Object.values(columns).map((values) => fc.constantFrom(...values))), {
        maxLength: 12,
      })
      await fc.assert(
        fc.asyncProperty(rows, rows, async (earlier, later) => {
          const importer = createImporter(kind)
          for (const list of [earlier, later]) {
            const path = csvOf([Object.keys(columns), ...list].map((row) => row.join(',')).join('\n'))
            await importer.commit(path)
            await expectNothingToDo(importer, path)
          }
        }),
        { numRuns: 40 },
      )
    },
    60_000,
  )
})
