/** Compares what the command line reads with the semantic readings that come with the shared samples. */
import { expect } from 'vitest'
import type { DryRecord, DryRun, DrySection } from './dry-run.ts'

type Json = string | number | boolean | null | Json[] | { readonly [key: string]: Json }
export type Expected = Readonly<Record<string, Json>>

const object = (value: Json | undefined): Expected | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null

/** `{value: x, note: …}` and `x` mean the same. */
const plain = (value: Json | undefined): Json | undefined => {
  const inside = object(value)
  return inside !== null && 'value' in inside ? inside.value : value
}

const TYPES: Record<string, string> = { 发明: 'invention', 实用新型: 'utilityModel', 外观设计: 'design' }
/** No status of the domain: to be asked about. */
const UNKNOWN_STATUS = '失效'
const STATUSES: Record<string, string> = { 有效: 'granted', 授权: 'granted', 审中: 'examination' }
const MODES: Record<string, string> = {
  转让: 'assignment',
  许可: 'licence',
  技术许可: 'licence',
  作价入股: 'equity',
}

const codesOf = (record: DryRecord): string[] => record.flags.map(({ code }) => code)

/** `202110123456.7` as the samples write it: without the dot. */
const digits = (number: unknown): unknown => (typeof number === 'string' ? number.replace('.', '') : null)

function checkNumber(record: DryRecord, expected: Expected): void {
  expect(digits(record.fields.applicationNumber)).toBe(expected.normal)
  expect(record.raw).toContain(String(expected.raw))
  if (expected.checkDigitOk === false) expect(codesOf(record)).toContain('checkDigitMismatch')
  if (expected.checkDigitOk === true) expect(codesOf(record)).not.toContain('checkDigitMismatch')
  if (expected.status === 'lost-digits') expect(codesOf(record)).toContain('digitsLost')
  if (expected.status === 'publication-number-like') expect(codesOf(record)).toContain('publicationNumber')
}

function checkStatus(record: DryRecord, word: Json): void {
  if (word === UNKNOWN_STATUS) expect(codesOf(record)).toContain('statusUnknown')
  else expect(record.fields.legalStatus).toBe(STATUSES[String(word)])
}

function checkPrice(record: DryRecord, price: Json | undefined, text: Json | undefined): void {
  const sum = object(price)
  if (typeof text === 'string') expect(record.fields.price).toBe(text)
  else if (sum === null) expect(record.fields.price).toBeUndefined()
  else if ('display' in sum) {
    expect(record.fields.price).toBe(sum.display)
    expect(codesOf(record)).toContain('amountUnclear')
  } else {
    const range = sum.min === sum.max ? `${sum.min}` : `${sum.min}-${sum.max}`
    expect(record.fields.price).toBe(`${range}${sum.unit}`)
  }
}

const modesOf = (modes: Json | undefined): string[] =>
  Array.isArray(modes) ? modes.map((mode) => MODES[String(mode)] ?? '') : []

/** One record of a patent list, every part that the sample names. */
export function checkPatent(record: DryRecord, expected: Expected): void {
  const { fields } = record
  expect(fields.title).toBe(expected.title)
  const number = object(expected.appNo)
  if (number !== null) checkNumber(record, number)
  if ('type' in expected) expect(fields.patentType).toBe(TYPES[String(expected.type)])
  if ('legal' in expected) checkStatus(record, expected.legal ?? null)
  if ('applicants' in expected) expect(fields.applicants).toEqual(expected.applicants)
  if ('inventors' in expected) expect(fields.inventors).toEqual(expected.inventors)
  expect(fields.applicationDate).toBe(plain(expected.appDate))
  if ('grantDate' in expected) expect(fields.grantDate ?? null).toBe(plain(expected.grantDate))
  if ('transfer' in expected) expect(fields.transferModes).toEqual(modesOf(expected.transfer))
  if ('price' in expected) checkPrice(record, expected.price, expected.priceText)
  if ('phone' in expected) expect(fields.contactPhone).toBe(expected.phone)
}

