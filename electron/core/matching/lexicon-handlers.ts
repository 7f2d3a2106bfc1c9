/** Calls on the user's own words. */
import { join } from 'node:path'
import type { OwnWordsProblem } from '#shared/contract/lexicon.ts'
import { nothingOff, type OwnProblem, parseOwnWords, usableLines } from '#shared/text/own-words.ts'
import type { Handlers } from '../call-context.ts'
import type { Translate } from '../messages.ts'
import { readLexicon } from './lexicon-files.ts'
import { ownWordsText, setOwnWordsText } from './own-words-setting.ts'

type LexiconMethods = 'lexicon.own' | 'lexicon.setOwn'

/** All that is wrong with own words, by line. The shipped ones are read only where some of them are switched off. */
function problemsOf(text: string, resourcesDir: string): OwnProblem[] {
  const { problems, ...own } = parseOwnWords(text)
  const shipped = own.off.length === 0 ? [] : readLexicon(join(resourcesDir, 'lexicon')).lines
  return [...problems, ...nothingOff(own, shipped)].sort((a, b) => a.line - b.line)
}

function told({ line, code, text }: OwnProblem, t: Translate): OwnWordsProblem {
  return { line, code, text, message: t(`lexicon.problem.${code}`) }
}

export const lexiconHandlers: Pick<Handlers, LexiconMethods> = {
  'lexicon.own': (_, { library }) => {
    const text = ownWordsText(library.reading)
    return { text, lines: usableLines(parseOwnWords(text)) }
  },
  'lexicon.setOwn': ({ text }, { library, now, resourcesDir, t }) => {
    const problems = problemsOf(text, resourcesDir)
    if (problems.length === 0) setOwnWordsText(library.writing, text, now().toISOString())
    return { lines: usableLines(parseOwnWords(text)), problems: problems.map((problem) => told(problem, t)) }
  },
}
