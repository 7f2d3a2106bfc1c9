/** Things that the walk through the screens does more than once. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre'
import type { Locator, Page, Route } from 'playwright-core'

export const PLACES = ['总览', '匹配', '需求', '供给', '导入', '设置'] as const
export type Place = (typeof PLACES)[number] | '对接' | '文件' | 'Match' | 'Settings'

export async function goTo(page: Page, place: Place): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place, exact: true }).click()
}

/** From the first screen of an empty library, by way of the overview, where one stays. */
export async function loadSampleData(page: Page): Promise<void> {
  await page.getByRole('button', { name: '从空白开始' }).click()
  await goTo(page, '总览')
  await page.getByRole('button', { name: '载入示例数据' }).click()
  await page.getByText('含示例数据').waitFor()
}

/** What stands in a column of a register, in the row with this number from the top. */
export async function cellOf(page: Page, at: number, column: string): Promise<Locator> {
  const names = await page.getByRole('columnheader').allInnerTexts()
  return page.locator(`[data-row="${at}"]`).getByRole('gridcell').nth(names.indexOf(column))
}

/** Answers the calls of one method in the host's place until it is stopped. */
export async function answerCalls(page: Page, method: string, answer: (route: Route) => Promise<void>) {
  const wanted = (route: Route) => (route.request().postDataJSON() as { method: string }).method === method
  const handler = (route: Route) => (wanted(route) ? answer(route) : route.fallback())
  await page.route('**/api/call', handler)
  return { stop: () => page.unroute('**/api/call', handler) }
}

/** The rows of the ranking, best first. */
export function ranking(page: Page, name: string): Locator {
  return page.getByRole('region', { name }).getByRole('button', { name: /^\d+/ })
}

export const reason = (page: Page) => page.getByRole('region', { name: '推荐理由' })

/** What was decided on the pair on the screen. Below it stands what was decided before. */
export const decision = (page: Page, mark: string) =>
  reason(page).locator('header .nq-tag').getByText(mark, { exact: true })

/** A decision leads on to the next patent; a test that looks at the one it decided on stays. */
export const stayAfterDecisions = (page: Page) => page.getByRole('checkbox', { name: '决定后看下一件' }).uncheck()

/** A list of patents of which the third has no title. */
export async function writePatentList(folder: string): Promise<string> {
  const rows = [
    ['专利名称', '申请号', '专利权人', '摘要', '内部编号'],
    ['一种豆腐废水沼气发酵罐', '202110123456', '北江农学院', '解决豆腐加工废水浓度高、处理费用大的问题。', 'A1'],
    ['一种茶叶萎凋机', '202010555666', '南岭大学', '解决英德红茶萎凋不匀的问题。', 'A2'],
    ['', '202010777888', '南岭大学', '没有名称。', 'A3'],
  ]
  return await writeSheets(folder, '专利清单.xlsx', [{ name: '专利', rows }])
}

/** A workbook in the folder; its path. */
export async function writeSheets(folder: string, name: string, sheets: { name: string; rows: string[][] }[]) {
  const path = join(folder, name)
  writeFileSync(path, await writeXlsx({ sheets }))
  return path
}

/** On the import screen, before any list was chosen. */
export async function choosePatentLists(page: Page, paths: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '选择专利清单' }).click(),
  ])
  await chooser.setFiles(paths)
}

/** Sheet names and all cell texts of a workbook. */
export async function readWorkbook(bytes: Buffer): Promise<{ names: string[]; text: string }> {
  const { sheets } = await readXlsx(bytes)
  return { names: sheets.map(({ name }) => name), text: JSON.stringify(sheets.map(({ rows }) => rows)) }
}
