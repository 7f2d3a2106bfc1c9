/** FlexSearch: a scored inverted index in JavaScript maps. */
import { Index } from 'flexsearch'
import { jiebaWords } from '../../../eval/baselines/terms.ts'
import { type Contender, queryText, TOP } from './contender.ts'

/** What a program must do that wants the patents with most of the words, wherever a word stands in the query. */
function merged(index: Index, supplies: number, query: string): number {
  const counts = new Map<number, number>()
  for (const word of new Set(jiebaWords(query))) {
    for (const id of index.search(word, { limit: supplies }) as number[]) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, TOP).length
}

export const flexsearch: Contender = {
  title: 'FlexSearch',
  given:
    'one Index over title and abstract, encode: jieba, strict; its own ranking of a text needs suggest: true (else all ' +
    'words must occur), and beside it one search a word with the counts added up',
  build({ supplies, demands }) {
    const index = new Index({ encode: jiebaWords })
    for (const [id, { title, abstract }] of supplies.entries()) index.add(id, `${title}\n${abstract}`)
    const queries = demands.map(queryText)
    const search = (query: string) => index.search(query, { limit: TOP, suggest: true })
    return {
      searches: {
        plain: (demand) => search(queries[demand] ?? '').length,
        merged: (demand) => merged(index, supplies.length, queries[demand] ?? ''),
      },
    }
  },
}
