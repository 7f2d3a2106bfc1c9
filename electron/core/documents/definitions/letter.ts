/** The letter to a company: one file an organisation. */
import type { Demand } from '#shared/contract/records.ts'
import letterTexts from '../../../../resources/templates/letter-texts.json' with { type: 'json' }
import { choiceFor, lettersDemands } from '../choose-records.ts'
import { type ChosenForDemand, type MayStand, matchesForDemands } from '../chosen-matches.ts'
import type { DocumentData } from '../data/fields.ts'
import { makerOf } from '../data/head.ts'
import { letterData } from '../data/letter.ts'
import { type DocumentDefinition, eachOnce, type RecordRef } from '../document.ts'
import { nameOf } from '../file-name.ts'
import { paperWriters } from '../paper.ts'

export const DEFAULT_LETTER_TEXTS = {
  expert: letterTexts.expert.join('\n'),
  route: letterTexts.route.join('\n'),
  policies: letterTexts.policies.join('\n'),
}

/** A company is offered what somebody can sell it; what everybody may use only where a person chose it. */
const isOffered: MayStand = ({ warnings }) => !warnings.some(({ code }) => code === 'patentDead' || code === 'expired')

/** Demands of no organisation get a letter each. */
const addressee = ({ organisation, id }: Demand): string => organisation.trim() || id

function byAddressee(found: readonly ChosenForDemand[]): ChosenForDemand[][] {
  return [...Map.groupBy(found, ({ demand }) => addressee(demand)).values()]
}

function recordsIn(group: readonly ChosenForDemand[]): RecordRef[] {
  return eachOnce(
    group.flatMap(({ demand, chosen }): RecordRef[] => [
      { kind: 'demand', id: demand.id },
      ...chosen.map(({ supply }): RecordRef => ({ kind: 'supply', id: supply.id })),
    ]),
  )
}

export const letter: DocumentDefinition<DocumentData<'letter'>> = {
  async collect(request, context) {
    const maker = makerOf(request, context)
    const ids = lettersDemands(context.library.reading, request).map(({ id }) => id)
    const found = await matchesForDemands(ids, choiceFor('letter', request), context, isOffered)
    const { expert, route, policies } = DEFAULT_LETTER_TEXTS
    const texts = {
      expert: request.letter?.expert ?? expert,
      route: request.letter?.route ?? route,
      policies: request.letter?.policies ?? policies,
    }
    return byAddressee(found).map((group) => {
      const organisation = group[0]?.demand.organisation.trim() ?? ''
      const subject = organisation || (group[0]?.demand.title ?? '')
      return {
        data: letterData(organisation, group, texts, maker),
        name: nameOf('letter', subject, maker.today),
        records: recordsIn(group),
      }
    })
  },
  ...paperWriters('letter'),
}
