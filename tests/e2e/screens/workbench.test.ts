/** The match workbench in a real browser: decide by keys, filter, compare, weigh, and see what an import changed. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerCalls, choosePatentLists, decision, goTo, ranking, reason, writeSheets } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000

describe('the match workbench', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await page.getByRole('button', { name: '载入示例数据' }).click()
    await patents().first().waitFor()
    // The second demand has patents of every level.
    await page.keyboard.press('n')
    await subject('贡柑采前裂果率高的综合解决技术').waitFor()
    await patents().nth(3).waitFor()
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const patents = () => ranking(page, '推荐的专利')
  const subject = (title: string) => page.getByRole('region', { name: '推荐的专利' }).getByText(title, { exact: true })
  const current = () => patents().and(page.locator('[aria-current="true"]'))
  const chosenTitle = () => reason(page).getByRole('heading', { level: 2 }).innerText()
  const demands = () => page.getByRole('complementary', { name: '需求', exact: true })

  it('goes on to the next patent after each decision, and back with undo', async () => {
    const titles = await patents().locator('.nq-ranked-title').allInnerTexts()
    await expect.poll(() => chosenTitle()).toBe(titles[0])
    await page.keyboard.press('s')
    await expect.poll(chosenTitle).toBe(titles[1])
    await patents().first().getByText('已入选', { exact: true }).waitFor()
    await page.keyboard.press('l')
    await expect.poll(chosenTitle).toBe(titles[2])
    await patents().nth(1).getByText('稍后再看', { exact: true }).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(chosenTitle).toBe(titles[1])
    await decision(page, '稍后再看').waitFor({ state: 'detached' })
    await page.keyboard.press('s')
    await expect.poll(chosenTitle).toBe(titles[2])
    await demands().getByText('入选 2').waitFor()
  })

  it('keeps a note, which puts off what is undecided, and tells every decision so far', async () => {
    await page.keyboard.press('m')
    await page.getByRole('textbox', { name: /^备注/ }).fill('等开春再谈')
    await page.keyboard.press('Control+Enter')
    await decision(page, '稍后再看').waitFor()
    await reason(page).getByText('说明：等开春再谈').waitFor()
    const noted = await chosenTitle()
    await page.keyboard.press('r')
    await page.keyboard.press('5')
    await expect.poll(chosenTitle).not.toBe(noted)
    await page.keyboard.press('k')
    await decision(page, '其他').waitFor()
    const log = reason(page).getByRole('region', { name: '决定记录' })
    await expect.poll(() => log.getByRole('listitem').count()).toBeGreaterThan(0)
  })

  it('says what each level rests on, without decimals, and what the best of the list is worth', async () => {
    await patents()
      .first()
      .getByText(/^对上 \d+ 个要点中的 \d+ 个：/)
      .waitFor()
    const rows = await patents().locator('.nq-ranked-reason').allInnerTexts()
    for (const text of rows) expect(text).not.toMatch(/\d\.\d/)
    const best = page.locator('.nq-best')
    await best.getByText(/契合度 \d+。/).waitFor()
    await best.getByRole('button', { name: '强、中、弱怎么看' }).click()
    await page.getByText(/^契合度满分 100。/).waitFor()
    await best.getByRole('button', { name: '强、中、弱怎么看' }).press('Escape')
  })

  it('shows the two problems with what is shared, and the fit as a table that adds up', async () => {
    await patents().first().click()
    await reason(page).getByText('需要解决').waitFor()
    await expect.poll(() => reason(page).locator('.nq-statements mark').count()).toBeGreaterThan(0)
    const table = reason(page).getByRole('table', { name: /^各部分给契合度/ })
    const values = (await table.locator('.nq-bar-value').allInnerTexts()).map((text) =>
      text.startsWith('扣') ? -Number(text.slice(2)) : Number(text),
    )
    const total = values.pop() as number
    expect(total).toBeGreaterThan(0)
    expect(values.reduce((sum, value) => sum + value, 0)).toBe(total)
    const bridges = reason(page).getByRole('list', { name: '行业词典连起来的词' })
    await expect.poll(() => bridges.innerText()).toContain('裂果')
  })

  it('says how many results a filter hides, and shows them again with one click', async () => {
    const all = await patents().count()
    await page.getByRole('button', { name: /^级别/ }).click()
    await page.getByRole('checkbox', { name: /^强/ }).check()
    await page.getByText(/^筛选藏起了 \d+ 条/).waitFor()
    await expect.poll(() => patents().count()).toBeLessThan(all)
    await page.getByRole('button', { name: '全部显示' }).click()
    await expect.poll(() => patents().count()).toBe(all)
  })

  it('shows the effect of other weights at once, and goes back without saving', async () => {
    const order = () => patents().locator('.nq-ranked-title').allInnerTexts()
    const before = await order()
    await page.keyboard.press('w')
    const slider = page.getByRole('slider', { name: '行业词典' })
    await slider.focus()
    await page.keyboard.press('End')
    await patents().locator('.nq-move').first().waitFor()
    await expect.poll(() => order()).not.toEqual(before)
    await page.getByRole('button', { name: '回到已保存的' }).click()
    await expect.poll(order).toEqual(before)
    await page
      .getByRole('region', { name: '匹配权重' })
      .getByRole('button', { name: /^关\s?闭$/ })
      .click()
  })

  it('lays shortlisted patents side by side', async () => {
    await page.keyboard.press('c')
    const side = page.getByRole('region', { name: '入选专利对比' })
    await expect.poll(() => side.getByRole('columnheader').count()).toBe(2)
    for (const name of ['专利权人', '申请号', '到期日', '价格', '联系方式']) {
      await side.getByRole('rowheader', { name, exact: true }).waitFor()
    }
    await page.keyboard.press('Escape')
    await patents().first().waitFor()
  })

  it('turns round on the same pair', async () => {
    const title = await chosenTitle()
    await reason(page).getByRole('button', { name: '这件专利还适合哪些需求' }).click()
    const wanted = page.getByRole('region', { name: '适合的需求' })
    await wanted.getByText(title, { exact: true }).waitFor()
    await expect.poll(() => chosenTitle()).toBe('贡柑采前裂果率高的综合解决技术')
    await page.getByText('需求找专利', { exact: true }).click()
    await expect.poll(chosenTitle).toBe(title)
  })

  it('asks where another window was quicker, and stores nothing until one insists', async () => {
    const row = patents()
      .filter({ hasNotText: /已入选|稍后再看|其他/ })
      .first()
    await row.click()
    // The keys act on the patent whose reason is shown.
    await expect
      .poll(() =>
        current()
          .getByText(/已入选|稍后再看|其他/)
          .count(),
      )
      .toBe(0)
    await reason(page).getByRole('button', { name: /^入选/ }).waitFor()
    let asked: unknown
    const refuse = await answerCalls(page, 'decisions.set', async (route) => {
      asked = (route.request().postDataJSON() as { args: { seen: unknown } }).args.seen
      const error = { code: 'record.changedMeanwhile', message: '', details: { field: 'decision', theirs: 'later' } }
      await route.fulfill({ json: { ok: false, error } })
    })
    await page.keyboard.press('s')
    await page.getByText(/刚在另一个窗口里有了决定$/).waitFor()
    expect(asked).toBe(null)
    await refuse.stop()
    await expect.poll(() => current().getByText('已入选').count()).toBe(0)
    await page.getByRole('button', { name: '仍按我的记' }).click()
    await current().getByText('已入选').waitFor()
  })

  it('tells after an import for which demands there are new patents, and what entered', async () => {
    await page.keyboard.press('n')
    await subject('老果园的地越种越硬又酸，求改良').waitFor()
    await patents().first().waitFor()
    await page.keyboard.press('p')
    await subject('贡柑采前裂果率高的综合解决技术').waitFor()
    const list = await writeSheets(app.folder, '新专利.xlsx', [
      {
        name: '专利',
        rows: [
          ['专利名称', '申请号', '专利权人', '摘要'],
          [
            '一种贡柑采前裂果防控方法',
            '202110123456',
            '北江农学院',
            '解决贡柑久旱后遇降雨集中裂果、裂果率高的问题，补钙补硼。',
          ],
        ],
      },
    ])
    await goTo(page, '导入')
    await choosePatentLists(page, [list])
    await page.getByRole('button', { name: '导入（写入 1 条）' }).click()
    await goTo(page, '匹配')
    await demands().getByText('新 1', { exact: true }).first().waitFor()
    await page.getByText(/^与上次查看相比：新进 1 件（新导入 1 件）/).waitFor()
    await patents().filter({ hasText: '一种贡柑采前裂果防控方法' }).getByText('新进', { exact: true }).waitFor()
    await demands().getByText(/^有新/).click()
    await expect.poll(() => demands().locator('button.nq-subject').count()).toBeLessThan(5)
    await demands().getByText(/^全部/).click()
  })

  it('puts the left column away and finds it again by its search', async () => {
    await page.getByRole('button', { name: '收起左栏' }).click()
    await page.getByRole('textbox', { name: '搜索需求' }).waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '展开左栏' }).click()
    await page.getByRole('textbox', { name: '搜索需求' }).fill('茶芽')
    await expect.poll(() => demands().locator('button.nq-subject').count()).toBeLessThan(10)
    await page.getByRole('textbox', { name: '搜索需求' }).fill('')
  })

  it('is accessible, and fits a screen magnified to 150 %', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(grave.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([])
    await page.setViewportSize({ width: 911, height: 512 })
    await reason(page)
      .getByRole('button', { name: /^入选|取消入选/ })
      .waitFor()
    const overflow = await reason(page).evaluate((element) => element.getBoundingClientRect().right - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints).toEqual([])
  })
})
