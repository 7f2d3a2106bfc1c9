/** The reverse push: one file a holder, or one for the patents that were named. */
import type { ChooseMatches, DocumentRequest } from '#shared/contract/documents.ts'
import type { DemandMatch } from '#shared/contract/matching.ts'
import type { Supply } from '#shared/contract/records.ts'
import type { CallContext } from '../../call-context.ts'
import { matchSupply } from '../../matching/service.ts'
import { getDemand } from '../../records/demand-rows.ts'
import { choiceFor, suppliesOf } from '../choose-records.ts'
import type { DocumentData } from '../data/fields.ts'
import { makerOf } from '../data/head.ts'
import { type PatentWithDemands, reverseData } from '../data/reverse.ts'
import { type DocumentDefinition, eachOnce, type RecordRef } from '../document.ts'
import { nameOf } from '../file-name.ts'
import { paperWriters } from '../paper.ts'
import { words } from '../words.ts'

/** Demands are few beside patents: more are asked for than shown, so that rejected ones make room. */
const ASKED = 100

function isWanted({ level, decision }: DemandMatch, choose: ChooseMatches): boolean {
  if (decision?.state === 'rejected') return choose.by === 'hand'
  return decision?.state === 'shortlisted' || (choose.by === 'level' && choose.levels.includes(level))
}

function wanted(supply: Supply, matches: readonly DemandMatch[], choose: ChooseMatches): readonly DemandMatch[] {
  if (choose.by === 'hand') {
    const picked = choose.pairs.filter(({ supplyId }) => supplyId === supply.id).map(({ demandId }) => demandId)
    return matches.filter(({ demandId }) => picked.includes(demandId))
  }
  const open = matches.filter((match) => isWanted(match, choose))
  return choose.by === 'level' ? open.slice(0, choose.top) : open
}

async function withDemands(supply: Supply, choose: ChooseMatches, context: CallContext): Promise<PatentWithDemands> {
  const { matches } = await matchSupply(context, { supplyId: supply.id, top: ASKED })
  const demands = wanted(supply, matches, choose).map((match) => ({
    demand: getDemand(context.library.reading, match.demandId),
    level: match.level,
    reason: match.reasons.sentence,
    uncovered: match.uncovered,
    decision: match.decision,
  }))
  return { supply, demands }
}

/** Those who hold the patents, each with its own; one group where a holder or the patents were named. */
function byHolder(supplies: readonly Supply[], { holder, supplyIds }: DocumentRequest): [string, Supply[]][] {
  if (holder !== undefined) return [[holder, [...supplies]]]
  if (supplyIds !== undefined) {
    const holders = [...new Set(supplies.map(({ applicants: [first = ''] }) => first))]
    return [[holders.length === 1 ? (holders[0] ?? '') : words.allHolders, [...supplies]]]
  }
  return [...Map.groupBy(supplies, ({ applicants: [first = ''] }) => first)]
}

function recordsIn(patents: readonly PatentWithDemands[]): RecordRef[] {
  const fitting = patents.filter(({ demands }) => demands.length > 0)
  return eachOnce(
    fitting.flatMap(({ supply, demands }): RecordRef[] => [
      { kind: 'supply', id: supply.id },
      ...demands.map(({ demand }): RecordRef => ({ kind: 'demand', id: demand.id })),
    ]),
  )
}

export const reverse: DocumentDefinition<DocumentData<'reverse'>> = {
  async collect(request, context) {
    const maker = makerOf(request, context)
    const choose = choiceFor('reverse', request)
    const groups = byHolder(suppliesOf(context.library.reading, request), request)
    const total = groups.reduce((sum, [, members]) => sum + members.length, 0)
    let done = 0
    const parts = []
    for (const [holder, members] of groups) {
      const patents: PatentWithDemands[] = []
      for (const supply of members) {
        context.signal.throwIfAborted()
        patents.push(await withDemands(supply, choose, context))
        context.onProgress({ phase: 'matching', done: ++done, total })
      }
      const data = reverseData(holder, patents, maker)
      parts.push({ data, name: nameOf('reverse', holder, maker.today), records: recordsIn(patents) })
    }
    return parts
  },
  ...paperWriters('reverse'),
}
