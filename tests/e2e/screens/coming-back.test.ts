/** What must still hold when one reloads, looks elsewhere and comes back, or works in two tabs. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  choosePatentLists,
  decision,
  goTo,
  PLACES,
  ranking,
  reason,
  stayAfterDecisions,
  writePatentList,
  writeSheets,
} from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000
const SETTLED_MS = 300

describe('coming back to a screen', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const heading = (name: string) => page.getByRole('main').getByRole('heading', { name, exact: true, level: 1 })

  it('does not say that nothing was found where nothing was searched for', async () => {
    await page.getByRole('button', { name: '从空白开始' }).click()
    await goTo(page, '匹配')
    await page.getByRole('heading', { name: '还没有需求' }).waitFor()
    await expect.poll(() => page.getByText(/没有找到/).count()).toBe(0)
    await goTo(page, '总览')
    await page.getByRole('button', { name: '载入示例数据' }).click()
    await ranking(page, '推荐的专利').first().waitFor()
  })

  it.each(PLACES)('leads from %s to every other screen after a reload', async (from) => {
    for (const to of PLACES.filter((place) => place !== from)) {
      await goTo(page, from)
      await heading(from).waitFor()
      await page.reload()
      await heading(from).waitFor()
      if (from === '匹配') await reason(page).getByText('相同或相通的词').waitFor()
      await goTo(page, to)
      await heading(to).waitFor()
      await page.waitForTimeout(SETTLED_MS / 3)
      await expect.poll(() => heading(to).isVisible()).toBe(true)
    }
  })

  it('keeps what was typed for a record while one looks at another', async () => {
    await goTo(page, '需求')
    const row = (at: number) => page.locator('button.nq-link').nth(at)
    const record = page.getByRole('complementary', { name: '需求详情' })
    const box = record.getByRole('textbox', { name: '技术问题' })
    await row(0).click()
    await record.getByRole('button', { name: /^修改/ }).click()
    await box.fill('还没写完的一句')
    await row(1).click()
    await record.getByRole('button', { name: /^修改/ }).waitFor()
    await goTo(page, '总览')
    await goTo(page, '需求')
    await row(0).click()
    await record.getByText('这是上次改了还没保存的内容。').waitFor()
    await expect.poll(() => box.inputValue()).toBe('还没写完的一句')
    await record.getByRole('button', { name: '取消' }).click()
    await row(1).click()
    await row(0).click()
    await record.getByRole('button', { name: /^修改/ }).waitFor()
  })

  it('says of a filter that keeps nothing that it is the filter', async () => {
    await page.getByRole('button', { name: '关闭' }).click()
    const decided = page.getByRole('region', { name: '匹配决定' })
    await decided.getByRole('checkbox', { name: /^尚未处理/ }).click()
    await page.getByRole('textbox', { name: '搜索名称、描述、单位' }).fill('没有这样的需求')
    await page.getByRole('heading', { name: '没有符合的记录' }).waitFor()
    await page.getByText('共 0 条，已隐去 40 条').waitFor()
    await page.getByRole('button', { name: '全部清除' }).click()
    await page.getByText('共 40 条', { exact: true }).waitFor()
  })

  it('goes to the reasons after R, and takes no reason from a note', async () => {
    await goTo(page, '匹配')
    await reason(page).getByText('相同或相通的词').waitFor()
    await stayAfterDecisions(page)
    await page.keyboard.press('r')
    const choices = page.getByRole('group', { name: '为什么不合适？' })
    await expect.poll(() => choices.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await expect
      .poll(() => choices.getByRole('button', { name: /^对象不对/ }).evaluate((e) => e === document.activeElement))
      .toBe(true)
    await choices.getByRole('textbox').fill('去年报过价')
    await page.keyboard.press('Enter')
    await choices.getByText(/^再选一个原因/).waitFor()
    await page.keyboard.press('2')
    await decision(page, '太贵').waitFor()
    await reason(page).getByText('说明：去年报过价').waitFor()
  })

  it('sees in a second tab what the first has decided', async () => {
    const second = await page.context().newPage()
    await second.goto(page.url())
    await decision(second, '太贵').waitFor()
    await page.keyboard.press('Control+z')
    await decision(page, '太贵').waitFor({ state: 'detached' })
    await second.evaluate(() => window.dispatchEvent(new Event('focus')))
    await decision(second, '太贵').waitFor({ state: 'detached' })
    await second.close()
  })

  it('does not switch all parts of the score off', async () => {
    await goTo(page, '设置')
    await page.getByRole('link', { name: '权重', exact: true }).click()
    const parts = ['名称', '关键词', '正文', '技术问题', '行业词典']
    for (const name of parts) {
      await page.getByRole('slider', { name, exact: true }).focus()
      await page.keyboard.press('Home')
      await page.waitForTimeout(SETTLED_MS)
    }
    await page.getByText(/^前五部分不能全是 0/).waitFor()
    expect(Number(await page.getByRole('slider', { name: '行业词典' }).getAttribute('aria-valuenow'))).toBeGreaterThan(
      0,
    )
    await page.getByRole('button', { name: '恢复默认' }).click()
    await page.locator('button:disabled', { hasText: '恢复默认' }).waitFor()
  })

  it('offers no import where nothing would be written, and names the sheets where there are several', async () => {
    const broken = join(app.folder, '坏文件.xlsx')
    writeFileSync(broken, 'PK not a workbook')
    const head = ['专利名称', '申请号']
    const two = await writeSheets(app.folder, '两张表.xlsx', [
      { name: '甲院', rows: [head, ['一种番茄嫁接夹', '']] },
      { name: '乙院', rows: [head, ['一种水稻育秧盘', '']] },
    ])
    await goTo(page, '导入')
    await choosePatentLists(page, [broken, two])
    await page.getByRole('region', { name: '坏文件.xlsx' }).getByText('读不了').waitFor()
    await page.getByRole('region', { name: '两张表.xlsx' }).getByText('乙院', { exact: true }).waitFor()
    await page.getByRole('button', { name: '下一步：逐行预览' }).click()
    await page.getByText('全部 2', { exact: true }).waitFor()
    await page.getByText('乙院', { exact: true }).waitFor()
    await page.getByRole('button', { name: '返回' }).click()
    await choosePatentLists(page, [broken])
    await page.getByText('读不了').waitFor()
    await expect.poll(() => page.getByRole('button', { name: /^导入（/ }).count()).toBe(0)
    await page.getByRole('button', { name: '返回' }).click()
  })

  it('finds patents whose list gives no legal status, and warns of a number as a match does', async () => {
    await choosePatentLists(page, [await writePatentList(app.folder)])
    await page.getByRole('button', { name: '导入（写入 2 条）' }).click()
    await page.getByRole('heading', { name: '未导入的 1 行' }).waitFor()
    await goTo(page, '供给')
    const status = page.getByRole('region', { name: '法律状态' })
    await status.getByRole('checkbox', { name: /^未注明/ }).click()
    await page.getByText(/^共 [1-9]\d* 条，已隐去/).waitFor()
    await expect.poll(() => page.locator('.nq-grid .nq-tag', { hasText: /^有效$/ }).count()).toBe(0)
    await status.getByRole('checkbox', { name: /^未注明/ }).click()
    await status.getByRole('checkbox', { name: /^届满/ }).click()
    const tags = () => page.locator('.nq-grid .nq-tag').allInnerTexts()
    await expect.poll(async () => (await tags()).includes('届满') && !(await tags()).includes('有效')).toBe(true)
    await page.locator('button.nq-link').first().click()
    await page
      .getByRole('complementary', { name: '专利详情' })
      .getByText(/^已失效（/)
      .waitFor()
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints).toEqual([])
  })
})
