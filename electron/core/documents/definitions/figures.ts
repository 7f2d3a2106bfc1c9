/** The yearly figures: what the overview counts, with the lists behind them. */
import type { FollowUpCard, Stage } from '#shared/contract/follow-up.ts'
import type { YearFigures } from '#shared/contract/overview.ts'
import type { CallContext } from '../../call-context.ts'
import { listCards } from '../../follow-up/cards.ts'
import type { ReadableDb } from '../../library/database.ts'
import { localDay } from '../../local-day.ts'
import { overviewFigures } from '../../overview/figures.ts'
import { getDemand } from '../../records/demand-rows.ts'
import { listIssues } from '../bulletins/issue-rows.ts'
import type { DocumentData } from '../data/fields.ts'
import { figuresData, type YearFacts, type YearPair } from '../data/figures.ts'
import { makerOf } from '../data/head.ts'
import { type DocumentDefinition, eachOnce, type RecordRef } from '../document.ts'
import { demandsOf, holdersOf } from '../figures-rows.ts'
import { nameOf } from '../file-name.ts'
import { paperWriters } from '../paper.ts'

const NOTHING: YearFigures = {
  year: null,
  demands: 0,
  supplies: 0,
  refinedDemands: 0,
  refinedSupplies: 0,
  matched: 0,
  pairs: 0,
  contacted: 0,
  signed: 0,
  landed: 0,
}

/** The pairs that came to a stage in the year, the first one first. */
function pairsOf(db: ReadableDb, cards: readonly FollowUpCard[], stage: Stage, year: number): YearPair[] {
  return cards
    .flatMap((card) => {
      const on = card.reached[stage]
      return on?.startsWith(String(year)) ? [{ card, demand: getDemand(db, card.demandId), on }] : []
    })
    .sort((a, b) => a.on.localeCompare(b.on))
}

function factsOf(year: number, { library, now }: CallContext): YearFacts {
  const db = library.reading
  const { years } = overviewFigures(db, now())
  const span = { from: new Date(year, 0, 1).toISOString(), to: new Date(year + 1, 0, 1).toISOString() }
  const cards = listCards(db, {}, localDay(now()))
  const shortlisted = cards.filter(({ shortlistedOn }) => shortlistedOn?.startsWith(String(year)))
  const issues = listIssues(db, undefined)
  return {
    year,
    ofYear: years.find((each) => each.year === year) ?? NOTHING,
    ofAll: years.find((each) => each.year === null) ?? NOTHING,
    bulletins: {
      ofAll: issues.length,
      issues: issues.filter(({ date }) => date.startsWith(String(year))).toReversed(),
    },
    demands: demandsOf(db, span).map(({ id, at }) => ({ demand: getDemand(db, id), on: localDay(new Date(at)) })),
    holders: holdersOf(db, span).map((each) => ({ ...each, last: localDay(new Date(each.last)) })),
    pairs: {
      matched: shortlisted.map((card) => ({
        card,
        demand: getDemand(db, card.demandId),
        on: card.shortlistedOn ?? '',
      })),
      contacted: pairsOf(db, cards, 'contacted', year),
      signed: pairsOf(db, cards, 'signed', year),
      landed: pairsOf(db, cards, 'landed', year),
    },
  }
}

/** The demands whose texts stand in the lists. */
const named = ({ demands, pairs }: YearFacts): RecordRef[] =>
  eachOnce([...demands, ...Object.values(pairs).flat()].map(({ demand }) => ({ kind: 'demand', id: demand.id })))

export const figures: DocumentDefinition<DocumentData<'figures'>> = {
  async collect(request, context) {
    const maker = makerOf(request, context)
    const year = request.year ?? context.now().getFullYear()
    const facts = factsOf(year, context)
    return [
      { data: figuresData(facts, maker), name: nameOf('figures', String(year), maker.today), records: named(facts) },
    ]
  },
  ...paperWriters('figures'),
}
