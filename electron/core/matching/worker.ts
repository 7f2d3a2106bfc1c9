/** The matching thread: keeps the index in memory and answers questions, letting short ones in between. */
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/contract/app-error.ts'
import { asLibraryError } from '../library/errors.ts'
import { openReadOnly } from '../library/open.ts'
import { logBug } from '../log.ts'
import { type Breathe, forDemands, forSupply, highlights } from './answers.ts'
import { CurrentWords } from './current-words.ts'
import { IndexedLibrary, type IndexingTick } from './indexed-library.ts'
import { createLearner } from './learning.ts'
import type { MatcherStart, MatchQuestions, MatchReply, MatchRequest, QuestionName } from './protocol.ts'
import { loadIndex, saveIndex } from './saved-index.ts'

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
let learner = createLearner(reading)
let library: IndexedLibrary | null = null
let isSaved = false
let saving: Promise<void> = Promise.resolve()
let quiet: NodeJS.Timeout | undefined

const reply = (message: MatchReply) => parentPort?.postMessage(message)

/** The library's index: saved, followed by what has changed, or built. */
function present(request: MatchRequest): IndexedLibrary {
  const tick: IndexingTick = (done, total) => {
    throwIfCancelled(request)
    reply({ id: request.id, type: 'progress', progress: { phase: 'indexing', done, total } })
  }
  if (lexicon.follow()) {
    library = null
    learner = createLearner(reading)
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

function throwIfCancelled({ cancelled }: MatchRequest): void {
  if (Atomics.load(cancelled, 0) === 1) throw new AppError('app.cancelled')
}

function breatheFor(request: MatchRequest): Breathe {
  let turnEnds = performance.now() + TURN_MS
  return async (done, total) => {
    throwIfCancelled(request)
    if (performance.now() < turnEnds) return
    reply({ id: request.id, type: 'progress', progress: { phase: 'matching', done, total } })
    await setImmediate()
    turnEnds = performance.now() + TURN_MS
  }
}

async function answer(request: MatchRequest): Promise<unknown> {
  await saving
  if (request.name === 'save') {
    await save()
    return null
  }
  const held = present(request)
  throwIfCancelled(request)
  const as = <Q extends QuestionName>(_: Q) => request.ask as MatchQuestions[Q]['ask']
  if (request.name === 'forDemands') return forDemands(held, as('forDemands'), breatheFor(request))
  if (request.name === 'prepare') return null
  if (request.name === 'forSupply') return forSupply(held, as('forSupply'))
  if (request.name === 'learn') return learner(held, as('learn').since, breatheFor(request))
  return highlights(held, as('highlight'))
}

/** What went wrong, as data; a bug is logged here, where its stack is. */
function failure(error: unknown): { code: ErrorCode; details: ErrorDetails } {
  const told = asLibraryError(error, basename(start.libraryPath))
  if (told instanceof AppError) return { code: told.code, details: told.details }
  logBug(error)
  return { code: 'app.bug', details: {} }
}

parentPort?.on('message', async (request: MatchRequest) => {
  try {
    reply({ id: request.id, type: 'done', answer: await answer(request) })
  } catch (error) {
    reply({ id: request.id, type: 'failed', ...failure(error) })
  } finally {
    saveWhenQuiet()
  }
})
