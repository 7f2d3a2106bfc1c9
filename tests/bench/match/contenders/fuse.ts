/** Fuse.js: fuzzy search, character by character, through every text. */
import Fuse from 'fuse.js'
import { type Contender, queryText, TOP } from './contender.ts'

export const fuse: Contender = {
  title: 'Fuse.js',
  given: 'keys title and abstract, its defaults (fuzzy; its token search with jieba took twice as long)',
  build({ supplies, demands }) {
    const index = new Fuse(supplies, { keys: ['title', 'abstract'] })
    const queries = demands.map(queryText)
    return { searches: { plain: (demand) => index.search(queries[demand] ?? '', { limit: TOP }).length } }
  },
}
