/** SQLite FTS5: an inverted index on disk, BM25. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { jiebaWords } from '../../../eval/baselines/terms.ts'
import { type Contender, queryText, TOP } from './contender.ts'

/** Words are cut before; each becomes a token of its own, whatever it is made of. */
const spaced = (text: string) => jiebaWords(text).join(' ')

/** Any of the words, each as a quoted string. */
function matchAny(text: string): string {
  return [...new Set(jiebaWords(text))].map((word) => `"${word.replaceAll('"', '')}"`).join(' OR ')
}

export const fts5: Contender = {
  title: 'SQLite FTS5 + jieba',
  given: 'contentless table of title and abstract cut by jieba, tokenize unicode61, optimised, OR of all words, bm25',
  build({ supplies, demands }, folder) {
    const db = new Database(join(folder, 'fts5.sqlite'))
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.exec("CREATE VIRTUAL TABLE supply USING fts5(title, abstract, content='', tokenize='unicode61')")
    const insert = db.prepare('INSERT INTO supply (rowid, title, abstract) VALUES (?, ?, ?)')
    db.transaction(() => {
      for (const [id, { title, abstract }] of supplies.entries()) insert.run(id, spaced(title), spaced(abstract))
    })()
    db.exec("INSERT INTO supply (supply) VALUES ('optimize')")
    const best = db.prepare('SELECT rowid FROM supply WHERE supply MATCH ? ORDER BY rank LIMIT ?')
    return {
      searches: {
        plain: (demand) => best.all(matchAny(queryText(demands[demand] as (typeof demands)[number])), TOP).length,
      },
      close: () => db.close(),
    }
  },
}
