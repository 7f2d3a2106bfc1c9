/** What one has typed or saved is not lost: two windows, a reload, a host that ends, a library file that goes away. */
import { existsSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from './desk-data.ts'
import { choosePatentLists, goTo, loadSampleData, ranking, reason, writePatentList } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000
const SAVED = '草稿已自动保存'
const FOUND = '这是上次没保存的填报，已为您找回。'

describe('what was typed and what was saved', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await loadSampleData(page)
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const form = (on: Page) => on.getByRole('complementary', { name: '填写需求' })
  const name = (on: Page) => form(on).getByLabel('需求名称')
  const openForm = async (on: Page) => {
    await on.evaluate(() => window.location.assign('#/demands?new=1'))
    await name(on).waitFor()
  }
  const write = async (on: Page, text: string) => {
    await name(on).fill(text)
    await form(on).getByText(SAVED).waitFor()
  }

  it('keeps the form of each window apart, whichever saves first', async () => {
    await openForm(page)
    await write(page, '第一页写的')
    const second = await page.context().newPage()
    await second.goto(page.url())
    await name(second).waitFor()
    await expect.poll(() => name(second).inputValue()).toBe('')
    await write(second, '第二页写的')
    await name(page).press('Control+Enter')
    await form(page).getByRole('status').getByText('已保存“第一页写的”。').waitFor()
    await second.reload()
    await form(second).getByText(FOUND).waitFor()
    await expect.poll(() => name(second).inputValue()).toBe('第二页写的')
    await second.close()
  })

  it('offers what a window left behind to the next form, and begins another beside it', async () => {
    await form(page).getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '继续填写（有草稿）' }).click()
    await form(page).getByText(FOUND).waitFor()
    await expect.poll(() => name(page).inputValue()).toBe('第二页写的')
    await form(page).getByRole('button', { name: '先放着，另填一条' }).click()
    await expect.poll(() => name(page).inputValue()).toBe('')
    await write(page, '另外一条')
    await form(page).getByRole('button', { name: '接着填' }).click()
    await expect.poll(() => name(page).inputValue()).toBe('第二页写的')
    await form(page).getByRole('button', { name: '清空重填' }).click()
    await form(page).getByRole('button', { name: '接着填' }).click()
    await expect.poll(() => name(page).inputValue()).toBe('另外一条')
    await form(page).getByRole('button', { name: '清空重填' }).click()
    await expect.poll(async () => (await call(page, 'drafts.all', {})).length).toBe(0)
  })

  it('says of the undo key that this window has nothing to take back', async () => {
    await page.reload()
    await name(page).waitFor()
    await form(page).getByRole('heading', { name: '填写需求' }).click()
    await page.keyboard.press('Control+z')
    await page.getByText(/^这个窗口里没有可以撤销的改动/).waitFor()
  })

  it('keeps a note on a pair that one left with Escape or for another patent', async () => {
    await goTo(page, '匹配')
    await reason(page).getByText('相同或相通的词').waitFor()
    const note = reason(page).getByRole('textbox', { name: /^备注/ })
    await page.keyboard.press('m')
    await note.fill('电话里说明年再谈')
    await reason(page).getByText(SAVED).waitFor()
    await page.keyboard.press('Escape')
    await ranking(page, '推荐的专利').nth(1).click()
    await reason(page)
      .getByRole('button', { name: /^备注…/ })
      .waitFor()
    await ranking(page, '推荐的专利').first().click()
    await reason(page)
      .getByRole('button', { name: /^接着写备注（有草稿）/ })
      .waitFor()
    await page.reload()
    await reason(page)
      .getByRole('button', { name: /^接着写备注（有草稿）/ })
      .click()
    await expect.poll(() => note.inputValue()).toBe('电话里说明年再谈')
    await note.press('Control+Enter')
    await reason(page).getByText('说明：电话里说明年再谈').waitFor()
    await expect.poll(async () => (await call(page, 'drafts.all', {})).length).toBe(0)
  })

  it('keeps the note of a refusal that one left with Escape', async () => {
    const choices = reason(page).getByRole('group', { name: '为什么不合适？' })
    await ranking(page, '推荐的专利').nth(1).click()
    await page.keyboard.press('r')
    await choices.getByRole('textbox').fill('去年报过价')
    await expect.poll(async () => (await call(page, 'drafts.all', {})).length).toBe(1)
    await choices.getByRole('textbox').press('Escape')
    await choices.waitFor({ state: 'detached' })
    await page.keyboard.press('r')
    await expect.poll(() => choices.getByRole('textbox').inputValue()).toBe('去年报过价')
    await choices.getByRole('button', { name: '取消' }).click()
    await expect.poll(async () => (await call(page, 'drafts.all', {})).length).toBe(0)
  })

  it('keeps the texts of a letter over a reload', async () => {
    await page.evaluate(() => window.location.assign('#/documents?kind=letter'))
    const expert = page.getByRole('textbox', { name: /专家/ })
    await expert.fill('请果树所的老师来看一次')
    await page.getByText(SAVED).waitFor()
    await page.reload()
    await page.getByText(/^这是上次写的文字/).waitFor()
    await expect.poll(() => expert.inputValue()).toBe('请果树所的老师来看一次')
    await page.getByRole('button', { name: '恢复默认文字' }).click()
    await expect.poll(() => expert.inputValue()).not.toContain('果树所')
  })

  it('comes back to an import and its corrections after a reload', async () => {
    await goTo(page, '导入')
    await choosePatentLists(page, [await writePatentList(app.folder)])
    const cell = page.getByText('一种茶叶萎凋机', { exact: true })
    await cell.dblclick()
    const box = page.locator('main').locator('input:focus, textarea:focus')
    await box.fill('一种红茶萎凋机')
    await box.press('Enter')
    await page.getByText('一种红茶萎凋机', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('一种红茶萎凋机', { exact: true }).waitFor()
    await page.getByRole('button', { name: '导入（写入 2 条）' }).click()
    await page.getByRole('heading', { name: '未导入的 1 行' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: '选择专利清单' }).waitFor()
  })

  it('leaves the record that one writes in on the screen while the host is away, and recovers with it', async () => {
    await goTo(page, '供给')
    await page.locator('button.nq-link').first().click()
    const record = page.getByRole('complementary', { name: '专利详情' })
    await record.getByRole('button', { name: '编辑价格', exact: true }).click()
    const price = record.getByRole('textbox', { name: '价格' })
    await price.fill('写到一半')
    await page.route('**/api/call', (route) => route.abort())
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.getByText('农桥的后台没有回应，现在什么都存不了').waitFor()
    await expect.poll(() => price.inputValue()).toBe('写到一半')
    await page.unroute('**/api/call')
    await page.getByText('农桥的后台没有回应，现在什么都存不了').waitFor({ state: 'detached' })
    await expect.poll(() => price.inputValue()).toBe('写到一半')
    await price.press('Escape')
    await price.waitFor({ state: 'detached' })
  })

  it('says that a draft is not kept while the host is away, and that this page does not come back', async () => {
    await openForm(page)
    await app.killHost()
    await name(page).fill('后台不在时写的')
    await form(page)
      .getByText(/^草稿还没有存上/)
      .waitFor()
    await page.getByText('农桥的后台没有回应，现在什么都存不了').waitFor()
    const address = await app.startHost()
    const anew = await page.context().newPage()
    await anew.goto(address)
    await anew.getByText('含示例数据').waitFor()
    await expect
      .poll(() =>
        form(page)
          .getByText(/^草稿还没有存上/)
          .count(),
      )
      .toBe(1)
    await page.close()
    page = anew
  })

  it.skipIf(process.platform === 'win32')('stores nothing into a file that is gone, and puts it back', async () => {
    const { demands: before } = await call(page, 'library.stats', {})
    await openForm(page)
    await write(page, '删除之前写的')
    rmSync(app.library)
    await name(page).press('Control+Enter')
    await page.getByText('资料库文件不在原处了（被删除、移走，或所在的盘已拔出）').waitFor()
    await expect.poll(() => page.getByText('已保存“删除之前写的”。').count()).toBe(0)
    await page.getByRole('button', { name: '放回原处' }).click()
    await page.getByText('资料库“web.nongqiao”已放回原处').waitFor()
    // What the line above the screen says is said in no card beside it.
    await expect.poll(() => page.locator('.ant-notification-notice').count()).toBe(0)
    await app.killHost()
    const anew = await page.context().newPage()
    await anew.goto(await app.startHost())
    await anew.getByText('含示例数据').waitFor()
    expect((await call(anew, 'library.stats', {})).demands).toBe(before)
    await openForm(anew)
    await form(anew).getByText(FOUND).waitFor()
    await expect.poll(() => name(anew).inputValue()).toBe('删除之前写的')
    await page.close()
    page = anew
  })

  it.skipIf(process.platform === 'win32')('begins no empty library where one was opened before', async () => {
    await app.killHost()
    for (const end of ['', '-wal', '-shm']) rmSync(`${app.library}${end}`, { force: true })
    await expect(app.startHost()).rejects.toThrow('library.missing')
    expect(existsSync(app.library)).toBe(false)
  })
})
