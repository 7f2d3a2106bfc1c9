/** What was decided in a session that is no more, said again in the next one by names that hold in both. */
import { describe, expect, it } from 'vitest'
import type { ImportFile } from '#shared/contract/import-file.ts'
import {
  type Changed,
  decideTwin,
  keepOf,
  keepOfAll,
  keptLost,
  NOTHING_DECIDED,
  type Twin,
  twinsAgain,
} from '../../../renderer/features/importing/decided.ts'
import { factsOffered, type OfferedFact, saidOf } from '../../../renderer/features/importing/facts-offered.ts'
import { withFacts, withFill } from '../../../renderer/features/importing/wizard-state.ts'

const place = (row: number) => ({ file: 'f', fileName: '甲.xlsx', sheet: '成果', row })

/** @param newer The id of the new record, another one in each session. */
const twin = (newer: string, row: number, older: { id: string; row?: number }): Twin =>
  ({
    twin: `${newer}/${older.id}`,
    newer: { id: newer, title: `第${row}行`, place: place(row) },
    older: { id: older.id, place: older.row === undefined ? null : place(older.row) },
    decision: 'later',
  }) as unknown as Twin

const changed = (id: string, ...fields: string[]): Changed =>
  ({ record: { id, title: id }, changes: fields.map((field) => ({ field })) }) as unknown as Changed

describe('decisions about twins', () => {
  const inLibrary = twin('a1', 2, { id: 'library' })
  const bothNew = twin('b1', 3, { id: 'a1', row: 2 })
  const decided = decideTwin(decideTwin(NOTHING_DECIDED, inLibrary, 'apart'), bothNew, 'merge')

  it('find their pair again by row and library record, whatever ids the new session gives', () => {
    const found = [twin('b2', 3, { id: 'a2', row: 2 }), twin('a2', 2, { id: 'library' })]
    expect(twinsAgain(decided, found)).toEqual({
      decisions: [
        { twin: 'a2/library', decision: 'apart' },
        { twin: 'b2/a2', decision: 'merge' },
      ],
      lost: [],
    })
  })

  it('tell which pair is there no more; what was said last holds', () => {
    const again = decideTwin(decided, inLibrary, 'merge')
    expect(twinsAgain(again, [twin('a2', 2, { id: 'library' })])).toEqual({
      decisions: [{ twin: 'a2/library', decision: 'merge' }],
      lost: ['第3行'],
    })
  })
})

describe('fields that are kept', () => {
  const price = { record: 'r1', title: '柑橘', fields: ['price' as const] }

  it('are said for one record after what was said for all, which begins anew', () => {
    const decided = keepOf(keepOf(keepOfAll(NOTHING_DECIDED, ['abstract']), price), { ...price, fields: [] })
    expect(decided).toMatchObject({ keptOfAll: ['abstract'], kept: [{ record: 'r1', fields: [] }] })
    expect(keepOfAll(decided, [])).toMatchObject({ keptOfAll: [], kept: [] })
  })

  it('are lost where the record or the field differs no more', () => {
    const decided = keepOf(keepOf(NOTHING_DECIDED, price), { record: 'r2', title: '荔枝', fields: ['price'] })
    expect(keptLost(decided, [changed('r1', 'price', 'title'), changed('r2', 'title')])).toEqual(['荔枝'])
    expect(keptLost(decided, [changed('r2', 'price')])).toEqual(['柑橘'])
  })
})

describe('answers', () => {
  it('about a fact or a blank replace the one before, of the same place alone', () => {
    const fact = { sheet: 'S', section: 0, field: 'contactName', isTaken: true } as const
    expect(withFacts([fact, { ...fact, section: 1 }], [{ ...fact, isTaken: false }])).toEqual([
      { ...fact, section: 1 },
      { ...fact, isTaken: false },
    ])
    const fill = { sheet: 'S', section: 0, column: 2, isFilled: true }
    expect(withFill([fill, { ...fill, column: 3 }], { ...fill, isFilled: false })).toEqual([
      { ...fill, column: 3 },
      { ...fill, isFilled: false },
    ])
  })

  it('of facts that stand above several sections are one answer for all', () => {
    const offer = { field: 'contactName', text: '张三', cell: 'A1', state: 'taken', isRemembered: true }
    const sections = [
      { index: 0, offers: [offer] },
      { index: 1, offers: [{ ...offer, cell: 'A9', state: 'offered', isRemembered: false }] },
    ]
    const file = { sheets: [{ name: 'S', isRead: true, sections }] } as unknown as ImportFile
    expect(factsOffered(file)).toMatchObject([
      {
        text: '张三',
        cell: 'A1',
        isTaken: false,
        isRemembered: true,
        places: [
          { sheet: 'S', section: 0 },
          { sheet: 'S', section: 1 },
        ],
      },
    ])
    const [fact] = factsOffered(file)
    const answer = { sheet: 'S', field: 'contactName', isTaken: true } as const
    const said = [0, 1].map((section) => ({ ...answer, section }))
    expect([[], said.slice(1), said].map((facts) => saidOf(facts, fact as OfferedFact))).toEqual([false, false, true])
  })
})
