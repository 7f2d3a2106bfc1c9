/** Changing records in the list itself: many at once, a cell where it stands, and what is said where it fails. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellOf, goTo } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000

describe('changes in the registers', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await page.getByRole('button', { name: '载入示例数据' }).click()
    await page.getByText('含示例数据').waitFor()
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const cell = (at: number, column: string) => cellOf(page, at, column)
  const record = () => page.getByRole('complementary', { name: '专利详情' })

  it('changes one field of many records, and takes it back', async () => {
    await goTo(page, '供给')
    await page.getByText('共 300 条', { exact: true }).waitFor()
    await (await cell(0, '申请号')).click({ modifiers: ['Control'] })
    await (await cell(4, '申请号')).click({ modifiers: ['Shift'] })
    const bulk = page.getByRole('region', { name: '批量操作' })
    await bulk.getByText('已选 5 条').waitFor()
    await bulk.getByRole('button', { name: '批量修改…' }).click()
    await page.getByRole('combobox', { name: '改为' }).fill('甲')
    await page.getByRole('button', { name: '修改 5 条' }).click()
    await page.getByText('已把 5 条的“分级”改为“甲”').waitFor()
    await expect.poll(async () => (await cell(4, '分级')).innerText()).toBe('甲')
    await page.getByRole('grid').press('Control+z')
    await expect.poll(async () => (await cell(4, '分级')).innerText()).toBe('')
    await expect.poll(() => page.getByRole('row', { selected: true }).count()).toBe(5)
    await page.getByRole('grid').press('Escape')
    await bulk.waitFor({ state: 'detached' })
  })

  it('edits a cell where it stands: Enter keeps, Escape does not, Ctrl+Z takes back', async () => {
    await (await cell(2, '分级')).dblclick()
    await page.keyboard.type('重点')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await cell(2, '分级')).innerText()).toBe('重点')
    await expect.poll(() => record().count()).toBe(0)
    await page.keyboard.press('F2')
    await page.keyboard.type('不要')
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: '修改“分级”' }).waitFor({ state: 'detached' })
    await expect.poll(async () => (await cell(2, '分级')).innerText()).toBe('重点')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cell(2, '分级')).innerText()).toBe('')
    await (await cell(2, '法律状态')).dblclick()
    await page.locator('.ant-select-item-option', { hasText: '放弃' }).click()
    await expect.poll(async () => (await cell(2, '法律状态')).innerText()).toBe('放弃')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cell(2, '法律状态')).innerText()).toBe('有效')
  })

  it('says of a cell that is edited in the record that it is, and opens no other', async () => {
    await (await cell(2, '申请号')).click()
    await record().waitFor()
    await page.keyboard.press('Escape')
    await record().waitFor({ state: 'detached' })
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('F2')
    await page.getByText('在记录里改：按回车打开这条记录。').waitFor()
    await expect.poll(() => page.getByRole('grid').getByRole('combobox').count()).toBe(0)
  })

  it('takes an error away once the same thing is saved, and tells it in the language of the window', async () => {
    const refusal = { code: 'library.diskFull', message: '磁盘空间不足，刚才的改动没有保存。', details: {} }
    let isFull = true
    await page.route('**/api/call', async (route) => {
      const isUpdate = route.request().postData()?.includes('"supplies.update"') === true
      if (isUpdate && isFull) await route.fulfill({ json: { ok: false, error: refusal } })
      else await route.fallback()
    })
    const grade = async (row: number) => {
      await (await cell(row, '分级')).dblclick()
      await page.getByRole('combobox', { name: '修改“分级”' }).fill('甲')
      await page.keyboard.press('Enter')
    }
    const card = page.locator('.ant-notification-notice')
    const command = async (text: string) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(text)
      await page.getByRole('dialog').getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await grade(2)
    await card.getByText('磁盘空间不足').waitFor()
    // The same once more is told once.
    await grade(2)
    await command('switch to english')
    await card.getByText('The disk is full').waitFor()
    await command('切换到中文')
    await card.getByText('磁盘空间不足').waitFor()
    await expect.poll(() => card.count()).toBe(1)
    isFull = false
    // Another record's success says nothing of this one.
    await grade(3)
    await expect.poll(async () => (await cell(3, '分级')).innerText()).toBe('甲')
    await expect.poll(() => card.count()).toBe(1)
    await grade(2)
    await card.waitFor({ state: 'detached' })
    await page.unroute('**/api/call')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cell(2, '分级')).innerText()).toBe('')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cell(3, '分级')).innerText()).toBe('')
  })

  it('edits a deadline as people write it, and refuses what is no date', async () => {
    await goTo(page, '需求')
    await page.getByText('共 40 条', { exact: true }).waitFor()
    const before = await (await cell(0, '截止日期')).innerText()
    await (await cell(0, '截止日期')).dblclick()
    const box = page.getByRole('textbox', { name: '修改“截止日期”' })
    await box.fill('明年')
    await page.keyboard.press('Enter')
    await expect.poll(() => box.getAttribute('aria-invalid')).toBe('true')
    await box.fill('2027/3/5')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await cell(0, '截止日期')).innerText()).toBe('2027-03-05')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cell(0, '截止日期')).innerText()).toBe(before)
    await (await cell(0, '截止日期')).dblclick()
    await box.fill('2027-02')
    await page.getByRole('button', { name: '打开日历' }).click()
    await page.getByText('2027年2月', { exact: true }).waitFor()
    await page.getByRole('button', { name: '下个月' }).click()
    await page.getByRole('button', { name: '2027-03-31' }).click()
    await expect.poll(() => box.inputValue()).toBe('2027-03-31')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await cell(0, '截止日期')).innerText()).toBe('2027-03-31')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cell(0, '截止日期')).innerText()).toBe(before)
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints).toEqual([])
  })
})
