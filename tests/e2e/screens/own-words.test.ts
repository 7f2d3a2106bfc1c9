/** The user's own words in the settings: refused by line, mended, kept, taken back. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, ranking } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000
const WRONG = '# 塘头的叫法\n鱼反水 浮头\n! 浮头 ~ 鱼老了'
const RIGHT = '# 塘头的叫法\n鱼反水 = 浮头\n! 浮头 ~ 氨氮中毒'

describe('own words', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await page.getByRole('button', { name: '载入示例数据' }).click()
    await ranking(page, '推荐的专利').first().waitFor()
    await goTo(page, '设置')
    await page.getByRole('link', { name: '词典', exact: true }).click()
    await page.getByText('文本', { exact: true }).click()
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const box = () => page.getByRole('textbox', { name: '自己的用词' })
  const card = () => page.locator('section', { has: box() })
  const save = () => card().getByRole('button', { name: /^保\s?存$/ })
  const selected = () =>
    box().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))

  it('names each line that cannot be used, leads to it, and stores nothing', async () => {
    await card().getByText('还没有写', { exact: true }).waitFor()
    await box().fill(WRONG)
    await save().click()
    await card()
      .getByText(/^有 2 行要改/)
      .waitFor()
    await card()
      .getByText(/没有找到符号/)
      .waitFor()
    await card()
      .getByText(/自带的词库里没有这一条/)
      .waitFor()
    await card().getByRole('button', { name: '第 2 行' }).click()
    await expect.poll(() => selected()).toBe('鱼反水 浮头')
    await card().getByText('还没有写', { exact: true }).waitFor()
  })

  it('keeps what was typed while one looks elsewhere, and stores it once it is right', async () => {
    await goTo(page, '总览')
    await goTo(page, '设置')
    await expect.poll(() => box().inputValue()).toBe(WRONG)
    await box().fill(RIGHT)
    await save().click()
    await card().getByText('正在使用 2 行', { exact: true }).waitFor()
    await page.reload()
    await card().getByText('正在使用 2 行', { exact: true }).waitFor()
    await expect.poll(() => box().inputValue()).toBe(RIGHT)
    await expect.poll(() => save().isDisabled()).toBe(true)
  })

  it('takes them out again with undo', async () => {
    await box().fill('')
    await save().click()
    await card().getByText('还没有写', { exact: true }).waitFor()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await card().getByText('正在使用 2 行', { exact: true }).waitFor()
    await expect.poll(() => box().inputValue()).toBe(RIGHT)
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints).toEqual([])
  })
})
