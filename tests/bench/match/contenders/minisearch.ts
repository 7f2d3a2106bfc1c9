/** MiniSearch: an inverted index in JavaScript maps, BM25+. */
import { readFileSync, writeFileSync } from 'node:fs'
import MiniSearch, { type Options } from 'minisearch'
import { jiebaWords } from '../../../eval/baselines/terms.ts'
import { type Contender, queryText, TOP } from './contender.ts'

const OPTIONS: Options<{ id: number; title: string; abstract: string }> = {
  fields: ['title', 'abstract'],
  tokenize: jiebaWords,
  // The words are in lower case already.
  processTerm: (word) => word,
}

export const minisearch: Contender = {
  title: 'MiniSearch',
  given: 'fields title and abstract, tokenize: jieba, words combined with OR (its default), no fuzzy or prefix search',
  build({ supplies, demands }) {
    const index = new MiniSearch(OPTIONS)
    for (const [id, { title, abstract }] of supplies.entries()) index.add({ id, title, abstract })
    const queries = demands.map(queryText)
    return {
      searches: { plain: (demand) => index.search(queries[demand] ?? '').slice(0, TOP).length },
      save: (path) => writeFileSync(path, JSON.stringify(index)),
    }
  },
  load: (path) => MiniSearch.loadJSON(readFileSync(path, 'utf8'), OPTIONS),
}
