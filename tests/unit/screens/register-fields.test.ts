import { describe, expect, it } from 'vitest'
import { knownColumns, moved, withColumn } from '../../../renderer/ui/register/column-choice.ts'
import { draftOf, partialDateOf, shownValue, valueOfDraft } from '../../../renderer/ui/register/field-draft.ts'
import { matchSpans } from '../../../renderer/ui/register/match-spans.ts'
import type { EditableField } from '../../../renderer/ui/register/register-column.ts'

describe('a field while it is edited', () => {
  it('reads a date as people write it', () => {
    const written = {
      '2026-09-03': ['2026-9-3', '2026/09/03', '2026.9.3', ' 2026年9月3日 '],
      '2026-09': ['2026-9', '2026年9月'],
    }
    for (const [date, texts] of Object.entries(written)) {
      for (const text of texts) expect(partialDateOf(text)).toBe(date)
    }
    for (const text of ['2026', '2026-13', '2026-02-30', '9月', '20260903', '2026-9-3-1', '']) {
      expect(partialDateOf(text)).toBeNull()
    }
  })

  it('gives the value that the contract takes', () => {
    expect(valueOfDraft('text', ' 茶叶 ')).toBe('茶叶')
    expect(valueOfDraft('text', '')).toBe('')
    expect(valueOfDraft('choice', '')).toBeNull()
    expect(valueOfDraft('choice', 'granted')).toBe('granted')
    expect(valueOfDraft('choices', ['licence'])).toEqual(['licence'])
    expect(valueOfDraft('flag', 'yes')).toBe(true)
    expect(valueOfDraft('flag', 'no')).toBe(false)
    expect(valueOfDraft('date', '')).toBeNull()
    expect(valueOfDraft('date', '明年')).toBeUndefined()
  })

  it.each([true, false, null, 'granted'])('comes back from its draft: %s', (value) => {
    const kind = typeof value === 'boolean' ? 'flag' : 'choice'
    expect(valueOfDraft(kind, draftOf(value))).toBe(value)
  })

  it('is said in the words of its choices', () => {
    const field = {
      choices: [
        { value: 'a', label: '甲' },
        { value: 'b', label: '乙' },
      ],
    } as unknown as EditableField<unknown>
    expect(shownValue(field, ['a', 'b', 'c'], '空')).toBe('甲; 乙; c')
    expect(shownValue(field, 'a', '空')).toBe('甲')
    expect(shownValue(field, null, '空')).toBe('空')
    expect(shownValue(field, [], '空')).toBe('空')
  })
})

describe('the choice of columns', () => {
  const all = ['title', 'number', 'holder', 'grade']

  it('keeps the title first, and leaves out what is unknown or said twice', () => {
    expect(knownColumns(['grade', 'title', 'gone', 'grade', 'number'], all)).toEqual(['title', 'grade', 'number'])
    expect(knownColumns([], all)).toEqual(['title'])
  })

  it('moves a column between its neighbours and no further', () => {
    expect(moved(['title', 'number', 'holder'], 'holder', -1)).toEqual(['title', 'holder', 'number'])
    expect(moved(['title', 'number', 'holder'], 'number', -1)).toEqual(['title', 'number', 'holder'])
    expect(moved(['title', 'number', 'holder'], 'holder', 1)).toEqual(['title', 'number', 'holder'])
    expect(moved(['title', 'number'], 'title', 1)).toEqual(['title', 'number'])
  })

  it('shows and hides', () => {
    expect(withColumn(['title', 'number'], 'grade')).toEqual(['title', 'number', 'grade'])
    expect(withColumn(['title', 'number'], 'number')).toEqual(['title'])
  })
})

describe('marking what was searched', () => {
  it('finds each word wherever it stands', () => {
    expect(matchSpans('山上茶园担肥担茶冇人肯做', '茶 担')).toEqual([
      [2, 3],
      [7, 8],
      [4, 5],
      [6, 7],
    ])
    expect(matchSpans('LAMP检测引物', 'lamp')).toEqual([[0, 4]])
    expect(matchSpans('茶叶', 'cy')).toEqual([])
    expect(matchSpans('茶叶', '  ')).toEqual([])
  })
})
