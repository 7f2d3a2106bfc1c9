/** The documents screen, walked through as staff do: choosing, looking, saving, publishing, templates, the log. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import PizZip from 'pizzip'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from './desk-data.ts'
import { startWebApp, type WebApp } from './web-app.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

let app: WebApp
let page: Page

const open = (params: string) =>
  page.evaluate((hash) => {
    window.location.hash = hash
  }, `#/documents?${params}`)

const frame = () => page.frameLocator('iframe')

async function download(press: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()])
  return file
}

const bytesOf = async (file: Download): Promise<Buffer> => readFileSync(await file.path())
const save = () => page.getByRole('button', { name: '保存', exact: true }).click()

beforeAll(async () => {
  app = await startWebApp()
  page = app.page
  await page.getByRole('button', { name: /示例/ }).first().click()
  await page.getByText('含示例数据').waitFor({ timeout: 60_000 })
})
afterAll(() => app.close())

test('all match sheets are looked at and saved as one .zip', async () => {
  await open('kind=matchSheet')
  await page.getByText('共 40 份，保存时打成一个压缩包；预览和打印前 20 份').waitFor({ timeout: 60_000 })
  await frame().getByText('砂糖橘叶片花黄').first().waitFor()
  const file = await download(save)
  expect(file.suggestedFilename()).toBe('对接表.zip')
  const names = Object.keys(new PizZip(await bytesOf(file)).files)
  expect(names).toHaveLength(40)
  expect(names.every((name) => /^对接表-.+\.docx$/.test(name))).toBe(true)
})

test('one demand found by pinyin, its patents ticked by hand, saved as a spreadsheet', async () => {
  await page.getByRole('radio', { name: '逐项挑选' }).click()
  await page.getByRole('combobox', { name: /输入名称、单位/ }).click()
  await page.keyboard.type('xiaqiucha')
  await page.locator('.ant-select-item-option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: '逐件勾选' }).click()
  const patents = page.getByRole('group', { name: '逐件勾选' }).getByRole('checkbox')
  await patents.nth(1).check()
  await page.getByText('1 份文件').waitFor()
  await page.getByRole('radio', { name: 'Excel' }).click()
  const file = await download(save)
  expect(file.suggestedFilename()).toMatch(/^对接表-夏秋茶.*\.xlsx$/)
})

test('contacts leave only after a question, and the log says so', async () => {
  await page.getByRole('checkbox', { name: /显示完整电话/ }).check()
  await save()
  const question = page.getByRole('dialog')
  await question.getByRole('button', { name: '取消' }).click()
  await question.waitFor({ state: 'hidden' })
  await save()
  const file = await download(() => page.getByRole('button', { name: '显示并保存' }).click())
  await open('tab=log')
  const row = page.getByRole('row', { name: new RegExp(file.suggestedFilename().replace(/[()]/g, '.')) }).first()
  await row.getByText('含联系方式').waitFor()
})

test('a message is shown with its length and copied', async () => {
  await app.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open('kind=message')
  await page.getByRole('combobox', { name: /输入名称、申请号/ }).click()
  await page.keyboard.type('黄龙病')
  await page.locator('.ant-select-item-option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByText(/共 \d+ 字/).waitFor()
  await page.getByRole('button', { name: '复制' }).click()
  await page.getByText('已复制').waitFor()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('黄龙病')
})

test('an issue is published, stands among the past ones, and can be taken back', async () => {
  await open('kind=bulletin')
  // 300 patents at once are no issue: nothing is chosen, and the list is narrowed first.
  await page.getByText('收录（已选 0，共 300）').waitFor()
  await page.getByText('本期还没有选').waitFor()
  await page.getByRole('textbox', { name: '查找' }).fill('黄龙病')
  await page.getByRole('button', { name: /^选中这 \d+ 条$/ }).click()
  await page.getByText(/收录（已选 [2-9]，共 300）/).waitFor()
  await page.getByRole('button', { name: '去掉这些' }).click()
  await page.getByRole('checkbox', { name: /柑橘黄龙病菌LAMP/ }).check()
  await frame().getByText('第1期').first().waitFor()
  // What is chosen waits over another document and a reload.
  await page.getByText('草稿已自动保存').waitFor()
  await open('kind=figures')
  await expect.poll(() => page.getByText('收录（已选').count()).toBe(0)
  await open('kind=bulletin')
  await page.getByText('收录（已选 1，共 300）').waitFor()
  await page.reload()
  await page.getByText('收录（已选 1，共 300）').waitFor()
  await page.getByText('选好的已为您找回').waitFor()
  await frame().getByText('第1期').first().waitFor()
  const publish = async () => {
    await page.getByRole('button', { name: '发布本期' }).click()
    await page.getByRole('dialog').getByText('收录 1 条').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '发布本期' }).click()
    await page.getByText('第 1 期已发布').waitFor()
    await page.getByText('收录（已选 0，共 300）').waitFor()
  }
  await publish()
  await page.getByRole('button', { name: /^撤销/ }).click()
  await page.getByText('已撤销').waitFor()
  await page.getByRole('checkbox', { name: /柑橘黄龙病菌LAMP/ }).check()
  await publish()
  await page.locator('.ant-segmented-item', { hasText: '往期' }).click()
  const file = await download(save)
  expect(file.suggestedFilename()).toMatch(/第1期.*\.docx$/)
  await page.getByRole('button', { name: '撤回' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回' }).click()
  await page.getByText('还没有发布过').waitFor()
})

test('patents whose protection has ended are taken in only by hand, and named before an issue is published', async () => {
  await page.locator('.ant-segmented-item', { hasText: '下一期' }).click()
  await page.getByRole('textbox', { name: '查找' }).fill('茶叶')
  await page.getByRole('button', { name: /^选中这 \d 条$/ }).waitFor()
  await page.getByText(/另有 \d+ 件已届满或已失效/).waitFor()
  await page.getByRole('button', { name: '也收录' }).click()
  await expect.poll(() => page.getByText(/另有 \d+ 件已届满或已失效/).count()).toBe(0)
  await page.getByRole('button', { name: '发布本期' }).click()
  await page
    .getByRole('dialog')
    .getByText(/条请留意/)
    .waitFor()
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('a word that may name a confidential company is taken out and told, until a person lets it stand', async () => {
  await call(page, 'demands.create', {
    fields: { title: '金鹿茶厂揉捻不匀', organisation: '清远市金鹿农业有限公司', confidential: true },
  })
  await open('kind=figures')
  await page.getByText('像是带有单位的名字').waitFor()
  await frame().getByText('某企业茶厂揉捻不匀').waitFor()
  await page.getByRole('checkbox', { name: /我逐条看过了/ }).check()
  await frame().getByText('金鹿茶厂揉捻不匀').waitFor()
})

test('a template goes out, comes back under a name of its own, and a wrong file is refused with a reason', async () => {
  await open('tab=templates')
  const row = page.getByRole('row', { name: /对接表/ }).first()
  const file = await download(() => row.getByRole('button', { name: '取出一份' }).click())
  const path = join(app.folder, '我的对接表.docx')
  await file.saveAs(path)
  const bringIn = async (chosen: string) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: '选择文件' }).click(),
    ])
    await chooser.setFiles(chosen)
  }
  await row.getByRole('button', { name: '放入自己的' }).click()
  await bringIn(resolve(import.meta.dirname, '../../../resources/sample/sample-demands.xlsx'))
  await page.getByText(/template\.notReadable|处要改/).waitFor()
  await bringIn(path)
  await page.getByRole('dialog').getByRole('button', { name: '放入自己的' }).click()
  await page.getByRole('cell', { name: '我的对接表' }).waitFor()
  await open('kind=matchSheet')
  await page.getByRole('radio', { name: 'Word' }).click()
  await page.getByRole('combobox', { name: '模板' }).waitFor()
})

test.each(['kind=matchSheet', 'kind=letter', 'kind=bulletin', 'kind=figures', 'tab=templates', 'tab=log'])(
  'nothing serious hinders people with a screen reader or without a mouse: %s',
  async (params) => {
    await open(params)
    await page.waitForTimeout(800)
    const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  },
)

test('the page complains of nothing', () => {
  expect(app.complaints).toEqual([])
})
