/** The main path through the screens, in a real browser on the web host, as a new user walks it. */
import { readFileSync } from 'node:fs'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_LIST_BYTES } from '#shared/contract/host.ts'
import {
  answerCalls,
  choosePatentLists,
  decision,
  goTo,
  ranking,
  readWorkbook,
  reason,
  stayAfterDecisions,
  writePatentList,
} from './screens/steps.ts'
import { startWebApp, type WebApp } from './screens/web-app.ts'

const LIMIT_MS = 120_000
const SETTLED_MS = 300

describe('the screens on the web host', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const shortlistedMark = () => decision(page, '已入选')

  it('offers three ways to begin', async () => {
    await page.getByRole('heading', { name: '欢迎使用农桥' }).waitFor()
    for (const name of ['载入示例数据', '导入专利或需求', '从空白开始']) {
      await expect.poll(() => page.getByRole('button', { name }).isVisible()).toBe(true)
    }
  })

  it('loads the sample data and ranks patents for the first demand', async () => {
    await page.getByRole('button', { name: '载入示例数据' }).click()
    await ranking(page, '推荐的专利').first().waitFor()
    await reason(page).getByText('相同或相通的词').waitFor()
    await expect.poll(() => page.locator('mark').count()).toBeGreaterThan(0)
    await stayAfterDecisions(page)
  })

  it('shortlists by key and takes it back by Ctrl+Z', async () => {
    await page.keyboard.press('s')
    await shortlistedMark().waitFor()
    await page.keyboard.press('Control+z')
    await shortlistedMark().waitFor({ state: 'detached' })
  })

  it('decides once however long the key is held', async () => {
    for (let times = 0; times < 4; times++) await page.keyboard.down('s')
    await page.keyboard.up('s')
    await shortlistedMark().waitFor()
    await page.waitForTimeout(SETTLED_MS)
    await expect.poll(() => shortlistedMark().count()).toBe(1)
    await page.keyboard.press('Control+z')
    await shortlistedMark().waitFor({ state: 'detached' })
  })

  it('does not say that a decision was taken back when it was not, and lets it be tried again', async () => {
    await page.keyboard.press('s')
    await shortlistedMark().waitFor()
    const refuse = await answerCalls(page, 'decisions.set', (route) =>
      route.fulfill({ json: { ok: false, error: { code: 'library.busy', message: '被占用', details: {} } } }),
    )
    await page.keyboard.press('Control+z')
    await page.locator('.ant-notification-notice').getByText('被占用').waitFor()
    await expect.poll(() => page.getByText(/^已撤销：已入选/).count()).toBe(0)
    await refuse.stop()
    await page.locator('.ant-notification-notice-close').click()
    await page.keyboard.press('Control+z')
    await shortlistedMark().waitFor({ state: 'detached' })
  })

  it('takes a decision back by the button in the line at the top', async () => {
    await reason(page).getByRole('button', { name: /^入选/ }).click()
    await shortlistedMark().waitFor()
    await page.getByRole('button', { name: /^撤销/ }).click()
    await shortlistedMark().waitFor({ state: 'detached' })
    await page.keyboard.press('s')
    await shortlistedMark().waitFor()
  })

  it('rejects the next one with a reason', async () => {
    await page.keyboard.press('j')
    await shortlistedMark().waitFor({ state: 'detached' })
    await page.keyboard.press('r')
    await page.getByRole('group', { name: '为什么不合适？' }).waitFor()
    await page.keyboard.press('2')
    await decision(page, '太贵').waitFor()
    await page.getByRole('button', { name: /^决定/ }).click()
    await page.getByRole('checkbox', { name: /^未决定/ }).check()
    await page.getByText(/^筛选藏起了 2 条/).waitFor()
    await page.getByRole('button', { name: '全部显示' }).click()
  })

  it('shows the same pair from the other side', async () => {
    await page.getByText('专利找需求', { exact: true }).click()
    await ranking(page, '适合的需求').first().waitFor()
    await page.getByText('太贵', { exact: true }).first().waitFor()
    await page.getByText('需求找专利', { exact: true }).click()
    await ranking(page, '推荐的专利').first().waitFor()
  })

  it('saves a workbook that opens again', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存匹配总表' }).click(),
    ])
    const { names, text } = await readWorkbook(readFileSync(await download.path()))
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
    expect(names).toHaveLength(1 + 40)
    expect(text).toContain('推荐理由')
    await page.getByText(/^已保存/).waitFor()
  })

  it('imports a list and says which row was refused and why', async () => {
    const list = await writePatentList(app.folder)
    await goTo(page, '导入')
    await choosePatentLists(page, [list])
    await page.locator('.nq-import-steps').getByText('逐行预览').click()
    await page.locator('.ant-segmented').getByText('未导入 1', { exact: true }).click()
    await page.getByText(/第 4 行/).waitFor()
    const commits: Route[] = []
    const held = await answerCalls(page, 'importSession.commit', async (route) => void commits.push(route))
    const commit = page.getByRole('button', { name: '导入（写入 2 条）' })
    await commit.click()
    await goTo(page, '总览')
    await goTo(page, '导入')
    await page.getByRole('heading', { name: '正在导入 1 个文件' }).waitFor()
    await expect.poll(() => commit.count()).toBe(0)
    expect(commits).toHaveLength(1)
    await commits[0]?.continue()
    await held.stop()
    await page.getByRole('heading', { name: '未导入的 1 行' }).waitFor()
    await goTo(page, '总览')
    await page.getByText('读取 3 = 新增 2 + 更新 0 + 相同 0 + 未导入 1').waitFor()
  })

  it('edits and confirms a problem statement', async () => {
    await goTo(page, '需求')
    await page.getByRole('textbox', { name: '搜索名称、描述、单位' }).fill('茶')
    await page.getByText(/^共 [1-9] 条，已隐去/).waitFor()
    await page.locator('button.nq-link').first().click()
    const record = page.getByRole('complementary', { name: '需求详情' })
    await record.getByText('待确认', { exact: true }).waitFor()
    await record.getByRole('button', { name: /^修改/ }).click()
    await record.getByRole('textbox', { name: '技术问题' }).fill('英德红茶萎凋不匀，需要温湿可控的萎凋机。')
    await record.getByRole('button', { name: '保存并确认' }).click()
    await record.getByText('已确认', { exact: true }).waitFor()
    await record.getByRole('button', { name: '看推荐专利' }).click()
    await ranking(page, '推荐的专利').filter({ hasText: '一种茶叶萎凋机' }).waitFor()
  })

  it('says of a list that is too large what to do, and sends nothing of it', async () => {
    await goTo(page, '导入')
    await page.evaluate((bytes) => {
      const file = new File(['title'], '太大.csv')
      Object.defineProperty(file, 'size', { value: bytes })
      const dropped = new DragEvent('drop', { bubbles: true, cancelable: true })
      Object.defineProperty(dropped, 'dataTransfer', { value: { files: [file], types: ['Files'] } })
      document.querySelector('.nq-shell')?.dispatchEvent(dropped)
    }, MAX_LIST_BYTES + 1)
    const notice = page.locator('.ant-notification-notice').filter({ hasText: '太大.csv' })
    await notice.getByText(/拆成几个较小的文件/).waitFor()
    await notice.getByText('错误代码：import.too-large').waitFor()
    await notice.locator('.ant-notification-notice-close').click()
  })

  it('changes a weight and goes back to the defaults', async () => {
    await goTo(page, '设置')
    await page.getByRole('link', { name: '权重', exact: true }).click()
    await page.getByRole('slider', { name: '名称' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('button', { name: '恢复默认' }).click()
    await page.locator('button:disabled', { hasText: '恢复默认' }).waitFor()
  })

  it('speaks English after one click, and still after a reload', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Settings' }).waitFor()
    await goTo(page, 'Match')
    await page.getByRole('button', { name: 'Save match workbook' }).waitFor()
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints).toEqual([])
  })
})
