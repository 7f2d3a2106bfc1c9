/** Any record of either register, for the command palette. */
import type { RegisterQuestions } from '../protocol.ts'
import type { Desk } from './answers.ts'
import { byScore } from './order.ts'

type Find = RegisterQuestions['find']

async function best({ register, searcher }: Pick<Desk, 'register' | 'searcher'>, text: string, limit: number) {
  const { scores, searchedFor } = await searcher.search(text)
  if (scores === null) return []
  const found = register.livePlaces().filter((place) => scores[place] !== 0)
  return Array.from(byScore(found, scores).subarray(0, limit), (place) => ({
    kind: register.spec.kind,
    id: register.ids[place] ?? '',
    // What had to be mended comes after what is as written.
    score: searchedFor === null ? (scores[place] as number) : 0,
  }))
}

/** @param desks whose records go first where they fit as well */
export async function find(
  desks: readonly Pick<Desk, 'register' | 'searcher'>[],
  { text, limit }: Find['ask'],
): Promise<Find['answer']> {
  const found = await Promise.all(desks.map((desk) => best(desk, text, limit)))
  const asWritten = found.flat().some(({ score }) => score > 0)
  return found
    .flat()
    .filter(({ score }) => score > 0 || !asWritten)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ kind, id }) => ({ kind, id }))
}
