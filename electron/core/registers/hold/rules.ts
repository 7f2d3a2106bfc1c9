/** How the facets of both registers are told from what the library stores. */

import type { PatentType } from '#shared/domain/patent-number.ts'
import { expiryOf } from '#shared/domain/patent-warnings.ts'
import { countyFinder } from '../../settings/county.ts'
import type { Circumstances, FacetRule } from './facet.ts'
import { stored } from './stored-list.ts'

/** As it stands. */
export const plain: FacetRule = { values: () => (raw) => [raw] }

/** A JSON list. */
export const list: FacetRule = { values: () => stored }

/** Where the value of a coded column must be told from two. */
export const BETWEEN = '|'

/** The day on which a patent's term ends; '' where that is not known. @param raw type or number, `|`, filing date */
export function expiryDay(raw: string): string {
  const [type = '', date = ''] = raw.split(BETWEEN)
  const isType = type === 'invention' || type === 'utilityModel' || type === 'design'
  const patent = { patentType: isType ? (type as PatentType) : null, applicationNumberRaw: isType ? '' : type }
  return expiryOf({ ...patent, applicationNumber: null, legalStatus: null, applicationDate: date || null }) ?? ''
}

/** The year of a day, `expired` where the day is over, '' where there is none. */
function yearOrExpired(day: string, isOver: boolean): string {
  if (day === '') return ''
  return isOver ? 'expired' : day.slice(0, 4)
}

export const expiry: FacetRule = {
  values:
    ({ today }) =>
    (raw) => {
      const day = expiryDay(raw)
      return [yearOrExpired(day, day <= today)]
    },
}

/** The last day still counts; a month is over when the next one begins. */
export const deadline: FacetRule = {
  values:
    ({ today }) =>
    (raw) => [yearOrExpired(raw, raw < today.slice(0, raw.length))],
}

/** The year of an instant, on this laptop's calendar. */
export const yearOf: FacetRule = {
  values: () => (instant) => [String(new Date(instant).getFullYear())],
}

export const county: FacetRule = {
  values({ counties }: Circumstances) {
    const find = countyFinder(counties)
    return (region) => [find(region)]
  },
}

const isDigit = (code: number) => code >= 48 && code <= 57

/** A class of the IPC (`A01`), or the section where no class is written. */
export function ipcClass(symbol: string): string {
  const first = symbol.charCodeAt(0)
  // `A01G1/00`: nearly all of them.
  if (first >= 65 && first <= 72 && isDigit(symbol.charCodeAt(1)) && isDigit(symbol.charCodeAt(2)))
    return symbol.slice(0, 3)
  const [, section = '', number = ''] = /^\s*([A-H])\s*(\d\d)?/i.exec(symbol) ?? []
  return section.toUpperCase() + number
}

/** Between the classes of one patent: hundreds of combinations stand for a hundred thousand lists of symbols. */
const SPACE = ' '

/** The classes of a stored list of symbols, each once, in order. */
function ipcClasses(symbols: string): string {
  const classes: string[] = []
  for (const symbol of stored(symbols)) {
    const found = ipcClass(symbol)
    if (found !== '' && !classes.includes(found)) classes.push(found)
  }
  return classes.sort().join(SPACE)
}

export const ipcSection: FacetRule = {
  key: ipcClasses,
  values: () => (classes) => classes.split(SPACE),
  // A section stands for all of its classes.
  covers: (chosen, value) => chosen.has(value) || (value !== '' && chosen.has(value.charAt(0))),
}
