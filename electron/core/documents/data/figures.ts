/** Data of the yearly figures (年度统计): each figure of the year and in total, and the list behind it. */
import type { FollowUpCard } from '#shared/contract/follow-up.ts'
import type { YearFigures } from '#shared/contract/overview.ts'
import type { Demand } from '#shared/contract/records.ts'
import { cleanText } from '../../exporting/cell-text.ts'
import type { HolderFigures } from '../figures-rows.ts'
import { chineseDate, filled, listed, patentTypeWord, words } from '../words.ts'
import { demandView } from './demand-view.ts'
import type { DocumentData } from './fields.ts'
import { demandOptions, headOf, type Maker } from './head.ts'

type Figures = DocumentData<'figures'>
type Row = Figures['lists'][number]['rows'][number]
type ListName = keyof typeof words.figures.lists

/** What the library says of a year. Dates are ISO days. */
export interface YearFacts {
  readonly year: number
  readonly ofYear: YearFigures
  readonly ofAll: YearFigures
  readonly bulletins: { readonly ofAll: number; readonly issues: readonly YearIssue[] }
  readonly demands: readonly { readonly demand: Demand; readonly on: string }[]
  /** `last`: the ISO day on which the last patent came. */
  readonly holders: readonly HolderFigures[]
  readonly pairs: { readonly [stage in 'matched' | 'contacted' | 'signed' | 'landed']: readonly YearPair[] }
}
export interface YearIssue {
  readonly kind: 'supply' | 'demand'
  readonly number: number
  readonly title: string
  readonly date: string
  readonly entries: number
}
export interface YearPair {
  readonly card: FollowUpCard
  readonly demand: Demand
  readonly on: string
}

const COUNTED = [
  'demands',
  'supplies',
  'refinedDemands',
  'refinedSupplies',
  'matched',
  'pairs',
  'contacted',
  'signed',
  'landed',
] as const

type Figure = Figures['figures'][number]

function figure(name: keyof typeof words.figures.names, value: number, total: number): Figure {
  return {
    name: words.figures.names[name],
    value: String(value),
    total: String(total),
    unit: words.figures.units[name],
  }
}

function list(name: ListName, rows: readonly Omit<Row, 'place'>[]): Figures['lists'][number] {
  const numbered = rows.map((row, index) => ({ place: String(index + 1), ...row }))
  return { title: words.figures.lists[name], count: String(rows.length), hasRows: rows.length > 0, rows: numbered }
}

function pairRow({ card, demand, on }: YearPair, maker: Maker): Omit<Row, 'place'> {
  const view = demandView(demand, 1, demandOptions(maker))
  const detail = `${card.supplyTitle}${card.amount === '' ? '' : `${words.semicolon}${card.amount}`}`
  return { title: view.title, detail, by: listed([view.organisation, ...card.holders]), date: chineseDate(on) }
}

const PATENT_TYPES = ['invention', 'utilityModel', 'design'] as const

function holderRow({ holder, count, last, ...counts }: HolderFigures): Omit<Row, 'place'> {
  const ofTypes = PATENT_TYPES.filter((type) => counts[type] > 0).map((type) =>
    filled(words.figures.ofType, { type: patentTypeWord(type), count: counts[type] }),
  )
  return {
    title: filled(words.figures.patents, { count }),
    detail: listed(ofTypes),
    by: cleanText(holder) || words.figures.holderUnknown,
    date: chineseDate(last),
  }
}

export function figuresData(facts: YearFacts, maker: Maker): Figures {
  const { year, ofYear, ofAll, bulletins, demands, holders, pairs } = facts
  const { figures: texts } = words
  const options = demandOptions(maker)
  const demandRows = demands.map(({ demand, on }) => {
    const { title, organisation, region, industry } = demandView(demand, 1, options)
    return { title, detail: listed([industry, region]), by: organisation, date: chineseDate(on) }
  })
  const issueRows = bulletins.issues.map(({ kind, number, title, date, entries }) => ({
    title: `${words.masthead[kind]}${filled(words.issue, { number })}`,
    detail: listed([title, filled(texts.entries, { count: entries })]),
    by: cleanText(maker.association.name),
    date: chineseDate(date),
  }))
  const pairList = (name: keyof YearFacts['pairs']) =>
    list(
      name,
      pairs[name].map((pair) => pairRow(pair, maker)),
    )
  return {
    ...headOf(maker),
    title: filled(texts.title, { year }),
    period: filled(texts.period, { year }),
    figures: [
      ...COUNTED.map((name) => figure(name, ofYear[name], ofAll[name])),
      figure('bulletins', bulletins.issues.length, bulletins.ofAll),
    ],
    lists: [
      list('demands', demandRows),
      list('supplies', holders.map(holderRow)),
      pairList('matched'),
      pairList('contacted'),
      pairList('signed'),
      pairList('landed'),
      list('bulletins', issueRows),
    ],
  }
}
