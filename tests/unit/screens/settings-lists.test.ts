import { expect, it } from 'vitest'
import {
  headerWordRows,
  withHeaderWord,
  withoutHeaderWord,
} from '../../../renderer/features/settings/header-word-rows.ts'
import { addedWords, movedWord } from '../../../renderer/features/settings/list-words.ts'

it('takes several words at a time, each once', () => {
  expect(addedWords(['茶叶'], ' 蔬菜，茶叶、水果\n水果 ;')).toEqual(['茶叶', '蔬菜', '水果'])
  expect(addedWords(['茶叶'], '  ')).toEqual(['茶叶'])
})

it('moves a word by one place and stops at the ends', () => {
  expect(movedWord(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(movedWord(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(movedWord(['a', 'b'], 5, 1)).toEqual(['a', 'b'])
})

it('gives a header word to one field only, and leaves no empty list behind', () => {
  const none = { supply: {}, demand: {} }
  const named = withHeaderWord(none, { kind: 'supply', field: 'title', word: '成果名称' })
  const moved = withHeaderWord(named, { kind: 'supply', field: 'keywords', word: '成果名称' })
  expect(headerWordRows(moved, 'supply')).toEqual([{ kind: 'supply', field: 'keywords', word: '成果名称' }])
  expect(headerWordRows(moved, 'demand')).toEqual([])
  expect(withoutHeaderWord(moved, { kind: 'supply', field: 'keywords', word: '成果名称' })).toEqual(none)
})
