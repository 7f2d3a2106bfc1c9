/** Calls on the lexicon: the shipped lines, the user's own words, and what they make of a text. */
import { join } from 'node:path'
import type { ChangedDemand, LexiconSegment, OwnWordsProblem } from '#shared/contract/lexicon.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import type { Segment } from '#shared/matching/segmentation.ts'
import { nothingOff, type OwnProblem, parseOwnWords, usableLines } from '#shared/text/own-words.ts'
import type { Handlers } from '../call-context.ts'
import type { ReadableDb } from '../library/database.ts'
import type { Translate } from '../messages.ts'
import { getDemand } from '../records/demand-rows.ts'
import { getSupply } from '../records/supply-rows.ts'
import { weightsInUse } from './learning-service.ts'
import { readLexicon } from './lexicon-files.ts'
import { ownWordsText, setOwnWordsText } from './own-words-setting.ts'
import { shippedLines } from './shipped-lines.ts'
import { stopWords } from './stop-words.ts'
import type { ChangedDemand as Changed } from './try-words.ts'

type LexiconMethods = 'lexicon.own' | 'lexicon.setOwn' | 'lexicon.shipped' | 'lexicon.segment' | 'lexicon.tryOwn'

/** All that is wrong with own words, by line. The shipped ones are read only where some of them are switched off. */
function problemsOf(text: string, resourcesDir: string): OwnProblem[] {
  const { problems, ...own } = parseOwnWords(text)
  const shipped = own.off.length === 0 ? [] : readLexicon(join(resourcesDir, 'lexicon')).lines
  return [...problems, ...nothingOff(own, shipped, stopWords)].sort((a, b) => a.line - b.line)
}

function told({ line, code, text }: OwnProblem, t: Translate): OwnWordsProblem {
  return { line, code, text, message: t(`lexicon.problem.${code}`) }
}

const toldSegment = ({ objects, leads, ...rest }: Segment): LexiconSegment => ({
  ...rest,
  objects: [...objects],
  leads: leads.map((lead) => ({ ...lead, words: [...lead.words] })),
})

/** With the titles of the records. */
function toldChange(db: ReadableDb, { demandId, gained, lost, firstNow, firstThen }: Changed): ChangedDemand {
  const patent = (id: SupplyId) => ({ id, title: getSupply(db, id).title })
  return {
    demandId,
    title: getDemand(db, demandId).title,
    gained: gained.map(patent),
    lost: lost.map(patent),
    firstNow: firstNow === null ? null : patent(firstNow),
    firstThen: firstThen === null ? null : patent(firstThen),
  }
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
  'lexicon.shipped': (question, { resourcesDir }) => shippedLines(join(resourcesDir, 'lexicon'), question),
  'lexicon.segment': async ({ text, own }, context) => {
    const segments = await context.matcher.ask('segment', { text, own }, context)
    return { segments: segments.map(toldSegment) }
  },
  'lexicon.tryOwn': async ({ text, top }, context) => {
    const { library, matcher, resourcesDir, t } = context
    const weights = await weightsInUse(context)
    const { changed, ...counts } = await matcher.ask('tryWords', { own: text, top, weights }, context)
    const problems = problemsOf(text, resourcesDir).map((problem) => told(problem, t))
    return { ...counts, problems, changed: changed.map((each) => toldChange(library.reading, each)) }
  },
}
