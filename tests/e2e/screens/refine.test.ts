/** The refine queue by keys and by mouse: choose, edit, confirm, skip, undo, to the end. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importText } from './desk-data.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000

describe('the refine queue', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const enter = (place: string) =>
    page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: place, exact: true }).click()
  const box = () => page.getByRole('textbox', { name: '技术问题' })
  const title = () => page.getByRole('region', { name: '原文' }).locator('h2').innerText()
  const chosen = () => page.locator('.nq-refine-text .nq-mark').allInnerTexts()
  const left = () => page.getByText(/还有 \d+ 条/).innerText()
  /** Does something that leads to another record, and waits for it. */
  async function toAnother(act: () => Promise<void>): Promise<void> {
    const before = await title()
    await act()
    await expect.poll(title).not.toBe(before)
  }

  it('says what belongs here while there is nothing', async () => {
    await page.getByRole('button', { name: '从空白开始' }).click()
    await enter('深加工')
    await page.getByRole('heading', { name: '还没有要加工的记录' }).waitFor()
    await enter('总览')
    await page.getByRole('button', { name: '载入示例数据' }).click()
    await enter('深加工')
    await expect.poll(left, { timeout: 20_000 }).toContain('还有 340 条')
  })

  it('marks the proposed passage, and takes another by its number', async () => {
    const proposed = await box().inputValue()
    expect((await chosen()).join('')).toBe(proposed)
    await page.keyboard.press('2')
    const second = await page.getByRole('region', { name: '技术问题' }).locator('li').nth(1).innerText()
    await expect.poll(() => box().inputValue()).not.toBe(proposed)
    expect(second).toContain(await box().inputValue())
    expect((await chosen()).join('')).toBe(await box().inputValue())
  })

  it('moves the edges of the passage by keys', async () => {
    await page.keyboard.press('1')
    const before = await box().inputValue()
    await page.keyboard.press('Shift+ArrowLeft')
    await expect.poll(() => box().inputValue()).toBe(before.slice(0, -1))
    await page.keyboard.press('Control+Shift+ArrowRight')
    await expect.poll(() => box().inputValue()).toBe(before.slice(1, -1))
  })

  it('takes what is selected with the mouse', async () => {
    const text = page.locator('.nq-refine-text[data-field="description"]')
    await text.dblclick({ position: { x: 30, y: 14 } })
    const word = await box().inputValue()
    expect(word.length).toBeGreaterThan(0)
    expect(word.length).toBeLessThan(6)
    await expect.poll(() => text.innerText()).toContain(word)
  })

  it('confirms with Enter and goes on; Ctrl+Z leads back and opens it again', async () => {
    const first = await title()
    const word = await box().inputValue()
    await toAnother(() => page.keyboard.press('Enter'))
    await expect.poll(left).toContain('还有 339 条')
    await page.keyboard.press('Control+z')
    await expect.poll(title).toBe(first)
    await expect.poll(left).toContain('还有 340 条')
    await expect.poll(() => box().inputValue()).not.toBe(word)
  })

  it('keeps what was typed, and confirms it from the box', async () => {
    const first = await title()
    await page.keyboard.press('e')
    await page.keyboard.type('，求办法')
    const typed = await box().inputValue()
    await page.keyboard.press('Escape')
    await toAnother(() => page.keyboard.press('j'))
    await toAnother(() => page.keyboard.press('k'))
    await expect.poll(() => title()).toBe(first)
    await expect.poll(() => box().inputValue()).toBe(typed)
    await page.keyboard.press('e')
    await toAnother(() => page.keyboard.press('Enter'))
    await toAnother(() => page.keyboard.press('k'))
    await expect.poll(() => box().inputValue()).toBe(typed)
    await page.getByRole('region', { name: '技术问题' }).getByText('已确认', { exact: true }).waitFor()
    await toAnother(() => page.keyboard.press('j'))
  })

  it('leaves records for later and comes back to them at the end', async () => {
    await page.getByText('需求', { exact: true }).and(page.locator('.ant-segmented-item-label')).click()
    await expect.poll(left).toContain('还有 39 条')
    await toAnother(() => page.keyboard.press('s'))
    await toAnother(() => page.keyboard.press('s'))
    await expect.poll(left).toContain('跳过 2 条')
    for (let i = 0; i < 36; i += 1) await toAnother(() => page.keyboard.press('c'))
    await page.keyboard.press('c')
    await page.getByRole('heading', { name: '只剩跳过的 2 条' }).waitFor()
    await page.keyboard.press('Enter')
    await toAnother(() => page.keyboard.press('Enter'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '这个筛选里没有待确认的了' }).waitFor()
    await page.getByText('需求已确认 40 / 40', { exact: false }).waitFor()
  })

  it('confirms at once what a list said in a column of its own, after a look, and takes all of it back', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `一种增氧机${i},某水产研究所,鱼塘夜间缺氧浮头，第${i}种情形`)
    const list = ['专利名称,申请人,解决的技术问题', ...rows].join('\n')
    await importText(page, '自带问题.csv', list, 'supply')
    await page.getByRole('button', { name: '看全部' }).first().click()
    await page.reload()
    await page.getByText('有 12 条的技术问题是清单里自带的一列').waitFor()
    const before = await left()
    await page.keyboard.press('a')
    const pane = page.getByRole('region', { name: '确认清单自带的技术问题（12 条）' })
    await expect.poll(() => pane.getByText('鱼塘夜间缺氧浮头').count()).toBe(5)
    await page.keyboard.press('Enter')
    await page.getByText('已确认 12 条').waitFor()
    await expect.poll(left).not.toBe(before)
    await page.keyboard.press('Control+z')
    await expect.poll(left).toBe(before)
    await page.getByText('有 12 条的技术问题是清单里自带的一列').waitFor()
  })

  it('keeps the part of the queue that was chosen, until all is asked for', async () => {
    await page.getByText('供给', { exact: true }).and(page.locator('.ant-segmented-item-label')).click()
    await expect.poll(left).toMatch(/还有 (300|31\d) 条/)
    await enter('总览')
    await enter('深加工')
    await page.getByRole('radio', { name: '供给', checked: true }).waitFor({ state: 'attached' })
    await page.getByRole('button', { name: '看全部' }).click()
    await page.getByRole('radio', { name: '全部', checked: true }).waitFor({ state: 'attached' })
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints).toEqual([])
  })
})