function checkDeadline(record: DryRecord, deadline: Json | undefined): void {
  const unreadable = object(deadline)
  expect(record.fields.deadline).toBe(unreadable === null ? deadline : undefined)
  if (unreadable !== null) expect(codesOf(record)).toContain('dateUnreadable')
}

/** A sum in ten thousands, or its lower end. */
function checkBudget(record: DryRecord, budget: Json | undefined): void {
  const range = object(budget)
  expect(record.fields.budget).toBe(range === null ? `${budget}万元` : `≥${range.min}万元`)
}

export function checkDemand(record: DryRecord, expected: Expected): void {
  const { fields, raw } = record
  expect(raw[0]).toBe(expected.code)
  expect(fields).toMatchObject({
    organisation: expected.org,
    region: expected.region,
    title: expected.title,
    description: expected.detail,
  })
  expect(fields.contactName ?? null).toBe(expected.contact)
  const phones = typeof fields.contactPhone === 'string' ? fields.contactPhone.split('; ') : []
  expect(phones).toEqual(expected.phones)
  checkBudget(record, expected.budgetWan)
  checkDeadline(record, expected.deadline)
}

/** The form of the samples: the labels as they stand in it. */
export function checkForm(record: DryRecord, expected: Expected): void {
  expect(record.fields).toEqual({
    title: expected.需求名称,
    organisation: expected.企业名称,
    description: expected.需求描述,
    contactName: expected.联系人,
    contactPhone: expected.联系电话,
    transferModes: modesOf(expected.合作方式),
    budget: `${object(expected.意向投入)?.wan}万元`,
  })
  expect(record.raw).toContain(expected.统一社会信用代码)
}

/** A record of a table in Word or PDF. */
export function checkTableRecord(record: DryRecord, expected: Expected): void {
  const { fields } = record
  expect(fields.title).toBe(expected.title)
  expect(fields.applicationNumberRaw).toBe(expected.appNo)
  if ('applicant' in expected) expect(fields.applicants).toEqual([expected.applicant])
  expect(fields.contactName).toBe(expected.contact)
  expect(fields.contactPhone).toBe(expected.phone)
}

/** A record of the list with ditto marks; a blank to be asked about is not filled. */
export function checkDitto(record: DryRecord, expected: Expected, column: DrySection['columns'][number]): void {
  const { fields } = record
  const isAsked = object(expected.org) !== null
  expect(fields.title).toBe(expected.title)
  expect(fields.applicants).toEqual(isAsked ? undefined : [expected.org])
  if (isAsked) expect(column.fillDown).toBe('ask')
  if ('lead' in expected) expect(fields.contactName ?? null).toBe(expected.lead)
  if ('phone' in expected) expect(fields.contactPhone ?? null).toBe(expected.phone)
}

/** What a sheet shows at a place: a header, or a cell of a row, imported or not. */
export function cellAt({ sheets, records, rejected }: DryRun, sheet: string, address: string): string | undefined {
  const [, letter = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
  const [section] = sheets.find(({ name }) => name === sheet)?.sections ?? []
  const column = section?.columns.find((each) => each.letter === letter)
  if (section?.headerRows.includes(Number(row)) === true) return column?.header
  const found = [...records, ...rejected].find((each) => each.sheet === sheet && each.row === Number(row))
  return found?.raw[column?.index ?? -1]
}

/** Parts of a section that a sample names. */
export function checkSection(section: DrySection, expected: Expected): void {
  for (const part of ['titleRows', 'headerRows', 'dataRows', 'hiddenRows', 'footerRows'] as const) {
    if (part in expected) expect(section[part], part).toEqual(expected[part])
  }
  if (Array.isArray(expected.headers)) {
    expect(section.columns.map(({ header }) => (header === '' ? null : header))).toEqual(expected.headers)
  }
  if (Array.isArray(expected.hiddenCols)) {
    const hidden = section.columns.filter(({ isHidden }) => isHidden).map(({ letter }) => letter)
    expect(hidden).toEqual(expected.hiddenCols)
  }
}
