import { expect, it } from 'vitest'
import { moved, textPieces, withoutBlanks } from '../../../renderer/features/refine/text-pieces.ts'

const text = '前言。缺氧浮头，耗电大。后记。'
const candidates = [{ start: 3, end: 7 }, null, { start: 8, end: 11 }]

it('cuts where passages begin and end, and loses nothing', () => {
  const pieces = textPieces(text, { start: 5, end: 10 }, candidates)
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  const told = pieces.map((piece) => [piece.text, piece.isChosen, piece.candidate, piece.opens])
  expect(told).toEqual([
    ['前言。', false, null, false],
    ['缺氧', false, 0, true],
    ['浮头', true, 0, false],
    ['，', true, null, false],
    ['耗电', true, 2, true],
    ['大', false, 2, false],
    ['。后记。', false, null, false],
  ])
})

it('takes a text without passages, and places beyond its end', () => {
  expect(textPieces(text, null, [])).toMatchObject([{ text, isChosen: false, candidate: null }])
  expect(textPieces('短', { start: 0, end: 99 }, []).map((piece) => piece.text)).toEqual(['短'])
  expect(textPieces('', null, [])).toEqual([])
})

it('takes the blanks around a selection away', () => {
  expect(withoutBlanks(' 缺氧\n', { start: 0, end: 4 })).toEqual({ start: 1, end: 3 })
  expect(withoutBlanks('甲  乙', { start: 1, end: 3 })).toBeNull()
})

it('moves an edge by one character, keeps one, and splits none', () => {
  expect(moved(text, { start: 3, end: 7 }, 'end', 1)).toEqual({ start: 3, end: 8 })
  expect(moved(text, { start: 3, end: 4 }, 'end', -1)).toEqual({ start: 3, end: 4 })
  expect(moved(text, { start: 0, end: 4 }, 'start', -1)).toEqual({ start: 0, end: 4 })
  expect(moved('𠮷甲', { start: 2, end: 3 }, 'start', -1)).toEqual({ start: 0, end: 3 })
  expect(moved('甲𠮷', { start: 0, end: 1 }, 'end', 1)).toEqual({ start: 0, end: 3 })
})
