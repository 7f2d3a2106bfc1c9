import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLibrary } from '#core/library/open.ts'
import { CurrentWords } from '#core/matching/current-words.ts'
import { ownWordsText, setOwnWordsText } from '#core/matching/own-words-setting.ts'
import { temporaryFolder } from '../../builders/folder.ts'

const AT = '2026-05-01T08:00:00.000Z'

function wordsOfLibrary() {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'a.txt'), '浮头 ~ 缺氧\n')
  const library = openLibrary(join(folder, 'library.nongqiao'))
  const open = () => new CurrentWords(library.reading, folder)
  // Always the same moment: what is seen is the text, not its time.
  return { library, open, write: (text: string) => setOwnWordsText(library.writing, text, AT) }
}

it('sees own words that are written, changed and taken out, though no content stamp moves', () => {
  const { library, open, write } = wordsOfLibrary()
  const words = open()
  const shipped = words.sha256
  const knows = (term: string) => words.words.graph.terms.includes(term)
  expect([words.follow(), knows('鱼反水')]).toEqual([false, false])
  write('鱼反水 = 浮头')
  expect([words.follow(), knows('鱼反水'), words.follow()]).toEqual([true, true, false])
  const withOwn = words.sha256
  expect(withOwn).not.toBe(shipped)
  expect(open().sha256).toBe(withOwn)
  write('鱼反水 = 浮头 = 翻肚')
  expect([words.follow(), knows('翻肚')]).toEqual([true, true])
  expect(words.sha256).not.toBe(withOwn)
  write('! 浮头 ~ 缺氧')
  expect([words.follow(), knows('鱼反水'), knows('缺氧')]).toEqual([true, false, false])
  write(' \n')
  expect(ownWordsText(library.reading)).toBe('')
  expect([words.follow(), words.sha256]).toEqual([true, shipped])
  library.close()
})

it('takes a change of stop words for another reading, and none for the same words typed otherwise', () => {
  const { library, open, write } = wordsOfLibrary()
  const words = open()
  const shipped = words.sha256
  write('? 合作社, 示范点')
  expect([words.follow(), words.words.stops.map(({ words: each }) => each)]).toEqual([true, [['合作社', '示范点']]])
  const withOwn = words.sha256
  expect([withOwn === shipped, open().sha256 === withOwn]).toEqual([false, true])
  write('# 本地\n？合作社、示范点')
  expect([words.follow(), words.sha256 === withOwn]).toEqual([false, true])
  write('! ? 合作社, 示范点')
  expect([words.follow(), words.sha256 === withOwn]).toEqual([true, false])
  write('')
  expect([words.follow(), words.sha256]).toEqual([true, shipped])
  library.close()
})

it('keeps an index through a change that says nothing else', () => {
  const { library, open, write } = wordsOfLibrary()
  write('鱼反水 = 浮头')
  const words = open()
  const before = words.sha256
  write('# 塘头的叫法\n\n鱼反水＝浮头\n')
  expect([words.follow(), words.sha256]).toEqual([false, before])
  library.close()
})
