import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDesk } from './desk-data.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const SETTLED_MS = 1000
const SCREENS = [
  '#/overview',
  '#/match',
  '#/board',
  '#/board?view=list',
  '#/demands',
  '#/demands?new=1',
  '#/supplies',
  '#/refine',
  '#/documents',
  '#/import',
  '#/settings',
] as const

describe('every screen, for those who do not see it or use no mouse', { timeout: 120_000 }, () => {
  let app: WebApp

  beforeAll(async () => {
    app = await startWebApp()
    await fillDesk(app.page)
  }, 120_000)
  afterAll(() => app?.close())

  /** Serious and critical findings, each with the element it is about. */
  async function findings(): Promise<string[]> {
    // Pages of one's own context only: axe's second page would need a window of its own.
    const { violations } = await new AxeBuilder({ page: app.page }).setLegacyMode(true).analyze()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`))
  }

  it.each(SCREENS)('%s: axe finds nothing serious', async (hash) => {
    const { page } = app
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, hash)
    await page.reload()
    await page.waitForTimeout(SETTLED_MS)
    expect(await findings()).toEqual([])
  })

  it.each(['demands', 'supplies'])('%s, with a record open: axe finds nothing serious', async (section) => {
    const { page } = app
    await page.evaluate((section) => {
      window.location.hash = `#/${section}`
    }, section)
    await page.reload()
    await page.getByRole('row').nth(2).dblclick()
    await page.waitForTimeout(SETTLED_MS)
    expect(await findings()).toEqual([])
  })

  it('opens the palette from anywhere, finds by pinyin, and goes there by keys alone', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder(/拼音首字母/).waitFor()
    expect(await findings()).toEqual([])
    await page.keyboard.type('hlb')
    const first = page.getByRole('option').first()
    await first.getByText(/黄龙病/).waitFor()
    const title = await first.locator('.nq-palette-title').innerText()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary').getByRole('heading', { name: title }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('duijie')
    await page.keyboard.press('Enter')
    await page.getByRole('main').getByRole('heading', { name: '对接', level: 1 }).waitFor()
  })
})
