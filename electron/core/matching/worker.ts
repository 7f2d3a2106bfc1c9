/** The matching thread: keeps the index in memory and answers questions, letting short ones in between. */
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { AppError } from '#shared/contract/app-error.ts'
import { contentVersion, openReadOnly } from '../library/open.ts'
import { logBug } from '../log.ts'
import { type Breathe, forDemands, forSupply, highlights } from './answers.ts'
import { type IndexedLibrary, indexLibrary } from './indexed-library.ts'
import type { MatchQuestions, MatchReply, MatchRequest, QuestionName } from './protocol.ts'

/** How long one question may keep others waiting. */
const TURN_MS = 25

const { reading } = openReadOnly((workerData as { libraryPath: string }).libraryPath)
let indexed: IndexedLibrary | null = null

const reply = (message: MatchReply) => parentPort?.postMessage(message)

function current(request: MatchRequest): IndexedLibrary {
  if (indexed === null || indexed.version !== contentVersion(reading)) {
    reply({ id: request.id, type: 'progress', progress: { phase: 'indexing', done: 0, total: 0 } })
    indexed = indexLibrary(reading)
  }
  return indexed
}

function breatheFor(request: MatchRequest): Breathe {
  let turnEnds = performance.now() + TURN_MS
  return async (done, total) => {
    if (Atomics.load(request.cancelled, 0) === 1) throw new AppError('app.cancelled')
    if (performance.now() < turnEnds) return
    reply({ id: request.id, type: 'progress', progress: { phase: 'matching', done, total } })
    await setImmediate()
    turnEnds = performance.now() + TURN_MS
  }
}

async function answer(request: MatchRequest): Promise<unknown> {
  const library = current(request)
  const as = <Q extends QuestionName>(_: Q) => request.ask as MatchQuestions[Q]['ask']
  if (request.name === 'forDemands') return forDemands(library, as('forDemands'), breatheFor(request))
  if (request.name === 'prepare') return null
  if (request.name === 'forSupply') return forSupply(library, as('forSupply'))
  return highlights(library, as('highlight'))
}

parentPort?.on('message', async (request: MatchRequest) => {
  try {
    reply({ id: request.id, type: 'done', answer: await answer(request) })
  } catch (error) {
    if (!(error instanceof AppError)) logBug(error)
    if (error instanceof AppError && error.code === 'app.cancelled') reply({ id: request.id, type: 'cancelled' })
    else reply({ id: request.id, type: 'failed', code: error instanceof AppError ? error.code : 'app.bug' })
  }
})
