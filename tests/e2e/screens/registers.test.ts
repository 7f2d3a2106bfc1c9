/** The registers of demands and supplies, as one works in them: search, filters, order, columns, views, keys. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cellOf, goTo } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000

describe('the registers', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await page.getByRole('button', { name: '载入示例数据' }).click()
    await page.getByText('含示例数据').waitFor()
  }, LIMIT_MS)
  afterAll(() => app?.close())

  const search = () => page.getByRole('textbox', { name: /^搜索名称/ })
  const facet = (name: string) => page.getByRole('region', { name, exact: true })
  const value = (name: string, start: string) => facet(name).getByRole('checkbox', { name: new RegExp(`^${start}`) })
  const row = (at: number) => page.locator(`[data-row="${at}"]`)
  const head = (name: string) => page.getByRole('columnheader', { name })
  const said = (text: string | RegExp) => page.getByText(text, { exact: true })
  const cell = (at: number, column: string) => cellOf(page, at, column)
  const address = () => new URL(page.url()).hash
  const record = () => page.getByRole('complementary', { name: '专利详情' })
  /** Waits until the record beside the list is that of a row; the list may still follow what was typed. */
  async function opened(at: number): Promise<void> {
    const isOf = async () => {
      const title = await (await cell(at, '名称')).innerText()
      return await record().getByRole('heading', { name: title }).isVisible()
    }
    await expect.poll(isOf).toBe(true)
  }

  it('finds as one types, by words, by initials of pinyin, and by part of a number', async () => {
    await goTo(page, '供给')
    await said('共 300 条').waitFor()
    await search().pressSequentially('黄龙病')
    await page.locator('.nq-grid mark', { hasText: '黄龙病' }).first().waitFor()
    const found = await row(0).innerText()
    await search().fill('hlb')
    await expect.poll(() => row(0).innerText()).toBe(found)
    await search().fill('1819000007')
    await said('共 1 条，已隐去 299 条').waitFor()
    await expect.poll(async () => (await cell(0, '申请号')).innerText()).toBe('201819000007.9')
  })

  it('forgives a typo and says so', async () => {
    await search().fill('黄龙并')
    await page.getByText(/^没有找到“黄龙并”，已改为查找“黄龙病”。$/).waitFor()
    await expect.poll(() => row(0).innerText()).toContain('黄龙病')
    await page.getByRole('button', { name: '清空搜索' }).click()
    await said('共 300 条').waitFor()
    await expect.poll(() => search().inputValue()).toBe('')
  })

  it('narrows by facets, says how many it hides, and comes back after a reload and by the way back', async () => {
    await value('法律状态', '有效').click()
    await said('共 210 条，已隐去 90 条').waitFor()
    const holder = (await facet('专利权人').locator('li span').first().innerText()).trim()
    await value('专利权人', holder).first().click()
    const chip = page.getByRole('button', { name: `去掉筛选：专利权人：${holder}`, exact: true })
    await chip.waitFor()
    const both = address()
    await page.reload()
    await chip.waitFor()
    expect(address()).toBe(both)
    await expect.poll(() => value('专利权人', holder).first().isChecked()).toBe(true)
    await page.goBack()
    await said('共 210 条，已隐去 90 条').waitFor()
    await page.getByRole('button', { name: '全部清除' }).click()
    await said('共 300 条').waitFor()
  })

  it('searches among the values of a facet that has many', async () => {
    await facet('专利权人').getByRole('button', { name: /^更多/ }).click()
    await page.getByRole('textbox', { name: '在“专利权人”中查找' }).fill('茶')
    await expect.poll(() => facet('专利权人').getByRole('checkbox').count()).toBeLessThan(4)
    await facet('专利权人').getByRole('button', { name: '收起' }).click()
  })

  it('sorts by a column, down and back', async () => {
    const first = await row(0).innerText()
    await head('到期日').getByRole('button').click()
    await page.locator('[aria-sort="ascending"]').waitFor()
    await head('到期日').getByRole('button').click()
    await page.locator('[aria-sort="descending"]').waitFor()
    await expect.poll(async () => (await cell(0, '到期日')).innerText()).toMatch(/^204/)
    await head('到期日').getByRole('button').click()
    await expect.poll(() => row(0).innerText()).toBe(first)
  })

  it('shows other columns in another order, and keeps them as a view with its filter', async () => {
    await value('法律状态', '实质审查').click()
    await page.getByRole('button', { name: '栏目' }).click()
    await page.getByRole('checkbox', { name: '价格' }).click()
    await head('价格').waitFor()
    for (let times = 0; times < 7; times++) await page.getByRole('button', { name: '“价格”前移' }).click()
    expect((await page.getByRole('columnheader').allInnerTexts()).slice(1, 3)).toEqual(['名称', '价格'])
    await page.getByRole('button', { name: '栏目' }).click()

    await page.getByRole('button', { name: '视图', exact: true }).click()
    await page.getByRole('textbox', { name: '视图名称' }).fill('审查中')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '视图：审查中' }).waitFor()
    await page.getByRole('button', { name: '全部清除' }).click()
    await page.getByRole('button', { name: '栏目' }).click()
    await page.getByRole('button', { name: '恢复默认' }).click()
    await page.getByRole('button', { name: '栏目' }).click()
    await head('价格').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: '视图', exact: true }).click()
    await page.getByRole('button', { name: '审查中', exact: true }).click()
    await head('价格').waitFor()
    await expect.poll(() => value('法律状态', '实质审查').isChecked()).toBe(true)
  })

  it('renames a view, removes it, and brings it back by Ctrl+Z', async () => {
    await page.getByRole('button', { name: '视图：审查中' }).click()
    await page.getByRole('button', { name: '给“审查中”改名' }).click()
    await page.getByRole('textbox', { name: '给“审查中”改名' }).fill('在审')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '视图：在审' }).waitFor()
    await page.getByRole('button', { name: '删除“在审”' }).click()
    await page.getByText('已删除视图：在审').waitFor()
    await page.getByRole('button', { name: '视图', exact: true }).click()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: '视图：在审' }).waitFor()
    await page.getByRole('button', { name: '全部清除' }).click()
    await said('共 300 条').waitFor()
  })

  it('makes columns wider by the edge, by keys and in the menu, fits them, and keeps that over a reload', async () => {
    const wide = async (name: string) => (await head(name).boundingBox())?.width ?? 0
    const edge = (name: string) => page.getByRole('separator', { name: `“${name}”的宽度` })
    const [title, holder] = [await wide('名称'), await wide('专利权人')]
    const box = await edge('专利权人').boundingBox()
    if (box === null) throw new Error('There is no edge')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 50, y, { steps: 4 })
    await expect.poll(() => wide('专利权人')).toBe(holder + 50)
    await page.mouse.up()
    await expect.poll(() => edge('专利权人').getAttribute('aria-valuenow')).toBe(String(holder + 50))
    await expect.poll(() => wide('名称')).toBe(title)

    await edge('专利权人').focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => wide('专利权人')).toBe(holder + 34)
    await page.getByRole('button', { name: '栏目' }).click()
    await page.getByRole('button', { name: '“专利权人”宽一些' }).click()
    await expect.poll(() => wide('专利权人')).toBe(holder + 50)
    await page.getByRole('button', { name: '栏目' }).click()
    await page.reload()
    await expect.poll(() => wide('专利权人')).toBe(holder + 50)

    await edge('专利权人').dblclick()
    const isCut = () =>
      page
        .locator('.nq-grid-body [data-column="2"] > span')
        .evaluateAll((all) => all.some((span) => span.scrollWidth > span.clientWidth))
    await expect.poll(isCut).toBe(false)
    await page.getByRole('button', { name: '栏目' }).click()
    await page.getByRole('button', { name: '恢复默认' }).click()
    await page.getByRole('button', { name: '栏目' }).click()
    await expect.poll(() => wide('专利权人')).toBe(holder)
  })

  it('chooses all that the list holds, also what is not in sight', async () => {
    await page.getByRole('grid').press('Control+a')
    await page.getByText('已选 300 条').waitFor()
    await search().fill('茶')
    await page.getByText('已选 300 条').waitFor({ state: 'detached' })
    await search().fill('')
    await said('共 300 条').waitFor()
  })

  it('is worked by keys alone', async () => {
    await page.keyboard.press('/')
    await search().pressSequentially('茶')
    await said(/^共 \d+ 条，已隐去/).waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('已选 2 条').waitFor()
    await page.keyboard.press('Enter')
    await opened(2)
    await page.keyboard.press('j')
    await opened(3)
    await page.keyboard.press('k')
    await opened(2)
    await page.keyboard.press('Escape')
    await record().waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByText('已选 2 条').waitFor({ state: 'detached' })
    await expect.poll(() => page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true)
  })

  it('finds the open record again after a reload, however far down it stands', async () => {
    await page.getByRole('button', { name: '全部清除' }).click()
    await said('共 300 条').waitFor()
    await page.getByRole('grid').press('End')
    await row(299).waitFor()
    const title = await (await cell(299, '名称')).innerText()
    await page.keyboard.press('Enter')
    await record().getByRole('heading', { name: title }).waitFor()
    await page.reload()
    await record().getByRole('heading', { name: title }).waitFor()
    await row(299).waitFor()
    await record()
      .getByRole('button', { name: /^上一条/ })
      .click()
    await record()
      .getByRole('heading', { name: await (await cell(298, '名称')).innerText() })
      .waitFor()
    await record().getByRole('button', { name: '关闭' }).click()
  })

  it('opens the form for a demand beside the list', async () => {
    await goTo(page, '需求')
    await said('共 40 条').waitFor()
    await page.getByRole('button', { name: '填写需求' }).click()
    expect(address()).toContain('new=1')
    await page.getByRole('complementary').getByRole('textbox').first().waitFor()
    await page.goBack()
    await page.getByRole('grid').waitFor()
    expect(address()).not.toContain('new=1')
  })

  it('says what went wrong when the list cannot be read, and reads it on request', async () => {
    await page.route('**/api/call', (route) =>
      (route.request().postDataJSON() as { method: string }).method === 'registers.demands'
        ? route.abort()
        : route.fallback(),
    )
    await search().fill('柑橘')
    await page.getByText(/^连不上农桥的后台/).waitFor()
    await page.unroute('**/api/call')
    await page.getByRole('button', { name: '再试一次' }).click()
    await said(/^共 \d+ 条，已隐去/).waitFor()
  })

  it('prints the rows in sight without what is for the screen, and says where the whole list is made', async () => {
    const note = page.getByText('这里打印的只是屏幕上的几行')
    const row = page.getByRole('grid').getByRole('row').nth(1)
    await row.waitFor()
    await note.waitFor({ state: 'hidden' })
    await page.emulateMedia({ media: 'print' })
    await note.waitFor()
    await search().waitFor({ state: 'hidden' })
    await row.waitFor()
    await page.emulateMedia({ media: 'screen' })
    await search().waitFor()
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints.filter((one) => !one.includes('net::ERR_FAILED'))).toEqual([])
  })
})
