/** The matching thread: keeps the index in memory and answers questions, letting short ones in between. */
import { setImmediate } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { Progress } from '#shared/contract/envelope.ts'
import { openReadOnly } from '../library/open.ts'
import { answerQuestions, reportProgress, throwIfCancelled } from '../threads/server.ts'
import { type Breathe, forDemands, forSupply, highlights } from './answers.ts'
import { CurrentWords } from './current-words.ts'
import { IndexedLibrary, type IndexingTick } from './indexed-library.ts'
import { createLearner } from './learning.ts'
import { createNews } from './news.ts'
import type { MatcherStart, MatchQuestions, MatchRequest } from './protocol.ts'
import { loadIndex, saveIndex } from './saved-index.ts'
import { Segmenters } from './segmenters.ts'
import { tryWords } from './try-words.ts'

/** How long one question may keep others waiting. */
const TURN_MS = 25

/** Building a smaller library anew is faster than a reader notices. */
const SAVED_FROM = 2000

/** A moment without questions in which the index is saved. */
const QUIET_MS = 2000

const start = workerData as MatcherStart
const { reading } = openReadOnly(start.libraryPath)
const lexicon = new CurrentWords(reading, start.lexiconDir)
const indexPath = `${start.libraryPath}-index`
const segmenters = new Segmenters(reading, lexicon)
let learner = createLearner(reading)
let news = createNews(reading)
let library: IndexedLibrary | null = null
let isSaved = false
let saving: Promise<void> = Promise.resolve()
let quiet: NodeJS.Timeout | undefined

/** The library's index: saved, followed by what has changed, or built. */
function present(request: MatchRequest): IndexedLibrary {
  const tick: IndexingTick = (done, total) => {
    throwIfCancelled(request)
    reportProgress(request, { phase: 'indexing', done, total })
  }
  if (lexicon.follow()) {
    library = null
    learner = createLearner(reading)
    news = createNews(reading)
  }
  if (library === null) {
    const saved = loadIndex(indexPath, lexicon.sha256)
    library = saved === null ? null : IndexedLibrary.restore(reading, lexicon.words, saved)
    isSaved = library !== null
  }
  if (library === null) library = IndexedLibrary.build(reading, lexicon.words, tick)
  else if (library.follow(tick)) isSaved = false
  return library
}

async function save(): Promise<void> {
  if (library === null || isSaved || library.index.size < SAVED_FROM) return
  isSaved = true
  const origin = { state: library.state, lexiconSha256: lexicon.sha256 }
  // A folder that cannot be written to costs time at the next start, nothing else.
  await saveIndex(indexPath, origin, library.index.data()).catch(() => {})
}

function saveWhenQuiet(): void {
  clearTimeout(quiet)
  quiet = setTimeout(() => {
    saving = save()
  }, QUIET_MS)
}

function breatheFor(request: MatchRequest): Breathe {
  let turnEnds = performance.now() + TURN_MS
  return async (done, total) => {
    throwIfCancelled(request)
    if (performance.now() < turnEnds) return
    reportProgress(request, { phase: 'matching', done, total })
    await setImmediate()
    turnEnds = performance.now() + TURN_MS
  }
}

/** Every turn lets others in: between two of them lies much work. */
const turnsOf = (request: MatchRequest) => async (phase: Progress['phase'], done: number, total: number) => {
  throwIfCancelled(request)
  reportProgress(request, { phase, done, total })
  await setImmediate()
}

async function answer(request: MatchRequest): Promise<unknown> {
  await saving
  if (request.name === 'save') {
    await save()
    return null
  }
  if (request.name === 'segment') return segmenters.with(request.ask.own).segment(request.ask.text)
  const held = present(request)
  throwIfCancelled(request)
  if (request.name === 'tryWords') return tryWords(held, segmenters, request.ask, turnsOf(request))
  if (request.name === 'forDemands') return forDemands(held, request.ask, breatheFor(request))
  if (request.name === 'prepare') return null
  if (request.name === 'forSupply') return forSupply(held, request.ask)
  if (request.name === 'learn') return learner(held, request.ask.since, breatheFor(request))
  if (request.name === 'news') return news(held, request.ask.weights, breatheFor(request))
  return highlights(held, request.ask)
}

answerQuestions<MatchQuestions>({ libraryPath: start.libraryPath, answer, afterwards: saveWhenQuiet })
