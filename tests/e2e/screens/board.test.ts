import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STAGES, type Stage } from '#shared/contract/follow-up.ts'
import { call, fillDesk } from './desk-data.ts'
import { answerCalls } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000

describe('the follow-up board', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const column = (stage: Stage) => page.locator(`[data-stage="${stage}"]`)
  const cards = (stage: Stage) => column(stage).locator('.nq-card')
  const pane = () => page.getByRole('complementary', { name: '对接详情' })
  const idOf = (card: Locator) => card.getAttribute('data-pair')
  const open = (hash: string) =>
    page.evaluate((hash) => {
      window.location.hash = hash
    }, hash)

  it('says how pairs come here while there are none', async () => {
    await page.getByRole('button', { name: '从空白开始' }).click()
    await open('#/board')
    await page.getByRole('heading', { name: '还没有要对接的' }).waitFor()
    await page.getByText(/按 S 入选/).waitFor()
  })

  it('shows every shortlisted pair at its stage, the overdue ones by word', async () => {
    await fillDesk(page)
    await page.reload()
    await cards('contacted').first().waitFor()
    const counts = await call(page, 'followUp.figures', {})
    for (const { stage, now } of counts.stages.filter(({ stage }) => stage !== 'ended')) {
      expect([stage, await cards(stage).count()]).toEqual([stage, now])
    }
    await expect.poll(() => page.locator('.nq-card[data-overdue]').first().textContent()).toMatch(/逾期 \d+ 天/)
  })

  it('moves a card by key, says so, keeps the focus on it, and undoes it', async () => {
    const card = cards('recommended').first()
    const id = await idOf(card)
    await card.focus()
    await page.keyboard.press(']')
    await column('contacted').locator(`[data-pair="${id}"]`).waitFor()
    await page.getByRole('status').filter({ hasText: '移到已联系' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-pair'))).toBe(id)
    await page.keyboard.press('Alt+ArrowRight')
    await column('met').locator(`[data-pair="${id}"]`).waitFor()
    await page.keyboard.press('Control+z')
    await column('contacted').locator(`[data-pair="${id}"]`).waitFor()
    await page.keyboard.press('Control+z')
    await column('recommended').locator(`[data-pair="${id}"]`).waitFor()
  })

  it('goes from card to card by arrows', async () => {
    await cards('recommended').first().focus()
    await page.keyboard.press('ArrowDown')
    const second = await idOf(cards('recommended').nth(1))
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-pair'))).toBe(second)
    await page.keyboard.press('ArrowRight')
    const stage = await page.evaluate(() => document.activeElement?.closest('[data-stage]')?.getAttribute('data-stage'))
    expect(stage).toBe('contacted')
  })

  it('moves a card by drag, also to the folded end', async () => {
    const card = cards('met').first()
    const id = await idOf(card)
    await card.dragTo(column('signed'))
    await column('signed').locator(`[data-pair="${id}"]`).waitFor()
    await column('signed').locator(`[data-pair="${id}"]`).dragTo(page.locator('.nq-column-folded'))
    await column('ended').locator(`[data-pair="${id}"]`).waitFor()
    await page.keyboard.press('Control+z')
    await column('signed').locator(`[data-pair="${id}"]`).waitFor()
  })

  it('keeps what is filled in and what happened beside the board', async () => {
    await cards('interested').first().click()
    await pane().getByLabel('下一步').fill('带样品到基地')
    await pane().getByLabel('负责人').fill('周站长')
    await pane().getByLabel('合同金额').fill('12 万元')
    await pane().getByLabel('截止日期').fill('2027-02-30')
    await pane().getByLabel('负责人').focus()
    await pane().getByRole('alert').getByText('没有保存：请写成 2026-12-31').waitFor()
    await expect.poll(() => pane().getByLabel('截止日期').inputValue()).toBe('2027-02-30')
    await pane().getByLabel('截止日期').press('Escape')
    await pane().getByRole('alert').waitFor({ state: 'detached' })
    await pane().getByLabel('记一笔').fill('对方要看样品')
    await pane().getByRole('button', { name: '记下' }).click()
    await pane().getByRole('listitem').filter({ hasText: '对方要看样品' }).waitFor()
    await page.reload()
    await expect.poll(() => pane().getByLabel('下一步').inputValue()).toBe('带样品到基地')
    await expect.poll(() => pane().getByLabel('负责人').inputValue()).toBe('周站长')
    await pane().getByText('签约', { exact: true }).click()
    await pane().getByText('有意向 → 签约').waitFor()
    await expect.poll(() => cards('signed').filter({ hasText: '带样品到基地' }).count()).toBe(1)
  })

  it('asks the later of two windows, and loses nothing of what it typed', async () => {
    const other = await page.context().newPage()
    await other.goto(page.url())
    await other.getByLabel('备注').fill('另一个窗口写的')
    await pane().getByLabel('备注').fill('这个窗口写的')
    await other.getByLabel('合同金额').click()
    await other.getByText(/^已改备注/).waitFor()
    await other.close()
    // However late the board is read again: the choice is put once, on what the library says.
    const late = await answerCalls(page, 'followUp.list', async (route) => {
      await new Promise((later) => setTimeout(later, 500))
      await route.fallback()
    })
    await pane().getByLabel('合同金额').click()
    await pane().getByText('另一个窗口刚改过这一对').waitFor()
    await pane()
      .getByText(/这个窗口写的/)
      .waitFor()
    await pane().getByRole('button', { name: '用我填的' }).click()
    await page.getByText(/^已改备注/).waitFor()
    await expect.poll(() => pane().getByLabel('备注').inputValue()).toBe('这个窗口写的')
    await late.stop()
    await page.keyboard.press('Escape')
  })

  it('narrows by who is responsible and what is overdue, and says how many it hides', async () => {
    await open('#/board?who=%E5%91%A8%E7%AB%99%E9%95%BF')
    await page.getByText(/^筛选隐藏了 \d+ 对$/).waitFor()
    await expect.poll(() => page.locator('.nq-card').count()).toBe(1)
    await page.getByRole('button', { name: '清除筛选' }).click()
    await open('#/board?show=overdue&view=list')
    await page.getByText(/^共 \d+ 条$/).waitFor()
    const { overdue } = await call(page, 'followUp.figures', {})
    await expect.poll(() => page.getByText(`共 ${overdue} 条`, { exact: true }).count()).toBe(1)
  })

  it('shows the list behind a figure: what ever reached a stage', async () => {
    const { stages } = await call(page, 'followUp.figures', {})
    for (const { stage, reached } of stages.filter(({ reached }) => reached > 0)) {
      await open(`#/board?reached=${stage}&view=list`)
      await page.getByText(`共 ${reached} 条`, { exact: true }).waitFor()
    }
    expect(stages.map(({ stage }) => stage)).toEqual(STAGES)
  })

  it('complained of nothing', () => {
    expect(app.complaints).toEqual([])
  })
})
