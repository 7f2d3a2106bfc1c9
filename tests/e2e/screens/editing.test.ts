/** Taking a demand down, changing records where they stand, their history, and two tabs on one record. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, loadSampleData } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000
/** The address of a register with one record open, or with its form. */
const at = (page: Page, place: string) => page.evaluate((hash) => window.location.assign(hash), `#/${place}`)

describe('editing', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await loadSampleData(page)
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const form = (on: Page) => on.getByRole('complementary', { name: '填写需求' })
  const pane = (on: Page, name = '专利详情') => on.getByRole('complementary', { name })
  const tab = (on: Page, name: string) => on.getByRole('tab', { name, exact: true }).click()
  const serious = async () => {
    const { violations } = await new AxeBuilder({ page }).include('.nq-record').analyze()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes[0]?.html])
  }
  const openFirstPatent = async (on: Page) => {
    await goTo(on, '供给')
    await on.locator('button.nq-link').first().click()
    await pane(on).getByText('解决什么技术问题').waitFor()
  }
  const edit = async (on: Page, field: string, text: string) => {
    await pane(on)
      .getByRole('button', { name: `编辑${field}`, exact: true })
      .focus()
    await on.keyboard.press('e')
    await pane(on)
      .getByRole('textbox', { name: field })
      .or(pane(on).getByRole('combobox', { name: field }))
      .first()
      .fill(text)
    await on.keyboard.press('Enter')
  }

  it('takes a demand down by keyboard, and finds it again after a reload', async () => {
    await at(page, 'demands?new=1')
    await form(page).getByLabel('需求名称').waitFor()
    await page.keyboard.type('荔枝采后褐变快')
    await page.keyboard.press('Tab')
    await page.keyboard.type('荔枝采摘后三天果皮就褐变，运不到北方市场。')
    const statement = form(page).getByLabel('要解决的技术问题')
    await expect.poll(() => statement.inputValue()).toContain('褐变')
    expect(await serious()).toEqual([])
    await form(page).getByLabel('单位', { exact: true }).fill('佛冈测试果园')
    await form(page).getByText('走访', { exact: true }).click()
    // A pause in typing, after which nothing is lost any more.
    await page.waitForResponse((answer) => answer.request().postData()?.includes('drafts.set') === true)
    await page.reload()
    await form(page).getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '继续填写（有草稿）' }).click()
    await form(page).getByText('这是上次没保存的填报，已为您找回。').waitFor()
    await expect.poll(() => form(page).getByLabel('需求名称').inputValue()).toBe('荔枝采后褐变快')
    // Tab leaves a box with offers, and what was typed stays as it was typed.
    await form(page).getByLabel('地区').focus()
    await page.keyboard.type('佛')
    await page.getByRole('option', { name: '佛冈县' }).first().waitFor({ state: 'attached' })
    await page.keyboard.press('Tab')
    await page.keyboard.type('水果')
    await expect.poll(() => form(page).getByLabel('地区').inputValue()).toBe('佛')
    await expect.poll(() => form(page).getByLabel('行业').inputValue()).toBe('水果')
    await form(page).getByLabel('截止日期').fill('明年')
    await form(page).getByLabel('需求名称').focus()
    await page.keyboard.press('Control+Enter')
    await form(page).getByText('请写成 2026-12 或 2026-12-31').waitFor()
    await form(page).getByText('还没有保存：有 1 处要改').waitFor()
    const deadline = form(page).getByLabel('截止日期')
    await expect.poll(() => deadline.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await serious()).toEqual([])
    await form(page).getByLabel('截止日期').fill('2027-3')
    await page.keyboard.press('Control+Enter')
    await form(page).getByRole('status').getByText('已保存“荔枝采后褐变快”。').waitFor()
    await form(page).getByRole('button', { name: '查看这条需求' }).click()
    const record = pane(page, '需求详情')
    await record.getByText('2027-03', { exact: true }).waitFor()
    await tab(page, '来源')
    await record.getByText('没有来源清单，是手工填报的。').waitFor()
    await tab(page, '历史')
    await record.getByText('填报', { exact: true }).waitFor()
    await tab(page, '资料')
  })

  it('says quietly where a demand like it is there already, and leads to it', async () => {
    await at(page, 'demands?new=1')
    await form(page).getByLabel('需求名称').fill('荔枝采后褐变快')
    const hint = form(page).getByRole('status').filter({ hasText: '已有相近的需求：' })
    await hint.waitFor()
    await form(page).getByLabel('需求名称').fill('荔枝采后长霉快')
    await hint.waitFor({ state: 'detached' })
    await form(page).getByLabel('需求名称').fill('荔枝采后褐变快')
    await hint.getByRole('button', { name: /佛冈测试果园/ }).click()
    await pane(page, '需求详情').getByText('2027-03', { exact: true }).waitFor()
  })

  it('removes what was entered by hand, and brings it back', async () => {
    const record = pane(page, '需求详情')
    await record.getByRole('button', { name: '删除这条需求' }).click()
    await page.getByText('已删除“荔枝采后褐变快”。').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('已撤销：已删除“荔枝采后褐变快”。').waitFor()
    await page.getByText('共 41 条', { exact: true }).waitFor()
  })

  it('changes a field where it stands, and takes it back by key and from the history', async () => {
    await openFirstPatent(page)
    expect(await serious()).toEqual([])
    await edit(page, '价格', '66万元')
    await pane(page).getByText('66万元', { exact: true }).waitFor()
    const pen = pane(page).getByRole('button', { name: '编辑价格', exact: true })
    await expect.poll(() => pen.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+z')
    await pane(page).getByText('66万元', { exact: true }).waitFor({ state: 'detached' })
    await edit(page, '价格', '77万元')
    await pane(page).getByText('77万元', { exact: true }).waitFor()
    await tab(page, '历史')
    expect(await serious()).toEqual([])
    // The key took one change back already: what the button takes back is the second.
    const latest = pane(page).getByRole('button', { name: '撤销这一步' }).first()
    await latest.waitFor()
    const takenBack = pane(page).getByText('撤销', { exact: true })
    const before = await takenBack.count()
    await latest.click()
    await expect.poll(() => takenBack.count()).toBe(before + 1)
    await tab(page, '资料')
    await expect.poll(() => pane(page).getByText('77万元', { exact: true }).count()).toBe(0)
  })

  it('says beside the field why a number is refused, and lets it be mended', async () => {
    await edit(page, '申请号', '12345')
    await pane(page).getByRole('alert').getByText('读不出专利号').waitFor()
    await page.keyboard.press('Escape')
    await pane(page).getByRole('alert').waitFor({ state: 'detached' })
  })

  it('says beside the field that a date is none, and keeps what was typed when the mouse leaves it', async () => {
    await edit(page, '申请日', '2021-13-45')
    const alert = pane(page).getByRole('alert')
    await alert.getByText('这不是一个日期').waitFor()
    await pane(page).getByRole('textbox', { name: '申请日' }).fill('2021-1')
    await alert.waitFor({ state: 'detached' })
    await pane(page).getByRole('textbox', { name: '申请日' }).fill('2021-13')
    await pane(page).getByRole('heading').first().click()
    await alert.getByText('这不是一个日期').waitFor()
    await expect.poll(() => pane(page).getByRole('textbox', { name: '申请日' }).inputValue()).toBe('2021-13')
    await pane(page).getByRole('textbox', { name: '申请日' }).press('Escape')
    await pane(page).getByRole('textbox', { name: '申请日' }).waitFor({ state: 'detached' })
  })

  it('shows where each cell came from, and the best matches', async () => {
    await tab(page, '来源')
    await pane(page).getByRole('cell', { name: 'B2', exact: true }).waitFor()
    await goTo(page, '需求')
    await page.locator('button.nq-link').first().click()
    const record = pane(page, '需求详情')
    await tab(page, '匹配')
    await record.getByRole('button', { name: '在匹配里看全部' }).waitFor()
    await expect.poll(() => record.getByRole('listitem').count()).toBeGreaterThan(0)
    expect(await serious()).toEqual([])
    await tab(page, '资料')
    await openFirstPatent(page)
  })

  it('asks where another tab has changed the same field, and loses neither', async () => {
    const second = await page.context().newPage()
    await second.goto(page.url())
    await pane(second).getByText('解决什么技术问题').waitFor()
    // A record that is opened while another tab types takes up the draft, which is not what this is about.
    await second.waitForLoadState('networkidle')
    // The first begins to write before the second saves.
    await pane(page).getByRole('button', { name: '编辑价格', exact: true }).click()
    await pane(page).getByRole('textbox', { name: '价格' }).fill('我的价格')
    await edit(second, '价格', '对方的价格')
    await pane(second).getByText('对方的价格', { exact: true }).waitFor()
    await pane(page).getByRole('textbox', { name: '价格' }).press('Enter')
    const question = pane(page).getByRole('alertdialog', { name: '另一个窗口刚改过“价格”' })
    await question.getByText('我的价格').waitFor()
    await question.getByText('对方的价格').waitFor()
    expect(await serious()).toEqual([])
    const stored = page.waitForResponse((answer) => answer.request().postData()?.includes('我的价格') === true)
    await question.getByRole('button', { name: '用我的' }).click()
    await stored
    await pane(page).getByText('我的价格', { exact: true }).waitFor()
    await second.evaluate(() => window.dispatchEvent(new Event('focus')))
    await pane(second).getByText('我的价格', { exact: true }).waitFor()
    await second.close()
  })

  it('asks for a problem statement too, and takes the other', async () => {
    const second = await page.context().newPage()
    await second.goto(page.url())
    const write = async (on: Page, text: string) => {
      await pane(on).getByRole('button', { name: /^修改/ }).click()
      await pane(on).getByRole('textbox', { name: '技术问题' }).fill(text)
    }
    await pane(second).getByText('解决什么技术问题').waitFor()
    await second.waitForLoadState('networkidle')
    await write(page, '我写的技术问题')
    await write(second, '对方写的技术问题')
    await pane(second).getByRole('button', { name: '保存并确认' }).click()
    await pane(second).getByText('对方写的技术问题', { exact: true }).waitFor()
    await pane(page).getByRole('button', { name: '保存并确认' }).click()
    const question = pane(page).getByRole('alertdialog')
    await question.getByText('我写的技术问题').waitFor()
    await question.getByRole('button', { name: '用对方的' }).click()
    await pane(page).getByText('对方写的技术问题', { exact: true }).waitFor()
    await second.close()
  })

  it('gave the browser no reason to complain', () => {
    // A refused call is an answer of the host's, not a failure of the page.
    expect(app.complaints.filter((text) => !/the server responded with a status of 4\d\d/.test(text))).toEqual([])
  })
})
