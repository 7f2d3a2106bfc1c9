import { describe, expect, it } from 'vitest'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportRow } from '#shared/contract/import-session.ts'
import { cellsOf, columnOf, fieldsShown } from '../../../renderer/features/importing/row-fields.ts'
import {
  askedColumns,
  type ColumnView,
  firstPlace,
  nextStep,
  sayMore,
  withEdits,
  withField,
} from '../../../renderer/features/importing/wizard-state.ts'

const column = (index: number, field: string | null, more: Partial<ColumnView> = {}) =>
  ({ index, field, isRead: true, isUnsure: false, fillDown: 'no', ...more }) as ColumnView

function fileOf(name: string, columns: ColumnView[] = [], more: Partial<ImportFile> = {}): ImportFile {
  const sheets = [{ name: '成果', isRead: true, sections: [{ index: 0, columns, offers: [] }] }]
  return { file: name, kind: 'supply', isIncluded: true, status: 'ready', sheets, ...more } as unknown as ImportFile
}

const NO_ASKS = { files: 0, columns: 0, rows: 0, difference: 0, twins: 0 }

describe('where the wizard leads', () => {
  const sure = fileOf('sure', [column(0, 'title')])
  const unsure = fileOf('unsure', [column(0, 'title', { isUnsure: true })])
  const refused = fileOf('refused', [], { status: 'refused' })

  it('passes over the steps that have nothing to ask', () => {
    expect(firstPlace([sure])).toEqual({ step: 'rows', current: 'sure' })
  })

  it('goes to an unsure column before the rows, and to a file that was refused before all', () => {
    expect(firstPlace([sure, unsure])).toEqual({ step: 'columns', current: 'unsure' })
    expect(firstPlace([sure, unsure, refused])).toEqual({ step: 'files', current: 'refused' })
    expect(firstPlace([{ ...refused, isIncluded: false }, sure])).toEqual({ step: 'rows', current: 'sure' })
  })

  it('leads on to what waits and was not looked at, then to nothing but importing', () => {
    const asks = { ...NO_ASKS, rows: 1, twins: 2 }
    expect(nextStep({ step: 'columns', seen: [] }, asks)).toBe('rows')
    expect(nextStep({ step: 'rows', seen: ['rows'] }, asks)).toBe('twins')
    expect(nextStep({ step: 'rows', seen: ['twins'] }, asks)).toBeNull()
    expect(nextStep({ step: 'twins', seen: [] }, asks)).toBeNull()
  })

  it('asks of columns that are read only', () => {
    const columns = [
      column(0, 'title', { isUnsure: true }),
      column(1, 'price', { isUnsure: true, isRead: false }),
      column(2, 'applicants', { fillDown: 'ask' }),
      column(3, 'inventors', { fillDown: 'filled' }),
    ]
    expect(askedColumns(fileOf('f', columns))).toBe(2)
    expect(askedColumns(fileOf('f', columns, { isIncluded: false }))).toBe(0)
  })
})

describe('what was said of a file', () => {
  const at = (index: number, field: 'title' | 'price' | null) => ({ sheet: '成果', section: 0, column: index, field })

  it('keeps the other columns when one is said anew', () => {
    expect(withField([at(0, 'title'), at(1, 'price')], [at(1, null)])).toEqual([at(0, 'title'), at(1, null)])
  })

  it('keeps no password, and no fields of the other kind', () => {
    const before = { kind: 'supply' as const, mapping: [at(0, 'title')], source: '南岭大学' }
    expect(sayMore(before, { password: '123456' })).toEqual(before)
    expect(sayMore(before, { kind: 'demand' })).toEqual({ ...before, kind: 'demand', mapping: [], facts: [] })
  })

  it('holds the last correction of a cell, and none that was taken back', () => {
    const edit = (row: number, text: string | null) => ({ sheet: '成果', section: 0, row, column: 1, text })
    expect(withEdits([edit(2, '甲'), edit(3, '乙')], [edit(2, '丙')])).toEqual([edit(3, '乙'), edit(2, '丙')])
    expect(withEdits([edit(2, '甲'), edit(3, '乙')], [edit(2, null)])).toEqual([edit(3, '乙')])
  })
})

describe('which cell a field of a row comes from', () => {
  const file = fileOf('f', [column(0, null), column(3, 'applicationNumber'), column(1, 'title'), column(5, 'title')])
  const cells = cellsOf(file)
  const row = { sheet: '成果', section: 0 } as ImportRow

  it('shows the fields in the order of the contract, each once', () => {
    expect(fieldsShown(file, cells)).toEqual(['title', 'applicationNumber'])
  })

  it('takes the first of two columns, and none of a section that has no such column', () => {
    expect(columnOf(cells, row, 'title')).toBe(1)
    expect(columnOf(cells, row, 'price')).toBeNull()
    expect(columnOf(cells, { ...row, section: 1 }, 'title')).toBeNull()
  })
})
