import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, fillDesk, importText } from './desk-data.ts'
import { goTo } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000

describe('the overview', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await fillDesk(page)
    await page.reload()
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const figure = (name: string) =>
    page.getByRole('region', { name: '本会数字' }).getByRole('link').filter({ hasText: name })
  const panel = (name: string) => page.getByRole('region', { name })

  it('counts what the library holds, each figure a link to the list behind it', async () => {
    const { years } = await call(page, 'overview.figures', {})
    const all = years[0]
    await expect.poll(() => figure('技术需求').locator('b').textContent()).toBe(String(all?.demands))
    await expect.poll(() => figure('需求已深加工').textContent()).toMatch(/占 \d+(\.\d)?%$/)
    await figure('需求已深加工').click()
    await page
      .getByText(new RegExp(`${all?.refinedDemands}`))
      .first()
      .waitFor()
    expect(page.url()).toContain('f.refined=yes')
    await goTo(page, '总览')
    await figure('已联系').click()
    await page.getByText('到过“已联系”', { exact: true }).waitFor()
    await page.getByText('列表', { exact: true }).click()
    await page.getByText(`共 ${all?.contacted} 条`, { exact: true }).waitFor()
  })

  it('counts a year by itself', async () => {
    await goTo(page, '总览')
    const { years } = await call(page, 'overview.figures', {})
    const [, year] = years
    await page.getByText(`${year?.year} 年`, { exact: true }).click()
    await expect.poll(() => figure('技术需求').locator('b').textContent()).toBe(String(year?.demands))
    await expect.poll(() => figure('技术需求').getAttribute('href')).toContain(`f.year=${year?.year}`)
    await page.getByText('累计', { exact: true }).click()
  })

  it('has one button to press next, and leads to what is overdue', async () => {
    const first = page.getByRole('button', { name: /对接的下一步已经逾期/ })
    await first.waitFor()
    await expect.poll(() => page.locator('main .ant-btn-primary').count()).toBe(1)
    await expect.poll(() => first.getAttribute('class')).toContain('ant-btn-primary')
    await first.click()
    await page.getByRole('heading', { name: '对接', level: 1 }).waitFor()
    const { overdue } = await call(page, 'followUp.figures', {})
    await expect.poll(() => page.locator('.nq-card').count()).toBe(overdue)
  })

  it('draws its charts, tells them as tables, and leads from a bar to the list behind it', async () => {
    await goTo(page, '总览')
    for (const name of ['对接进展', '需求：按行业（前十）', '需求：按县区', '专利最多的十家', '按到期年份']) {
      await panel(name).locator('svg').waitFor()
    }
    const industries = panel('需求：按行业（前十）')
    await expect
      .poll(() => industries.getByRole('img').first().getAttribute('aria-label'))
      .toMatch(/^需求：按行业（前十）。.+：\d+/)
    await industries.getByRole('button', { name: '看表格' }).click()
    const [row] = await industries.locator('tbody tr').all()
    const name = (await row?.getByRole('link').textContent()) ?? ''
    const count = Number(await row?.locator('td').last().textContent())
    await row?.getByRole('link').click()
    await page.getByRole('heading', { name: '需求', level: 1 }).waitFor()
    const { total } = await call(page, 'registers.demands', { facets: { industry: [name] } })
    expect(total).toBe(count)
    await goTo(page, '总览')
    const bar = panel('专利最多的十家').locator('svg path[fill="#3a7536"]').first()
    await bar.click()
    await page.getByRole('heading', { name: '供给', level: 1 }).waitFor()
    expect(page.url()).toContain('f.holder=')
  })

  it('merges two records that are one, and the history of the one that stays tells of both', async () => {
    const list = (number: string, price: string) =>
      `专利名称,申请号,申请人,价格\n一种番茄根结线虫土壤消毒方法,${number},华南测试大学,${price}`
    await importText(page, '甲清单.csv', list('', '3万元'), 'supply')
    await importText(page, '乙清单.csv', list('202110123456.7', '5万元'), 'supply')
    await page.reload()
    await goTo(page, '总览')
    await page.getByRole('button', { name: '去定夺' }).click()
    await page.getByRole('button', { name: '合并为一条' }).click()
    await page.getByText('没有留着没定的').waitFor()
    await page.evaluate(() => {
      window.location.hash = '#/supplies?q=番茄根结线虫土壤消毒'
    })
    await page.getByText(/^共 1 条/).waitFor()
    await page
      .getByRole('grid')
      .getByRole('button', { name: /番茄根结线虫/ })
      .click()
    await page.getByRole('tab', { name: '历史' }).click()
    await page.getByText('把“一种番茄根结线虫土壤消毒方法”并了进来').waitFor()
    await page.getByText('与保留下来的不同').waitFor()
    await page.getByRole('button', { name: '撤销这一步' }).first().click()
    await page.getByText(/^共 2 条/).waitFor()
  })

  it('complained of nothing', () => {
    expect(app.complaints).toEqual([])
  })
})
