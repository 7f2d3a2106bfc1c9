import { describe, expect, it } from 'vitest'
import {
  demandOf,
  EMPTY_FORM,
  isComplete,
  nextForm,
  readForm,
  writeForm,
  wrongBoxes,
} from '../../../renderer/features/demands/form-values.ts'

const FILLED = {
  ...EMPTY_FORM,
  title: '荔枝褐变',
  deadline: '2027年3月',
  channel: 'visit',
  station: '佛冈站',
  region: '佛冈县',
} as const

describe('the demand form', () => {
  it('is read again as it was kept', () => {
    const values = { ...FILLED, transferModes: ['licence'], confidential: true, statement: '褐变' } as const
    expect(readForm(writeForm(values))).toEqual(values)
  })

  it('keeps no draft of a form that says nothing', () => {
    expect(writeForm(EMPTY_FORM)).toBeNull()
    expect(readForm(null)).toEqual(EMPTY_FORM)
  })

  it.each(['not JSON', '[]', 'null', '{"title":1,"channel":"x","transferModes":[1,null],"confidential":"yes"}'])(
    'takes what it does not know as not written: %s',
    (text) => expect(readForm(text)).toEqual(EMPTY_FORM),
  )

  it('sends a month as a month, and what was not written as nothing', () => {
    const { fields, problemStatement } = demandOf({ ...FILLED, statement: '  ' })
    expect(fields).toMatchObject({ deadline: '2027-03', channel: 'visit', budget: '' })
    expect(problemStatement).toBe('')
  })

  it('needs a title and a date that is one', () => {
    expect(isComplete(FILLED)).toBe(true)
    expect(isComplete({ ...FILLED, title: ' ' })).toBe(false)
    expect(isComplete({ ...FILLED, deadline: '明年' })).toBe(false)
    expect(wrongBoxes(FILLED)).toEqual([])
    expect(wrongBoxes({ ...FILLED, title: '', deadline: '2021-13-45' })).toEqual(['title', 'deadline'])
  })

  it('keeps for the next demand what a day in the field has in common', () => {
    expect(nextForm(FILLED)).toEqual({ ...EMPTY_FORM, channel: 'visit', station: '佛冈站', region: '佛冈县' })
  })
})
