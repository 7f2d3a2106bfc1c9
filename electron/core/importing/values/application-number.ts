/**
 * Application numbers as cells hold them. The rules of the number itself are `shared/domain`; here is what lists do to
 * it: a letter O for a zero, another sign for the dot, words around it, two numbers in one cell. A repair is believed
 * where the check digit proves it.
 */
import type { FlagCode } from '#shared/contract/importing.ts'
import { type ApplicationNumberReading, readApplicationNumber } from '#shared/domain/patent-number.ts'
import type { Cell } from '../sheet.ts'
import { wordKey } from '../text.ts'

export interface NumberReading extends Omit<ApplicationNumberReading, 'problem'> {
  readonly flag: FlagCode | null
}

/** Longer than any number with the words around it. */
const LONGEST = 120

/** What stands for the dot before the check digit, and for the digits that look like it. */
const DOTS = /[\u00B7\u2022\u3002\uFF0C,\u3001\u2024\uFE52_:\-\u2013\u2014](?=[\dX]$)/
const ZEROS = /[O\u041E\u3007\u25CB\u039F]/g
const ONES = /[IL\u4E28|]/g
/** Commas that group digits by three. */
const GROUPING = /(?<=\d),(?=\d{3}(?:\D|$|\d{3}))/g
const CROSSES = /[\u00D7\u2715\u0425*](?=$)/

const asReading = ({ problem, ...reading }: ApplicationNumberReading): NumberReading => ({ ...reading, flag: problem })

/** Signs that are layout: another dot, a trailing one, a multiplication sign for X. */
const tidied = (key: string): string =>
  key.replace(GROUPING, '').replace(CROSSES, 'X').replace(DOTS, '.').replace(/\.$/, '')

/** Look-alikes for digits, behind the prefix. */
function digitised(key: string): string {
  const [, prefix = '', rest = ''] = /^((?:ZL|CN)*)(.*)$/.exec(key) ?? []
  return prefix + rest.replace(ZEROS, '0').replace(ONES, '1')
}

/** All numbers within a longer text, each once. */
function numbersWithin(key: string): ApplicationNumberReading[] {
  const tokens = key.match(/(?<![\dA-Z])(?:ZL|CN)*\d{8,13}(?:\.[\dX]|X)?(?![\dA-Z.])/g) ?? []
  const readings = tokens.map(readApplicationNumber).filter(({ number }) => number !== null)
  return readings.filter(({ number }, i) => readings.findIndex((other) => other.number === number) === i)
}

function repaired(key: string): NumberReading | null {
  const tidy = readApplicationNumber(tidied(key))
  if (tidy.number !== null) return asReading(tidy)
  const [first, ...others] = numbersWithin(tidied(key))
  if (first !== undefined) {
    const reading = asReading(first)
    return others.length > 0 ? { ...reading, flag: 'severalNumbers' } : reading
  }
  const guess = readApplicationNumber(tidied(digitised(key)))
  return guess.number !== null && guess.problem === null ? { ...asReading(guess), flag: 'numberRepaired' } : null
}

/** A number cell cannot hold the last zero of `202110123450.0`: where zero is what the rule gives, nothing is lost. */
function withoutNeedlessFlag(reading: NumberReading, cell: Pick<Cell, 'kind'>): NumberReading {
  const isProved =
    cell.kind === 'number' && reading.flag === 'checkDigitAdded' && reading.number?.endsWith('.0') === true
  return isProved ? { ...reading, flag: null } : reading
}

/** @returns the number with what is to be looked at; `number` null where the cell has none that can be read. */
export function readNumberCell(cell: Pick<Cell, 'kind' | 'raw'>): NumberReading {
  const direct = asReading(readApplicationNumber(cell.raw))
  if (direct.number !== null) return withoutNeedlessFlag(direct, cell)
  if (direct.flag !== 'unreadable' || cell.raw.length > LONGEST) return direct
  return repaired(wordKey(cell.raw).toUpperCase()) ?? direct
}
