/** A demand as documents show it, named or not. */
import type { Demand } from '#shared/contract/records.ts'
import { maskPhone, maskPhoneField } from '#shared/domain/mask.ts'
import { cleanText } from '../../exporting/cell-text.ts'
import { chineseDate, listed, type ModeName, statementBeside, transferModeWords } from '../words.ts'
import { type Anonymous, anonymous, callNames, type IsOrdinary } from './confidential.ts'
import type { DemandData } from './fields.ts'

export interface DemandViewOptions {
  /** Phones in full, and the name of a confidential company; a public document never names one. */
  readonly showContacts: boolean
  /** For everybody to read: nobody's phone unless it is shown, and of a confidential demand only its problem. */
  readonly isPublic: boolean
  /** The counties of the association's lists. */
  readonly counties: readonly string[]
  /** What the association calls ways to transfer; as shipped where it is not given. */
  readonly modeName?: ModeName
  /** Demands in whose text a person lets words stand that may be the company's name. */
  readonly confirmedIds?: ReadonlySet<string>
  /** Left out: no word is. */
  readonly isOrdinary?: IsOrdinary
}

type NameRules = Pick<DemandViewOptions, 'counties' | 'confirmedIds' | 'isOrdinary'>

/** The short forms of a company's name that are taken out of the texts of its demand. */
export function maskedNames(demand: Demand, { counties, confirmedIds, isOrdinary }: NameRules): string[] {
  if (confirmedIds?.has(demand.id)) return []
  const names = callNames(demand, counties, isOrdinary).filter((name) => !name.isOrdinary)
  return names.map(({ word }) => word)
}

/** How a demand's company stays unnamed in a document. */
export const unnamed = (demand: Demand, rules: NameRules): Anonymous =>
  anonymous(demand, rules.counties, maskedNames(demand, rules))

type Contact = Pick<DemandData, 'organisation' | 'region' | 'contact' | 'phone'>

function openly(demand: Demand, { showContacts, isPublic }: DemandViewOptions): Contact {
  const masked = isPublic ? '' : maskPhoneField(demand.contactPhone)
  return {
    organisation: cleanText(demand.organisation),
    region: cleanText(demand.region),
    contact: isPublic && !showContacts ? '' : cleanText(demand.contactName),
    phone: showContacts ? demand.contactPhone : masked,
  }
}

/** Whether this document must not name the demand's company. */
export const isHidden = (demand: Pick<Demand, 'confidential'>, options: DemandViewOptions): boolean =>
  demand.confidential && (options.isPublic || !options.showContacts)

/** The circumstances that a description tells give a company away even without its name. */
function descriptionOf(demand: Demand, hidden: boolean, isPublic: boolean): string {
  return hidden && isPublic && demand.problem !== null ? '' : demand.description
}

/** @param place Number in its list, from 1. */
export function demandView(demand: Demand, place: number, options: DemandViewOptions): DemandData {
  const hidden = isHidden(demand, options)
  const { scrub, ...nobody } = unnamed(demand, options)
  const masked = (text: string): string => (options.showContacts ? text : maskPhone(text))
  const shown = (text: string): string => masked(hidden ? scrub(cleanText(text)) : cleanText(text))
  const who: Contact = hidden ? { ...nobody, contact: '', phone: '' } : openly(demand, options)
  return {
    place: String(place),
    title: shown(demand.title),
    problem: shown(statementBeside(demand.title, demand.problem?.text ?? '')),
    description: shown(descriptionOf(demand, hidden, options.isPublic)),
    ...who,
    organisationType: shown(demand.organisationType),
    industry: shown(demand.industry),
    keywords: shown(listed(demand.keywords)),
    budget: shown(demand.budget),
    deadline: chineseDate(demand.deadline),
    transferModes: shown(transferModeWords(demand.transferModes, options.modeName)),
    station: hidden ? '' : shown(demand.station),
    confidential: demand.confidential,
  }
}
