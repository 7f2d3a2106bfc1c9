/** The settings, section by section: what is typed is stored, shown again, and taken back. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000
/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('the settings', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await page.getByRole('button', { name: '载入示例数据' }).click()
    await page.getByText('含示例数据').waitFor()
    await goTo(page, '设置')
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const section = (name: string) => page.getByRole('link', { name, exact: true }).click()
  const undo = () => page.getByRole('button', { name: /^撤销/ }).click()
  const main = () => page.getByRole('main')

  it('keeps who the association is, also while one looks elsewhere', async () => {
    await page.getByLabel('单位名称').fill('某市农学会')
    await section('语言')
    await section('单位')
    await page.getByText('这是上次改了还没保存的内容。').waitFor()
    const logo = join(app.folder, '标志.png')
    writeFileSync(logo, Buffer.from(PNG, 'base64'))
    await page.locator('input[type=file]').setInputFiles(logo)
    await main().getByRole('img', { name: '标志' }).waitFor()
    await main().getByRole('button', { name: '保存' }).click()
    await main().locator('button:disabled', { hasText: '保存' }).waitFor()
    await page.reload()
    await expect.poll(() => page.getByLabel('单位名称').inputValue()).toBe('某市农学会')
    await main().getByRole('img', { name: '标志' }).waitFor()
  })

  it('refuses what is no picture', async () => {
    const text = join(app.folder, '标志.txt')
    writeFileSync(text, 'no picture')
    await page.locator('input[type=file]').setInputFiles(text)
    await page.getByText('读不了这张图片').waitFor()
  })

  it('edits a list: several at a time, another order, and back', async () => {
    await section('清单选项')
    await page.getByText('服务站', { exact: true }).click()
    const box = page.getByRole('textbox', { name: '加到“服务站”' })
    await box.fill('东陂站、九龙站')
    await box.press('Enter')
    const words = () => main().locator('li').allInnerTexts()
    await expect.poll(words).toEqual(['东陂站', '九龙站'])
    await main().getByRole('button', { name: '九龙站：上移' }).click()
    await expect.poll(words).toEqual(['九龙站', '东陂站'])
    await main().getByRole('button', { name: '东陂站：去掉' }).click()
    await expect.poll(words).toEqual(['九龙站'])
    await undo()
    await expect.poll(words).toEqual(['九龙站', '东陂站'])
    await main().getByRole('button', { name: '恢复自带的' }).click()
    await main().getByText('还没有，请在上面加。').waitFor()
  })

  it('writes own words in a table, shows how a sentence is read, and what would change', async () => {
    await section('词典')
    await page.getByRole('textbox', { name: '一句话' }).fill('鱼塘浮头怎么办')
    await main().locator('.nq-segment-leads dt', { hasText: '浮头' }).waitFor()
    await page.getByRole('button', { name: '＋ 办法是' }).click()
    await page.getByRole('textbox', { name: '第 1 行：词' }).fill('浮头')
    await page.getByRole('textbox', { name: '第 1 行：对应的词，用逗号隔开' }).fill('滴灌')
    await page.getByRole('button', { name: '先算一遍' }).click()
    await page.getByText(/^40 条需求里，[1-9]\d* 条用到了改过的词/).waitFor()
    await main().getByRole('region', { name: '自己的用词' }).getByRole('button', { name: '保存' }).click()
    await page.getByText('正在使用 1 行', { exact: true }).waitFor()
    await page.getByRole('button', { name: '去掉第 1 行' }).click()
    await main().getByRole('region', { name: '自己的用词' }).getByRole('button', { name: '保存' }).click()
    await page.getByText('还没有写', { exact: true }).waitFor()
  })

  it('takes a word as one that tells nothing, seen at once in the sentence', async () => {
    await page.getByRole('textbox', { name: '一句话' }).fill('合作社鱼塘浮头')
    const stops = () => main().locator('.nq-segments [data-kind=stop]').allInnerTexts()
    await page.getByRole('button', { name: '＋ 不算数的词' }).click()
    await page.getByRole('textbox', { name: '第 1 行：词' }).fill('合作社')
    await expect.poll(async () => (await stops()).join('')).toBe('合作社')
    await main().getByRole('region', { name: '自己的用词' }).getByRole('button', { name: '保存' }).click()
    await page.getByText('正在使用 1 行', { exact: true }).waitFor()
    await page.getByRole('button', { name: '去掉第 1 行' }).click()
    await main().getByRole('region', { name: '自己的用词' }).getByRole('button', { name: '保存' }).click()
    await page.getByText('还没有写', { exact: true }).waitFor()
  })

  it('finds a word in the shipped lexicon and switches a line off in the own words', async () => {
    await page.getByText('自带词库', { exact: true }).click()
    await page.getByText(/^共 \d+,\d{3} 条$/).waitFor()
    await page.getByRole('textbox', { name: '查词' }).fill('浮头')
    await page.getByText(/^共 \d 条$/).waitFor()
    await main().getByRole('button', { name: '不用这条' }).nth(1).click()
    await main().getByRole('button', { name: '恢复' }).waitFor()
    await page.getByText('自己的用词', { exact: true }).first().click()
    await expect.poll(() => page.getByRole('textbox', { name: '第 1 行：词' }).inputValue()).toBe('浮头')
    await expect.poll(() => page.getByRole('switch', { name: /^第 1 行：启用/ }).isChecked()).toBe(false)
    await main().getByRole('button', { name: '取消' }).click()
  })

  it('adds, renames and hides ways to transfer, offered and shown everywhere by their new names', async () => {
    await section('清单选项')
    await page.getByText('合作方式', { exact: true }).click()
    const box = page.getByRole('textbox', { name: '加到“合作方式”' })
    await box.fill('技术托管、订单研发')
    await box.press('Enter')
    const names = () => main().locator('.nq-mode-name > :first-child').allInnerTexts()
    await expect.poll(async () => (await names()).slice(-2)).toEqual(['技术托管', '订单研发'])
    // The box still has the focus, and nothing of its own to take back.
    await expect.poll(() => box.inputValue()).toBe('')
    await box.press('Control+z')
    await expect.poll(async () => (await names()).length).toBe(9)
    await box.fill('技术托管、订单研发')
    await box.press('Enter')
    await expect.poll(async () => (await names()).slice(-2)).toEqual(['技术托管', '订单研发'])
    await main().getByRole('button', { name: '作价入股：改名' }).click()
    await page.getByRole('textbox', { name: '作价入股：改名' }).fill('技术入股')
    await page.keyboard.press('Enter')
    await main().getByText('自带叫法：作价入股').waitFor()
    await main().getByRole('button', { name: '质押融资：停用' }).click()
    await main().getByText('已停用').waitFor()

    await goTo(page, '需求')
    await page.getByRole('button', { name: '填写需求' }).click()
    const offered = () => page.locator('.ant-checkbox-group label').allInnerTexts()
    await expect.poll(offered).toEqual(expect.arrayContaining(['技术入股', '技术托管', '订单研发']))
    await expect.poll(offered).not.toContain('质押融资')
    await page.getByLabel('技术托管').check()
    await page.getByRole('textbox', { name: '需求名称' }).fill('想找人托管茶园')
    await page.getByRole('button', { name: /^保存/ }).click()
    await page.getByText('已保存“想找人托管茶园”。', { exact: true }).waitFor()

    await goTo(page, '设置')
    await section('清单选项')
    await page.getByText('合作方式', { exact: true }).click()
    await main().getByRole('listitem').filter({ hasText: '技术托管' }).getByText('供给 0 · 需求 1').waitFor()
    await main().getByRole('button', { name: '技术托管：去掉' }).click()
    await page.getByText('已去掉“技术托管”，用着它的 1 条记录不变').waitFor()
    await main().getByRole('button', { name: '加回“技术托管”' }).click()
    await expect.poll(async () => (await names()).at(-1)).toBe('技术托管')
    await main().getByRole('button', { name: '恢复自带的' }).click()
    await expect.poll(async () => (await names()).length).toBe(9)
  })

  it('refuses a name that is taken, and keeps what was typed', async () => {
    const box = page.getByRole('textbox', { name: '加到“合作方式”' })
    await box.fill('转让')
    await main().getByRole('button', { name: '加上' }).click()
    const card = page.locator('.ant-notification-notice')
    await card.getByText('“转让”已经有了').waitFor()
    await expect.poll(() => box.inputValue()).toBe('转让')
    await box.fill('')
    // The card says nothing to somebody who has gone on.
    await goTo(page, '需求')
    await expect.poll(() => card.count()).toBe(0)
    await goTo(page, '设置')
    await section('清单选项')
    await page.getByText('合作方式', { exact: true }).click()
  })

  it('shows in another window what was changed in this one, once one looks there', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByText('合作方式', { exact: true }).click()
    const names = () => other.locator('.nq-mode-name > :first-child').allInnerTexts()
    await expect.poll(async () => (await names()).length).toBe(9)
    const box = page.getByRole('textbox', { name: '加到“合作方式”' })
    await box.fill('订单研发')
    await box.press('Enter')
    await expect.poll(() => main().getByText('订单研发', { exact: true }).count()).toBe(1)
    // A window that is looked at again is told so by the browser, which a browser without a screen does not do.
    await other.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect.poll(async () => (await names()).at(-1)).toBe('订单研发')
    await other.close()
    await main().getByRole('button', { name: '恢复自带的' }).click()
    await expect.poll(() => main().getByText('订单研发', { exact: true }).count()).toBe(0)
  })

  it('keeps own header words', async () => {
    await section('导入规则')
    await page.getByRole('textbox', { name: '表头' }).fill('成果叫法')
    await main().getByRole('button', { name: '加上' }).click()
    await main().getByText('成果叫法 → 名称').waitFor()
    await page.reload()
    await main().getByText('成果叫法 → 名称').waitFor()
  })

  it('masks phone numbers, and says where the data lies and that it is sound', async () => {
    await section('隐私')
    await page.getByRole('switch', { name: '屏幕上遮住电话' }).click()
    await expect.poll(() => page.getByRole('switch').getAttribute('aria-checked')).toBe('true')
    await section('数据')
    await main().getByText(app.folder, { exact: false }).waitFor()
    await page.getByRole('button', { name: '现在检查' }).click()
    await page.getByText('资料库完好。').waitFor()
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints).toEqual([])
  })
})
