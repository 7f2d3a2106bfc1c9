/** The command palette on each screen: it offers what the buttons there do, with their keys, and does it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillDesk } from './desk-data.ts'
import { decision } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000

describe('the command palette', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await fillDesk(page)
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const here = () => page.getByRole('group', { name: '本页面' }).getByRole('option')
  const offer = (name: RegExp) => here().filter({ hasText: name })
  async function at(hash: string, sign: string): Promise<void> {
    await page.evaluate((hash) => {
      window.location.hash = hash
    }, hash)
    await page.reload()
    await page.locator(sign).first().waitFor()
    await page.keyboard.press('Control+k')
  }
  const choose = (name: RegExp) => offer(name).click()
  async function again(): Promise<void> {
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
  }

  it('decides on the pair on the screen, and leads to the next demand', async () => {
    await at('#/match', '.nq-match-reason')
    const words = async () => (await here().allInnerTexts()).map((text) => text.replace(/\s/g, ''))
    await expect
      .poll(words)
      .toEqual(expect.arrayContaining(['稍后再看L', '不合适…R', '备注…M', '权重W', '对比入选2C', '下一条N']))
    await choose(/^稍后再看L$/)
    await page.getByText(/^稍后再看：/).waitFor()
    await again()
    await choose(/^不合适…R$/)
    await page.getByRole('group', { name: '为什么不合适？' }).waitFor()
    // While it asks, there is nothing to decide.
    await again()
    await offer(/^权重W$/).waitFor()
    await expect.poll(() => offer(/^稍后再看L$/).count()).toBe(0)
    await page.keyboard.press('Escape')
    const before = page.url()
    await again()
    await choose(/^下一条N$/)
    await expect.poll(() => page.url()).not.toBe(before)
    await expect.poll(() => decision(page, '稍后再看').count()).toBe(0)
  })

  it('moves the card one stands on, by the words typed and Enter', async () => {
    await at('#/board', '.nq-card')
    await page.keyboard.press('Escape')
    const card = page.locator('[data-stage="recommended"] .nq-card').first()
    const id = await card.getAttribute('data-pair')
    await card.focus()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('移到已见面')
    await expect.poll(() => offer(/^移到已见面：.*3$/).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('Enter')
    await page.locator(`[data-stage="met"] [data-pair="${id}"]`).waitFor()
    await page.keyboard.press('Control+z')
    await page.locator(`[data-stage="recommended"] [data-pair="${id}"]`).waitFor()
    await again()
    await choose(/^列表$/)
    await page.getByRole('table').first().waitFor()
  })

  it('clears the filters of a register, and opens its columns', async () => {
    await at('#/supplies?q=黄龙病', '[data-row="0"]')
    await choose(/^清除筛选$/)
    await page.getByText('共 300 条', { exact: true }).waitFor()
    await again()
    await choose(/^显示哪些栏目/)
    await page.getByRole('checkbox', { name: '价格' }).waitFor()
  })

  it('goes into the box of a statement that is refined', async () => {
    await at('#/refine', '.nq-refine-statement')
    await offer(/^确认，下一条Enter$/).waitFor()
    await choose(/^修改E$/)
    const box = page.getByRole('textbox', { name: '技术问题' })
    await expect.poll(() => box.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('finds a document by what it is for', async () => {
    await at('#/documents', '.nq-document-list')
    await page.keyboard.type('微信')
    await page.keyboard.press('Enter')
    await page.locator('.nq-document-list [aria-current]', { hasText: '推送短文' }).waitFor()
  })

  it('finds backing up, publishing and taking back by their names', async () => {
    await at('#/overview', '.nq-attention li')
    const done = page.getByRole('group', { name: '做' }).getByRole('option')
    for (const [typed, name] of [
      ['备份', /^备份资料库/],
      ['发布', /^发布/],
      ['撤销', /^撤销/],
    ] as const) {
      await page.getByRole('combobox').fill(typed)
      await done.filter({ hasText: name }).waitFor()
    }
    await done.filter({ hasText: /^撤销/ }).click()
    await page.getByText('没有可以撤销的改动', { exact: false }).first().waitFor()
    await again()
    await page.keyboard.type('beifen')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '现在检查' }).waitFor()
  })

  it('goes to what needs attention', async () => {
    await at('#/overview', '.nq-attention li')
    await offer(/逾期/).first().click()
    await page.getByRole('heading', { name: '对接', level: 1 }).waitFor()
    expect(page.url()).toContain('show=overdue')
  })

  it('complained of nothing', () => {
    expect(app.complaints).toEqual([])
  })
})
