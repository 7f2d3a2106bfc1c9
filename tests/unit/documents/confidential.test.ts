/** A company that wants to stay unnamed: its name leaves the house in no public document, in no form. */
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bulletinData } from '#core/documents/data/bulletin.ts'
import { anonymous, callNames, tradeName } from '#core/documents/data/confidential.ts'
import { demandView } from '#core/documents/data/demand-view.ts'
import { letterData } from '#core/documents/data/letter.ts'
import { matchSheetData } from '#core/documents/data/match-sheet.ts'
import { reverseData } from '#core/documents/data/reverse.ts'
import { messageData } from '#core/documents/data/showcase.ts'
import { nameWords } from '#core/documents/hidden-names.ts'
import { ordinaryWords } from '#core/matching/ordinary-words.ts'
import { aDemand, aMatch, aSupply, found, maker } from './samples.ts'

const counties = ['清城区', '英德市', '佛冈县']
const secret = (over: Parameters<typeof aDemand>[0] = {}) => aDemand({ confidential: true, ...over })
const issue = { kind: 'demand', number: 1, date: '2026-11-20', title: '' } as const
const RESOURCES = resolve(import.meta.dirname, '../../../resources')
const NAMES = /绿源|李四平|小湾村|西牛|13812345678/

describe('a trade name is what is left without place and form', () => {
  it.each([
    ['清远市绿源柑橘专业合作社', '绿源柑橘'],
    ['佛冈县汤塘岭贡柑果业有限公司', '汤塘岭贡柑果业'],
    ['佛冈汤塘岭贡柑果业有限公司', '汤塘岭贡柑果业'],
    ['英德市大田家庭农场', '大田'],
    ['绿源', '绿源'],
  ])('%s → %s', (name, trade) => {
    expect(tradeName(name, counties)).toBe(trade)
  })
})

describe('a bulletin', () => {
  const bulletinOf = (demand: ReturnType<typeof aDemand>, showContacts = false) =>
    JSON.stringify(bulletinData(issue, [{ kind: 'demand', demand }], maker({ showContacts })))

  it('says 某合作社 and the county, and nothing that leads further', () => {
    const shown = demandView(secret(), 1, { showContacts: false, isPublic: true, counties })
    expect(shown).toMatchObject({ organisation: '某合作社', region: '英德市', contact: '', phone: '', description: '' })
  })

  it('names nobody, even where contacts are shown', () => {
    expect(bulletinOf(secret())).not.toMatch(NAMES)
    expect(bulletinOf(secret(), true)).not.toMatch(NAMES)
  })

  it('takes the full name and the contact out of the text', () => {
    const text = '清远市绿源柑橘专业合作社李四平求检测办法'
    expect(anonymous(secret(), counties, []).scrub(text)).toBe('某合作社某负责人求检测办法')
  })

  it('takes short forms of the name out, tells of them, and lets them stand where a person has read them', () => {
    const demand = secret({ title: '绿源果园的黄龙病检测' })
    const options = { showContacts: false, isPublic: true, counties }
    expect(nameWords(demand, options)).toEqual([{ word: '绿源', masked: true }])
    expect(demandView(demand, 1, options).title).toBe('某合作社果园的黄龙病检测')
    const read = { ...options, confirmedIds: new Set([demand.id]) }
    expect(nameWords(demand, read)).toEqual([{ word: '绿源', masked: false }])
    expect(demandView(demand, 1, read).title).toBe(demand.title)
  })

  it('does not take what a company deals in for its name', () => {
    const demand = secret({ organisation: '英德市柑橘种植专业合作社', title: '柑橘黄龙病检测' })
    expect(nameWords(demand, { showContacts: false, isPublic: true, counties })).toEqual([])
  })

  it('points an ordinary word out and leaves it: a text without it could not be read', () => {
    const demand = secret({ organisation: '红茶有限公司', industry: '', title: '红茶发酵不匀' })
    const options = { showContacts: false, isPublic: true, counties, isOrdinary: ordinaryWords(RESOURCES) }
    expect(nameWords(demand, options)).toEqual([{ word: '红茶', masked: false }])
    expect(demandView(demand, 1, options).title).toBe('红茶发酵不匀')
  })

  it('takes no city for a name', () => {
    expect(callNames({ organisation: '清远绿源果业有限公司', industry: '' }, counties).map(({ word }) => word)).toEqual(
      ['绿源果业', '绿源果', '绿源'],
    )
  })

  it('gives a phone of an open demand only where contacts are shown', () => {
    expect(bulletinOf(aDemand({ description: '' }))).not.toMatch(/138\*|13812345678|李四平/)
    expect(bulletinOf(aDemand({ description: '' }), true)).toContain('13812345678')
  })
})

describe('documents that are not public', () => {
  it('the match sheet names a confidential company only where contacts are shown', () => {
    const sheet = (showContacts: boolean) =>
      JSON.stringify(matchSheetData(found({ confidential: true, description: '' }), maker({ showContacts })))
    expect(sheet(false)).not.toMatch(NAMES)
    expect(sheet(true)).toMatch(/绿源/)
  })

  it('a university does not learn the name either, nor from the reason', () => {
    const { supply: _, ...fit } = aMatch(aSupply(), { reason: '都涉及“清远市绿源柑橘专业合作社”。' })
    const data = reverseData(
      '大学',
      [{ supply: aSupply(), demands: [{ demand: secret({ description: '' }), ...fit }] }],
      maker(),
    )
    expect(JSON.stringify(data)).not.toMatch(NAMES)
  })

  it('the company reads its own name', () => {
    const texts = { expert: '', route: '', policies: '' }
    const data = letterData('清远市绿源柑橘专业合作社', [found({ confidential: true })], texts, maker())
    expect(data.organisation).toContain('绿源')
  })
})

it('a message for everybody holds no phone of a person unless it is shown', () => {
  const phones = (showContacts: boolean) =>
    messageData([aSupply()], maker({ showContacts })).patents.map(({ phone, contact }) => phone + contact)
  expect(phones(false)).toEqual([''])
  expect(phones(true)).toEqual(['0763-3366123王老师'])
})
