/**
 * `npm run screens`: pictures of every screen in both languages, on the sample library with work in it, for
 * `docs/screens`. Needs a font for Chinese (Noto Sans CJK) on the machine.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { fillDesk } from './desk-data.ts'
import { startWebApp } from './web-app.ts'

const FOLDER = resolve(import.meta.dirname, '../../../docs/screens')
const SETTLED_MS = 1200
/** A third of the size of a PNG, and as easy to read. */
const PICTURE = { type: 'jpeg', quality: 85 } as const

/** The addresses of the screens, and what is done there before the picture is taken. */
const SCREENS: readonly (readonly [name: string, hash: string, act?: (page: Page) => Promise<unknown>])[] = [
  ['overview', '#/overview'],
  ['match', '#/match', (page) => page.locator('.nq-ranked').first().waitFor()],
  ['board', '#/board'],
  ['demands', '#/demands'],
  ['demand', '#/demands', (page) => page.locator('button.nq-link').first().click()],
  ['new-demand', '#/demands?new=1'],
  ['supplies', '#/supplies'],
  ['supply', '#/supplies', (page) => page.locator('button.nq-link').nth(2).click()],
  ['refine', '#/refine'],
  ['documents', '#/documents', (page) => page.locator('iframe').waitFor()],
  ['import', '#/import'],
  ['settings', '#/settings'],
  ['palette', '#/overview', (page) => page.keyboard.press('Control+k').then(() => page.keyboard.type('hlb'))],
]

const app = await startWebApp()
try {
  const { page } = app
  mkdirSync(FOLDER, { recursive: true })
  await page.screenshot({ path: join(FOLDER, 'first-run.zh-CN.jpg'), ...PICTURE })
  await fillDesk(page)
  for (const language of ['zh-CN', 'en']) {
    await page.evaluate((language) => localStorage.setItem('nongqiao.language', language), language)
    for (const [name, hash, act] of SCREENS) {
      await page.evaluate((hash) => {
        window.location.hash = hash
      }, hash)
      await page.reload()
      await page.waitForTimeout(SETTLED_MS)
      await act?.(page)
      if (act !== undefined) await page.waitForTimeout(SETTLED_MS)
      await page.screenshot({ path: join(FOLDER, `${name}.${language}.jpg`), ...PICTURE })
    }
  }
} finally {
  await app.close()
}
