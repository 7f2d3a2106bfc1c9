import { describe, expect, it } from 'vitest'
import { actionOf, Failures, isRefusal } from '../../../renderer/client/failures.ts'

describe('an action', () => {
  const update = (id: string, changes: object) => actionOf('supplies.update', { ids: [id], changes, expected: {} })

  it('is the same when it is tried again with another value', () => {
    expect(update('a', { price: '1' })).toBe(update('a', { price: '2' }))
    expect(actionOf('demands.create', { fields: { title: 'x' } })).toBe(actionOf('demands.create', { fields: {} }))
  })

  it('is another for another record, another field and another call', () => {
    const one = update('a', { price: '1' })
    expect(update('b', { price: '1' })).not.toBe(one)
    expect(update('a', { grade: '1' })).not.toBe(one)
    expect(actionOf('demands.update', { ids: ['a'], changes: { price: '1' } })).not.toBe(one)
  })
})

describe('failures', () => {
  it('know of an error what it was about, and tell when that action succeeds', () => {
    const failures = new Failures()
    const error = new Error('full')
    failures.came(error, { action: 'a', language: 'zh-CN' })
    expect(failures.about(error)).toEqual({ action: 'a', language: 'zh-CN' })
    expect(failures.about(new Error('other'))).toBeUndefined()
    expect(failures.about('text')).toBeUndefined()
    const mended: string[] = []
    const leave = failures.subscribe((action) => mended.push(action))
    failures.succeeded(() => 'a')
    leave()
    failures.succeeded(() => 'b')
    expect(mended).toEqual(['a'])
  })
})

it('a refusal of what was typed is told apart from what was not stored', () => {
  expect(isRefusal('settings.transferModeTwice')).toBe(true)
  expect(isRefusal('library.diskFull')).toBe(false)
  expect(isRefusal('record.changedMeanwhile')).toBe(false)
})
