/** Lists with any of the known headers, in any order, with anything above, below and between. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Section } from '#core/importing/recognise/layout.ts'
import { lookupKey } from '#core/importing/text.ts'
import { HEADER_WORDS, ORDINAL_HEADERS, OTHER_HEADERS, WEAK_TITLES } from '#core/importing/vocabulary.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import { checkDigit } from '#shared/domain/patent-number.ts'
import { recognised } from '../../builders/recognised.ts'
import type { SheetValue } from '../../builders/sheets.ts'

const han = (min: number, max: number) => fc.stringMatching(new RegExp(`^[\u4E00-\u9FA5]{${min},${max}}$`))
const person = fc.tuple(fc.constantFrom(...'李王张刘陈杨赵黄周吴'), han(1, 2)).map((parts) => parts.join(''))
const organisation = fc.tuple(han(2, 6), fc.constantFrom('大学', '有限公司', '研究所', '合作社')).map((p) => p.join(''))
const day = fc.date({ min: new Date('2005-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
const dayText = day.map((date) => date.toISOString().slice(0, 10))
const number = fc.integer({ min: 0, max: 9_999_999 }).map((serial) => {
  const body = `20211${String(serial).padStart(7, '0')}`
  return `${body}.${checkDigit(body)}`
})
const text = han(30, 60).map((chars) => `${chars.slice(0, 20)}，${chars.slice(20)}。`)

const VALUES: Record<string, fc.Arbitrary<SheetValue>> = {
  title: han(6, 20).map((chars) => `一种${chars}的方法`),
  applicationNumber: number,
  publicationNumber: fc.integer({ min: 10_000_000, max: 99_999_999 }).map((serial) => `CN1${serial}B`),
  patentType: fc.constantFrom('发明', '实用新型', '外观设计'),
  legalStatus: fc.constantFrom('有效', '授权', '实质审查', '驳回'),
  applicants: organisation,
  inventors: fc.array(person, { minLength: 1, maxLength: 3 }).map((names) => names.join('、')),
  abstract: text,
  ipc: fc.constantFrom('A01N63/00', 'A01G 25/02', 'C12Q1/68'),
  applicationDate: dayText,
  grantDate: day,
  transferModes: fc.constantFrom('转让', '许可', '转让、许可'),
  price: fc.constantFrom(20, '10-20', '面议'),
  contactName: person,
  contactPhone: fc.integer({ min: 0, max: 99_999_999 }).map((tail) => `138${String(tail).padStart(8, '0')}`),
  description: text,
  organisation,
  region: fc.constantFrom('英德市', '连州市', '阳山县'),
  budget: fc.constantFrom(50, '≥30', '面议'),
  deadline: dayText,
}

/** Words that name their field alone; the weak ones need company, which here they may not have. */
const wordsOf = (kind: RecordKind, field: string): string[] =>
  (HEADER_WORDS[kind][field as 'title'] ?? []).filter((word) => {
    return !WEAK_TITLES.has(lookupKey(word)) && !/^[a-z .#/]+$/.test(word) && isOnlyHere(kind, field, word)
  })

/** A word may be in two lists: which of the two it is then depends on the other columns. */
const isOnlyHere = (kind: RecordKind, field: string, word: string): boolean =>
  Object.entries(HEADER_WORDS[kind]).every(([other, words]) => other === field || !words.includes(word))

interface FieldColumn {
  readonly header: string
  readonly field: string | null
  readonly values: fc.Arbitrary<SheetValue>
}

function columnOf(kind: RecordKind, field: string): fc.Arbitrary<FieldColumn> {
  const values = VALUES[field] ?? fc.constant('')
  return fc.constantFrom(...wordsOf(kind, field)).map((header) => ({ header, field, values }))
}

const otherColumn: fc.Arbitrary<FieldColumn> = fc
  .constantFrom(...OTHER_HEADERS.filter((word) => word.length > 2), ...ORDINAL_HEADERS)
  .map((header) => ({ header, field: null, values: fc.constantFrom('', '其他', 3) }))
const blankColumn: fc.Arbitrary<FieldColumn> = fc.constant({ header: '', field: null, values: fc.constant('') })

const FIELDS: Record<RecordKind, string[]> = {
  supply: Object.keys(VALUES).filter((field) => wordsOf('supply', field).length > 0 && field !== 'title'),
  demand: Object.keys(VALUES).filter((field) => wordsOf('demand', field).length > 0 && field !== 'title'),
}

/** A list: its columns, and rows of values below them. */
function listOf(kind: RecordKind) {
  const fields = fc.shuffledSubarray(FIELDS[kind], { minLength: 2, maxLength: 8 })
  const columns = fields.chain((chosen) =>
    fc.tuple(
      columnOf(kind, 'title'),
      fc.tuple(...chosen.map((field) => columnOf(kind, field))),
      fc.array(fc.oneof(blankColumn, otherColumn), { maxLength: 2 }),
    ),
  )
  const shuffled = columns.chain(([title, known, others]) => {
    const all = [title, ...known, ...others.filter(({ header }) => !isKnownHere(kind, header))]
    return fc.shuffledSubarray(all, { minLength: all.length })
  })
  return shuffled.chain((all) =>
    fc.record({
      columns: fc.constant(all),
      rows: fc.array(fc.tuple(...all.map(({ values }) => values)), { minLength: 2, maxLength: 6 }),
    }),
  )
}

const isKnownHere = (kind: RecordKind, header: string): boolean =>
  Object.values(HEADER_WORDS[kind]).some((words) => words.some((word) => lookupKey(word) === lookupKey(header)))

const above = fc.subarray([['2024年专利与需求清单'], ['填报单位：某大学  联系人：张三'], []])
const below = fc.subarray([['合计：3项'], ['备注：以上信息仅供参考'], ['填表人：张三', '审核人：李四']])

const headerOf = (section: Section | undefined): (string | null)[] => section?.columns.map(({ field }) => field) ?? []

/** Without the columns at the right end that have neither header nor values. */
function fieldsOf(columns: readonly FieldColumn[]): (string | null)[] {
  const last = columns.findLastIndex(({ header }) => header !== '')
  return columns.slice(0, last + 1).map(({ field }) => field)
}

describe.each(['supply', 'demand'] as const)('any list of kind %s', (kind) => {
  it('has its header, rows and columns found', () => {
    fc.assert(
      fc.property(listOf(kind), above, below, ({ columns, rows }, titles, footers) => {
        const header = columns.map((column) => column.header)
        const { sections, layout, records } = recognised(kind, [...titles, header, ...rows, ...footers])
        expect(layout.verdict).toBe('list')
        expect(sections).toHaveLength(1)
        expect(sections[0]?.headerRows).toEqual([titles.length + 1])
        expect(headerOf(sections[0])).toEqual(fieldsOf(columns))
        expect(sections[0]?.footerRows).toHaveLength(footers.length)
        expect(records).toHaveLength(rows.length)
      }),
      { numRuns: 150 },
    )
  })
})

/** Words of headers, values and notes in any disorder. */
const anyCell = fc.constantFrom<SheetValue>(
  '',
  '',
  '',
  ...['专利名称', '申请号', '申请人', '需求名称', '企业名称', '需求描述', '联系人', '序号', '名称', '备注'],
  ...[
    '一种水稻直播机',
    '202110123456.7',
    '岭南农业大学',
    '某公司',
    '李四',
    '13800138000',
    '2021-03-05',
    '有效',
    '企业',
  ],
  ...[
    '合计',
    '注：以上',
    '填表人：张三',
    '一、种植类',
    '同上',
    '〃',
    '联系人：张三 电话：13800138000',
    '□是 ☑否',
    '\u200B',
    ' ',
  ],
)
/** The first column is blank: with labels there, the table may be one whose records are columns. */
const anyRow = fc.array(anyCell, { maxLength: 6 }).map((cells) => ['', ...cells])
const anyMerge = fc.tuple(fc.nat(4), fc.nat(12), fc.nat(3), fc.nat(6)).map(([left, top, width, height]) => {
  const letter = (column: number) => String.fromCharCode(65 + column)
  return `${letter(left)}${top + 1}:${letter(left + width)}${top + 1 + height}`
})

describe.each(['supply', 'demand'] as const)('any sheet at all, for kind %s', (kind) => {
  const isSaying = (row: readonly SheetValue[]) =>
    row.some((cell) => typeof cell === 'string' && /[^\s\u200B]/u.test(cell))

  it('accounts for every row that says something, once', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 14 }), (rows) => {
        const { layout } = recognised(kind, rows)
        // Two tables side by side are two lists, which share their rows.
        if (layout.sheets.length > 1) return
        for (const { sections, role } of layout.sheets) {
          if (role !== 'data' && role !== 'other') continue
          const told = sections.flatMap(({ titleRows, headerRows, rows: own, footerRows }) => [
            ...titleRows,
            ...headerRows,
            ...own.map(({ number }) => number),
            ...footerRows,
          ])
          const said = rows.flatMap((row, i) => (isSaying(row) ? [i + 1] : []))
          // A second header row of a block may be blank.
          expect(new Set(told).size).toBe(told.length)
          expect(said.filter((row) => !told.includes(row))).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('with any merged ranges and hidden parts is read without an error', () => {
    const parts = fc.record({
      merges: fc.array(anyMerge, { maxLength: 5 }),
      hiddenRows: fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 3 }),
      hiddenColumns: fc.subarray(['A', 'B', 'C']),
    })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 14 }), parts, (rows, hidden) => {
        const { layout, records } = recognised(kind, rows, hidden)
        expect(JSON.parse(JSON.stringify(layout))).toEqual(layout)
        expect(records.every(({ row }) => !hidden.hiddenRows.includes(row) || layout.sheets[0]?.role === 'form')).toBe(
          true,
        )
      }),
      { numRuns: 200 },
    )
  })
})
