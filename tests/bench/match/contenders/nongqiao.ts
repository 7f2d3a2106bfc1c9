/** Our own engine, with everything it does, and the raw scan of its lists beside it. */
import { buildIndex, loadSaved } from '../engine.ts'
import { type Contender, TOP } from './contender.ts'
import { rawScan } from './raw-scan.ts'

export const nongqiao: Contender = {
  title: 'NongQiao',
  given: 'titles, abstracts, problem statements; the shipped lexicon',
  build(corpus) {
    const index = buildIndex(corpus)
    const scan = rawScan(index)
    return {
      searches: {
        plain: (demand: number) => index.rank(demand, TOP).length,
        reasons(demand: number) {
          const hits = index.rank(demand, TOP)
          index.explain(demand, hits)
          return hits.length
        },
        raw: (demand: number) => scan(demand, TOP).length,
      },
      // The scan's impacts: an index that only scans would hold them.
      warmUp: () => void scan(0, TOP),
      save: (path: string) => index.save(path),
    }
  },
  load: loadSaved,
}
