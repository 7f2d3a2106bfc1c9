/** Which matches go on paper. */
import { expect, test } from 'vitest'
import { chooseMatches } from '#core/exporting/choose-matches.ts'
import type { Decision } from '#shared/contract/decisions.ts'
import { aMatch } from './samples.ts'

const decided = (state: Decision['state']): Decision => ({ state, reason: null, note: '', by: '', at: '' })
const ranked = (...states: (Decision['state'] | null)[]) =>
  states.map((state, index) => aMatch({ rank: index + 1, decision: state === null ? null : decided(state) }))
const ranks = (matches: readonly { rank: number }[]) => matches.map(({ rank }) => rank)

test('a rejected patent makes room for the next', () => {
  expect(ranks(chooseMatches(ranked(null, 'rejected', null, null), 2))).toEqual([1, 3])
})

test('a shortlisted patent is in, however far down', () => {
  expect(ranks(chooseMatches(ranked(null, null, null, 'shortlisted'), 1))).toEqual([1, 4])
})

test('nothing but rejected patents is nothing', () => {
  expect(chooseMatches(ranked('rejected', 'rejected'), 20)).toEqual([])
})
