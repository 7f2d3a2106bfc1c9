/** The register thread: holds every supply and demand in memory and answers what lists ask. */
import { setImmediate } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import { openReadOnly } from '../library/open.ts'
import type { ThreadRequest } from '../threads/messages.ts'
import { answerQuestions, throwIfCancelled } from '../threads/server.ts'
import { type Desk, facets, window } from './ask/answers.ts'
import { find } from './ask/find.ts'
import { labelSearch } from './ask/label-search.ts'
import { Orders } from './ask/order.ts'
import type { Circumstances } from './hold/facet.ts'
import { HeldLibrary } from './hold/held-library.ts'
import type { Register } from './hold/register.ts'
import type { Kind } from './hold/specs.ts'
import type { Filter, RegisterQuestions, RegisterStart } from './protocol.ts'
import { KnownTerms } from './search/known-terms.ts'
import { loadSyllables } from './search/query-words.ts'
import { Searcher } from './search/searcher.ts'

/** Orders that need the titles and numbers. */
const TEXT_ORDERS: readonly string[] = ['title', 'applicationNumber', 'applicationDate', 'updatedAt']

/** What an answer is made of, beside what facets need; `someTexts`: what there is of them by now. */
type Needs = 'nothing' | 'someTexts' | 'heads' | 'texts'

/** For so long, in ms, a search that may be partial reads on before it is answered. */
const READING_MS = 100

interface WholeDesk extends Omit<Desk, 'isPartial'> {
  /** Titles, names and numbers only. */
  readonly names: Searcher
}

const { libraryPath, lexiconDir } = workerData as RegisterStart
const terms = new KnownTerms(lexiconDir)
const { reading } = openReadOnly(libraryPath)
const desks = new Map<Register, WholeDesk>()
let library: HeldLibrary | null = null

function readFor(held: HeldLibrary, kind: Kind, needs: Needs): void {
  const end = performance.now() + READING_MS
  const isEnough: Readonly<Record<Needs, () => boolean>> = {
    nothing: () => true,
    someTexts: () => held.textsAreRead(kind) || performance.now() > end,
    heads: () => held.headsAreRead(kind),
    texts: () => held.textsAreRead(kind),
  }
  while (!isEnough[needs]()) held.readSomeTexts()
}

/** The register in the library's present state, with what works on it. */
function deskOf(kind: Kind, now: Circumstances, needs: Needs): WholeDesk {
  library ??= new HeldLibrary(reading, now)
  const register = library.present(kind, now)
  readFor(library, kind, needs)
  const known = desks.get(register)
  if (known !== undefined) return known
  for (const each of desks.keys()) if (each.spec.kind === kind) desks.delete(each)
  const searcher = new Searcher(register, true, terms)
  const desk = { register, searcher, names: new Searcher(register, false, terms), orders: new Orders(register) }
  desks.set(register, desk)
  return desk
}

/** @param by The order that is asked for. */
function needsOf({ text, mayBePartial }: Filter, by: string): Needs {
  if (text.trim() !== '' && !mayBePartial) return 'texts'
  if (TEXT_ORDERS.includes(by)) return 'heads'
  return text.trim() === '' ? 'nothing' : 'someTexts'
}

function deskFor(filter: Filter, by = ''): Desk {
  const desk = deskOf(filter.kind, filter.now, needsOf(filter, by))
  return { ...desk, isPartial: library?.textsAreRead(filter.kind) === false }
}

async function answerOne(request: ThreadRequest<RegisterQuestions>): Promise<unknown> {
  throwIfCancelled(request)
  if (request.name === 'window') return window(deskFor(request.ask, request.ask.sort?.by), request.ask)
  if (request.name === 'facets') return facets(deskFor(request.ask), request.ask, await labelSearch(request.ask.search))
  const { now } = request.ask
  if (request.name === 'find') {
    const both = (['demand', 'supply'] as const).map((kind) => deskOf(kind, now, 'heads'))
    return find(
      both.map(({ register, names }) => ({ register, searcher: names })),
      request.ask,
    )
  }
  deskOf('supply', now, 'nothing')
  return null
}

let turn: Promise<unknown> = Promise.resolve()

/** One after another: a register must not change while an answer waits for the tables of pinyin. */
function answer(request: ThreadRequest<RegisterQuestions>): Promise<unknown> {
  const answered = turn.then(() => answerOne(request))
  turn = answered.catch(() => {})
  return answered
}

let isReadingOn = false

/** What the first answers did without is read when nobody asks, letting questions in between. */
async function readOn(): Promise<void> {
  if (isReadingOn) return
  isReadingOn = true
  try {
    for (await setImmediate(); library !== null && !library.allIsRead; await setImmediate()) library.readSomeTexts()
    if (library !== null) terms.prepare(await loadSyllables())
  } catch {
    // The next question meets the same trouble, and tells it.
  } finally {
    isReadingOn = false
  }
}

answerQuestions<RegisterQuestions>({ libraryPath, answer, afterwards: readOn })
