/** The contract's tests of the settings: the association, its lists, the lexicon looked at and tried. */
import { expect, it } from 'vitest'
import type { SuiteWindow } from './suite-workbench.ts'

/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

export function settingsSuite({ call, envelope }: SuiteWindow): void {
  it('keeps who the association is, with its logo', async () => {
    const empty = await call('settings.association', {})
    expect(empty).toMatchObject({ name: '', logo: '', sealSpace: true })
    const association = { ...empty, name: '某市农学会', logo: PNG }
    expect(await call('settings.setAssociation', { association })).toEqual(association)
    const refused = await envelope('settings.setAssociation', { association: { ...association, logo: 'R0lGODlh' } })
    expect(refused).toMatchObject({ ok: false, error: { code: 'settings.notAPicture' } })
    expect(await call('settings.association', {})).toEqual(association)
    await call('settings.setAssociation', { association: empty })
  })

  it('keeps lists, and whether phone numbers are masked on the screen', async () => {
    const { lists } = await call('settings.setLists', { lists: { stations: ['东陂站'] } })
    expect(lists.stations).toEqual(['东陂站'])
    expect((await call('settings.lists', {})).lists).toEqual(lists)
    await call('settings.setLists', { lists: { stations: null } })
    expect((await call('settings.lists', {})).lists.stations).toEqual([])
    expect(await call('settings.setMasking', { maskOnScreen: true })).toEqual({ maskOnScreen: true })
    expect(await call('settings.masking', {})).toEqual({ maskOnScreen: true })
    await call('settings.setMasking', { maskOnScreen: false })
  })

  it('keeps ways to transfer: own ones, renamed and hidden ones', async () => {
    const modes = [
      { mode: '技术托管', name: '', isHidden: false },
      { mode: 'pledge', name: '质押贷款', isHidden: true },
    ]
    const set = await call('settings.setTransferModes', { modes })
    expect(set.modes.slice(0, 2)).toEqual(modes)
    expect(await call('settings.transferModes', {})).toEqual(set)
    const refused = await envelope('settings.setTransferModes', { modes: [{ mode: '托管、入股' }] })
    expect(refused).toMatchObject({ ok: false, error: { code: 'settings.transferModeUnreadable' } })
    expect(await call('settings.setTransferModes', { modes: null })).toMatchObject({ isShipped: true })
  })

  it('says where the data lies', async () => {
    const { folder, files } = await call('settings.dataFolder', {})
    expect(folder).not.toBe('')
    expect(files[0]).toMatchObject({ kind: 'library', bytes: expect.any(Number) })
  })

  it('shows the shipped lexicon by word, field and relation', async () => {
    const { total, lines, fields } = await call('lexicon.shipped', { text: '浮头', relation: 'symptom', limit: 2 })
    expect(lines[0]).toMatchObject({ field: 'water', relation: 'symptom', left: '浮头' })
    expect(lines).toHaveLength(2)
    expect(fields.reduce((sum, field) => sum + field.lines, 0)).toBe(total)
    expect((await call('lexicon.shipped', { field: 'food', limit: 1 })).total).toBeGreaterThan(1000)
  })

  it('reads a sentence with own words before they are stored, and says what they would change', async () => {
    const text = '我家塘水老反水'
    const termsOf = async (own: string | null) => {
      const { segments } = await call('lexicon.segment', { text, own })
      return segments.filter(({ kind }) => kind === 'term').map(({ start, end }) => text.slice(start, end))
    }
    expect(await termsOf(null)).not.toContain('老反水')
    expect(await termsOf('老反水 = 浮头')).toContain('老反水')
    const tried = await call('lexicon.tryOwn', { text: '缺氧浮头 => 萎凋槽\n错的一行' })
    expect(tried.problems).toMatchObject([{ line: 2, code: 'operatorMissing' }])
    expect(tried.touched).toBeGreaterThan(0)
    expect(tried.demands).toBeGreaterThanOrEqual(tried.touched)
    expect(await call('lexicon.own', {})).toMatchObject({ text: '' })
  })
}
