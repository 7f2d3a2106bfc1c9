/** The matching thread: keeps the index in memory and answers questions, letting short ones in between. */
import { basename } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError, type ErrorCode, type ErrorDetails } from '#shared/contract/app-error.ts'
import { LexiconGraph } from '#shared/matching/lexicon-graph.ts'
import { asLibraryError } from '../library/errors.ts'
import { contentVersion, openReadOnly } from '../library/open.ts'
import { logBug } from '../log.ts'
import { type Breathe, forDemands, forSupply, highlights } from './answers.ts'
import { type IndexedLibrary, indexLibrary } from './indexed-library.ts'
import { readLexicon } from './lexicon-files.ts'
import type { MatcherStart, MatchQuestions, MatchReply, MatchRequest, QuestionName } from './protocol.ts'

/** How long one question may keep others waiting. */
const TURN_MS = 25

const start = workerData as MatcherStart
const { reading } = openReadOnly(start.libraryPath)
const lexicon = new LexiconGraph(readLexicon(start.lexiconDir).lines)
let indexed: IndexedLibrary | null = null

const reply = (message: MatchReply) => parentPort?.postMessage(message)

function current(request: MatchRequest): IndexedLibrary {
  if (indexed === null || indexed.version !== contentVersion(reading)) {
    reply({ id: request.id, type: 'progress', progress: { phase: 'indexing', done: 0, total: 0 } })
    indexed = indexLibrary(reading, lexicon)
  }
  return indexed
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
  const library = current(request)
  throwIfCancelled(request)
  const as = <Q extends QuestionName>(_: Q) => request.ask as MatchQuestions[Q]['ask']
  if (request.name === 'forDemands') return forDemands(library, as('forDemands'), breatheFor(request))
  if (request.name === 'prepare') return null
  if (request.name === 'forSupply') return forSupply(library, as('forSupply'))
  return highlights(library, as('highlight'))
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
  }
})
