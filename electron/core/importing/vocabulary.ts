/** The words of lists, from `resources/vocabulary`, ready to be looked up. A user's own header words join them. */
import {
  DEMAND_FIELDS,
  type DemandField,
  type RecordKind,
  SUPPLY_FIELDS,
  type SupplyField,
} from '#shared/contract/importing.ts'
import { LEGAL_STATUSES } from '#shared/domain/legal-status.ts'
import { TRANSFER_MODES, type TransferMode } from '#shared/domain/transfer-mode.ts'
import demandHeaders from '../../../resources/vocabulary/demand-headers.json' with { type: 'json' }
import facts from '../../../resources/vocabulary/facts.json' with { type: 'json' }
import shape from '../../../resources/vocabulary/header-shape.json' with { type: 'json' }
import lists from '../../../resources/vocabulary/lists.json' with { type: 'json' }
import names from '../../../resources/vocabulary/names.json' with { type: 'json' }
import otherHeaders from '../../../resources/vocabulary/other-headers.json' with { type: 'json' }
import rowWords from '../../../resources/vocabulary/rows.json' with { type: 'json' }
import sheetWords from '../../../resources/vocabulary/sheets.json' with { type: 'json' }
import supplyHeaders from '../../../resources/vocabulary/supply-headers.json' with { type: 'json' }
import words from '../../../resources/vocabulary/words.json' with { type: 'json' }
import { lookupKey } from './text.ts'

export type Field = SupplyField | DemandField

export type HeaderWords = Partial<Readonly<Record<Field, readonly string[]>>>

const keys = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(lookupKey))

/** Every word of every value, by its key. */
function values<V extends string>(lists: Readonly<Record<V, readonly string[]>>, all: readonly V[]) {
  return new Map(all.flatMap((value) => [...lists[value], value].map((word) => [lookupKey(word), value] as const)))
}

export const FIELDS: Readonly<Record<RecordKind, readonly Field[]>> = { supply: SUPPLY_FIELDS, demand: DEMAND_FIELDS }

/** The best word for a field first. */
export const HEADER_WORDS: Readonly<Record<RecordKind, HeaderWords>> = { supply: supplyHeaders, demand: demandHeaders }

/** Headers that are known and fill no field. */
export const OTHER_HEADERS: readonly string[] = [
  ...otherHeaders.remark,
  ...otherHeaders.address,
  ...otherHeaders.identity,
  ...otherHeaders.person,
  ...otherHeaders.detail,
]
export const ORDINAL_HEADERS: readonly string[] = otherHeaders.ordinal

/** Words that name a title only when another known word stands beside them. */
export const WEAK_TITLES = keys(shape.weakTitles)
/** Words so general that the values below must agree. */
export const GENERIC_WORDS = keys(shape.genericWords)
export const MONEY_UNITS = keys(shape.moneyUnits)
/** They open a remark about the unit of a whole table. */
export const UNIT_PREFIXES: readonly string[] = shape.unitPrefixes
export const BRACKETS: readonly string[] = shape.brackets
export const HEADER_DECORATION = new Set(shape.decoration)
export const HEADER_ALTERNATIVES: readonly string[] = shape.alternatives
/** Words before and behind the one that says what a column is. */
export const LEADING_WORDS: readonly string[] = shape.leading.map(lookupKey)
export const TRAILING_WORDS: readonly string[] = shape.trailing.map(lookupKey)
/** What the name of a group of columns says beside its subject. */
export const GROUP_NOISE: readonly string[] = shape.groupNoise.map(lookupKey)
/** Stands before a numeral that counts columns of one kind. */
export const ORDINAL_PREFIX: string = shape.ordinalPrefix
/** Numerals before a heading or a question. */
export const HAN_NUMERALS: string = shape.numbering

export const PATENT_TYPE_WORDS = values(words.patentType, ['invention', 'utilityModel', 'design'])
export const LEGAL_STATUS_WORDS = values(words.legalStatus, LEGAL_STATUSES)
export const TRANSFER_MODE_WORDS: ReadonlyMap<string, TransferMode> = values(words.transferMode, TRANSFER_MODES)
export const YES_WORDS = keys(words.yes)
export const NO_WORDS = keys(words.no)
/** The answers that turn round with their question. */
export const AFFIRMATIONS = keys(words.affirmations)
export const DENIALS = keys(words.denials)
/** Headers of the opposite question: may it be made public? */
export const PUBLIC_HEADERS = keys(words.publicHeaders)
/** Behind the last of several words. */
export const TAILS: readonly string[] = words.tails
/** Written where there is nothing to say. */
export const PLACEHOLDERS = keys(words.placeholders)
/** They stand for what the row above says in the same column, or the column before in the same row. */
export const DITTO = new Set(words.ditto)
export const DITTO_LEFT = new Set(words.dittoLeft)
/** They open a line of sums below a list. */
export const TOTALS = keys(words.totals)

/** They open a line below a list that is none of it, with a sign behind them; the second without one. */
export const FOOTER_WORDS = keys(rowWords.footers)
export const FOOTER_OPENINGS: readonly string[] = rowWords.footerOpenings.map(lookupKey)
export const FOOTER_PATTERNS: readonly RegExp[] = rowWords.footerPatterns.map((pattern) => new RegExp(pattern, 'u'))
/** In the first cell of a row that shows how to fill in a list. */
export const EXAMPLE_WORDS = keys(rowWords.examples)
/** In a row below the header that says how columns are to be filled in, or numbers them. */
export const HINT_WORDS = keys(rowWords.hints)
export const COLUMN_LETTERS: readonly string[] = rowWords.columnLetters
export const DICTIONARY_SHEETS = keys(sheetWords.dictionary)
export const NOTE_SHEETS = keys(sheetWords.notes)
export const COVER_SHEETS = keys(sheetWords.covers)

/** Labels of what stands above or below a list and holds for all of it. */
export const FACT_WORDS = {
  source: keys(facts.source),
  contactName: keys(facts.contactName),
  contactPhone: keys(facts.contactPhone),
  applicants: keys(facts.applicants),
  organisation: keys(facts.organisation),
  region: keys(facts.region),
  industry: keys(facts.industry),
  deadline: keys(facts.deadline),
  transferModes: keys(facts.transferModes),
}
export type FactField = keyof typeof FACT_WORDS
/** What stands in a title before who sent the list, and the endings of such names. */
export const TITLE_LEADS: readonly string[] = facts.titleLeads
export const INSTITUTION_ENDINGS: readonly string[] = facts.institutionEndings
/** Endings of an institution that may be part of a greater one: its own name follows. */
export const INSTITUTION_PARTS: readonly string[] = facts.institutionParts
export const COUNTIES: readonly string[] = lists.counties

export const SURNAMES = new Set(names.surnames)
export const COMPOUND_SURNAMES = new Set(names.compounds)
/** Patterns of what stands behind the last of several names. */
export const AND_OTHERS: readonly string[] = names.andOthers
export const HONORIFICS: readonly string[] = names.honorifics
export const ORGANISATION_ENDINGS: readonly string[] = names.organisationEndings
export const REGION_ENDINGS = new Set(names.regionEndings)
export const REGION_WORDS: readonly string[] = names.regionWords
export const ORGANISATION_TYPES = keys(names.organisationTypes)
export const TITLE_ENDINGS: readonly string[] = names.titleEndings
export const TITLE_OPENINGS: readonly string[] = names.titleOpenings
