/** The matching thread: keeps the index in memory and answers questions, letting short ones in between. */
import { setImmediate } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import type { Progress } from '#shared/contract/envelope.ts'
import { type ContentState, openReadOnly } from '../library/open.ts'
import { answerQuestions, reportProgress, throwIfCancelled } from '../threads/server.ts'
import { type Breathe, forDemands, forSupply, highlights } from './answers.ts'
import { CurrentWords } from './current-words.ts'
import { IndexedLibrary, type IndexingTick } from './indexed-library.ts'
import { createLearner } from './learning.ts'
import { createNews } from './news.ts'
import type { MatcherStart, MatchQuestions, MatchRequest } from './protocol.ts'
import { loadIndex, saveIndex } from './saved-index.ts'
import { Segmenters } from './segmenters.ts'
import { Trials } from './trials.ts'
import { tryWords } from './try-words.ts'

/** How long one question may keep others waiting. */
const TURN_MS = 25

/** Building a smaller library anew is faster than a reader notices. */
const SAVED_FROM = 2000

/** Taking over so many changes at the next start costs less than a second: no reason to write the whole index anew. */
const FEW_CHANGES = 2000

const start = workerData as MatcherStart
const { reading } = openReadOnly(start.libraryPath)
const lexicon = new CurrentWords(reading, start.lexiconDir)
const indexPath = `${start.libraryPath}-index`
const segmenters = new Segmenters(reading, lexicon)
const trials = new Trials(lexicon)
let learner = createLearner(reading)
let news = createNews(reading)
let library: IndexedLibrary | null = null
/** The state of the library that the saved index is of; null where there is none that could be used. */
let saved: ContentState | null = null
let saving: Promise<unknown> = Promise.resolve()

/** The library's index: saved, followed by what has changed, or built. */
function present(request: MatchRequest): IndexedLibrary {
  const tick: IndexingTick = (done, total) => {
    throwIfCancelled(request)
    reportProgress(request, { phase: 'indexing', done, total })
  }
  if (lexicon.follow()) {
    library = trials.take(lexicon.sha256, tick)
    saved = null
    learner = createLearner(reading)
    news = createNews(reading)
  }
  if (library === null) {
    const found = loadIndex(indexPath, lexicon.sha256)
    library = found === null ? null : IndexedLibrary.restore(reading, lexicon.words, found)
    saved = library?.state ?? null
  }
  if (library === null) library = IndexedLibrary.build(reading, lexicon.words, tick)
  else library.follow(tick)
  return library
}

/** @returns the state it was saved of; null where that was not worth it, or the folder cannot be written to. */
async function save(): Promise<ContentState | null> {
  if (library === null || library.index.size < SAVED_FROM) return null
  const isSaved = saved?.stamp === library.state.stamp
  if (isSaved || (saved !== null && library.changedSince(saved) <= FEW_CHANGES)) return null
  const state = { ...library.state }
  try {
    await saveIndex(indexPath, { state, lexiconSha256: lexicon.sha256 }, library.index.data())
  } catch {
    // It costs time at the next start, nothing else.
    return null
  }
  saved = state
  return state
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
  // While it is written, nothing may change it.
  await saving
  if (request.name === 'save') {
    const written = save()
    saving = written
    return written
  }
  if (request.name === 'segment') return segmenters.with(request.ask.own).segment(request.ask.text)
  const held = present(request)
  throwIfCancelled(request)
  if (request.name === 'tryWords') return tryWords(held, { segmenters, trials }, request.ask, turnsOf(request))
  if (request.name === 'forDemands') return forDemands(held, request.ask, breatheFor(request))
  if (request.name === 'prepare') return null
  if (request.name === 'forSupply') return forSupply(held, request.ask)
  if (request.name === 'learn') return learner(held, request.ask.since, breatheFor(request))
  if (request.name === 'news') return news(held, request.ask.weights, breatheFor(request))
  return highlights(held, request.ask)
}

answerQuestions<MatchQuestions>({ libraryPath: start.libraryPath, answer, afterwards: () => {} })
