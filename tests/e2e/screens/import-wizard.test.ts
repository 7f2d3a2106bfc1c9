/** The import wizard in a real browser: from a list that is handed in to the result, and back by undoing it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { place, record, wide } from '../../builders/biff.ts'
import { oleOf } from '../../builders/ole.ts'
import { excel2003, protectedBiff } from '../../builders/protected-biff.ts'
import { answerCalls, choosePatentLists, goTo, readWorkbook, writeSheets } from './steps.ts'
import { startWebApp, type WebApp } from './web-app.ts'

const LIMIT_MS = 120_000
/** A cell of text in an old workbook. */
const LABEL = 0x0204
const SHOTS = process.env.NONGQIAO_SHOTS

const HEAD = ['专利名称', '申请号', '专利权人', '发明人', '摘要', '法律状态', '申请日']
const plain = [
  HEAD,
  [
    '一种豆腐废水沼气发酵罐',
    '202110123456',
    '北江农学院',
    '陈大文；李小芳',
    '处理豆腐加工废水。',
    '有效',
    '2021-03-05',
  ],
  ['一种茶叶萎凋机', '202010555666', '南岭大学', '黄志强', '解决英德红茶萎凋不匀。', '有效', '2020年6月18日'],
  ['一种柑橘采后保鲜方法', '201910222333', '南岭大学', '周敏', '减少砂糖橘贮藏腐烂。', '有效', '2019.4.2'],
]
const later = [
  HEAD,
  ['一种茶叶萎凋机', '202010555666', '南岭大学', '黄志强', '解决英德红茶萎凋不匀。', '未缴年费终止', '2020年6月18日'],
  [
    '一种豆腐废水沼气发酵罐',
    '202110123456',
    '北江农学院',
    '陈大文；李小芳',
    '处理豆腐加工废水，产沼气。',
    '有效',
    '2021-03-05',
  ],
  ['一种柑橘采后保鲜方法', '', '南岭大学', '周敏', '减少砂糖橘贮藏腐烂。', '有效', '去年春天'],
  ['', '202210888999', '南岭大学', '吴静', '没有名称的一行。', '有效', '2022-05-06'],
]

describe('the import wizard', { timeout: LIMIT_MS }, () => {
  let app: WebApp
  let page: Page

  beforeAll(async () => {
    app = await startWebApp()
    page = app.page
    await page.getByRole('button', { name: '从空白开始' }).click()
  }, LIMIT_MS)
  afterAll(() => app?.close())

  /** A picture of the step for people to look at; the folder is named by whoever wants one. */
  const shoot = async (name: string) => {
    if (SHOTS) await page.screenshot({ path: join(SHOTS, `${name}.png`) })
  }
  const step = (name: string) => page.getByRole('navigation', { name: '导入步骤' }).getByText(name)
  const commit = () => page.getByRole('button', { name: /^导入（写入/ })
  const count = (text: string) => page.locator('.nq-counts').getByText(text).waitFor()

  async function nameSource(name: string): Promise<void> {
    const source = page.getByRole('combobox', { name: '来源' })
    await source.fill(name)
    await source.press('Enter')
  }

  /** Straight from the box to the button: leaving the box compares anew between the press and the release. */
  async function pressFromTheSourceBox(name: string): Promise<void> {
    const comparing = await answerCalls(page, 'importSession.rows', async (route) => {
      await new Promise((later) => setTimeout(later, 1000))
      await route.fallback()
    })
    await page.getByRole('combobox', { name: '来源' }).fill(name)
    await commit().hover()
    await page.mouse.down()
    await page.getByRole('button', { name: '正在与资料库比对……' }).waitFor()
    await page.mouse.up()
    await comparing.stop()
  }

  async function drop(names: string[], lists: string[]): Promise<void> {
    const files = names.map((name, i) => ({ name, bytes: readFileSync(lists[i] ?? '').toString('base64') }))
    await page.evaluate(async (given) => {
      const dropped = new DragEvent('drop', { bubbles: true, cancelable: true })
      const taken = await Promise.all(
        given.map(async ({ name, bytes }) => {
          const raw = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
          return new File([raw], name)
        }),
      )
      Object.defineProperty(dropped, 'dataTransfer', { value: { files: taken, types: ['Files'] } })
      document.querySelector('.nq-shell')?.dispatchEvent(dropped)
    }, files)
  }

  it('goes from dropping an unambiguous list to the result in one click', async () => {
    const list = await writeSheets(app.folder, '南岭大学2025.xlsx', [{ name: '成果', rows: plain }])
    await drop(['南岭大学2025.xlsx'], [list])
    await page.getByRole('button', { name: '导入（写入 3 条）' }).waitFor()
    await shoot('01-rows')
    await pressFromTheSourceBox('南岭大学')
    await page.getByRole('heading', { name: /导入完成/ }).waitFor()
    await count('读取 3')
    await shoot('02-result')
    // There are no demands yet: what comes next is their list.
    await page.getByRole('button', { name: '接着导入需求清单' }).click()
    await page.getByRole('heading', { name: '历次导入' }).waitFor()
    await shoot('03-chooser')
  })

  it('asks first for the column it is unsure of, and takes the answer', async () => {
    const rows = [
      ['名称', '单位', '日期', '说明', '人员'],
      ['一种稻田控水装置', '南岭大学', '2021-03-05', '能省水三成，适合双季稻区连片稻田使用。', '黄志强'],
      ['一种花生脱壳机', '北江农学院', '2020-06-18', '脱壳率高，破碎少，适合小农户。', '周敏'],
      ['一种荔枝去核机', '南岭大学', '2020-07-18', '去核快，果肉完整，损耗少于百分之五。', '吴静'],
    ]
    const note = { name: '说明', rows: [['本表由科技处填写，请勿外传。']] }
    const list = await writeSheets(app.folder, '拿不准.xlsx', [{ name: '表一', rows }, note])
    await drop(['拿不准.xlsx'], [list])
    await page.getByText(/^有 \d 处拿不准/).waitFor()
    await shoot('04-columns')
    await page.getByRole('combobox', { name: /^日期/ }).click()
    await page.keyboard.type('关键词')
    await page.keyboard.press('Enter')
    await page.locator('tr', { hasText: '2020-06-18' }).getByTitle('关键词').waitFor()
    await page.getByRole('button', { name: /^都没错/ }).click()
    await page.getByText('各栏目都有把握，不用改。').waitFor()
    await page.getByRole('button', { name: '下一步：逐行预览' }).click()
    await page.getByRole('columnheader', { name: '关键词' }).waitFor()
  })

  it('fills what the title says into blank cells once it is ticked, and asks what a blank means', async () => {
    await page.getByRole('button', { name: '返回' }).click()
    const rows = [
      ['2025年度南岭大学可转化专利清单', '', '', ''],
      ['联系人：张三 13800138000', '', '', ''],
      ['学院', '专利名称', '申请号', '联系人'],
      ['园艺学院', '一种柑橘枝条修剪机', '202110123456.7', '李四'],
      ['', '一种荔枝保鲜剂', '202211242396.1', ''],
      ['', '一种鱼塘增氧机', '', ''],
    ]
    const list = await writeSheets(app.folder, '有标题.xlsx', [{ name: '成果', rows }])
    await drop(['有标题.xlsx'], [list])
    await page.getByText(/^有 2 处拿不准/).waitFor()
    await page.getByRole('radiogroup', { name: '空格表示同上一行？' }).first().getByText('不是，就是空的').click()
    await page.getByText(/^有 1 处拿不准/).waitFor()
    await page.getByRole('radiogroup', { name: '空格表示同上一行？' }).last().getByText('不是，就是空的').click()
    await page.getByText('各栏目都有把握，不用改。').waitFor()
    await step('逐行预览').click()
    const filled = page.locator('.ant-table-row', { hasText: '一种荔枝保鲜剂' }).getByText('取自 A2')
    await expect.poll(() => filled.count()).toBe(0)
    await page.getByRole('checkbox', { name: '联系人：张三' }).check()
    await page.getByRole('checkbox', { name: '电话：13800138000' }).check()
    await expect.poll(() => filled.count()).toBe(2)
    const own = page.locator('.ant-table-row', { hasText: '一种柑橘枝条修剪机' }).getByText('取自 A2')
    await expect.poll(() => own.count()).toBe(0)
    await shoot('13-facts')
    await page.getByRole('checkbox', { name: '电话：13800138000' }).uncheck()
    await expect.poll(() => filled.count()).toBe(1)
  })

  it('goes on with an import that one left before its end', async () => {
    await page.getByRole('button', { name: '返回' }).click()
    await page.getByText(/^刚才的导入没有做完/).waitFor()
    await shoot('14-laid-aside')
    await page.getByRole('button', { name: '接着做' }).click()
    await step('逐行预览').click()
    const filled = page.locator('.ant-table-row', { hasText: '一种荔枝保鲜剂' }).getByText('取自 A2')
    await expect.poll(() => filled.count()).toBe(1)
    await page.getByRole('button', { name: '返回' }).click()
  })

  it('says which sheets are read, and why', async () => {
    const list = await writeSheets(app.folder, '两张表.xlsx', [
      { name: '表一', rows: plain },
      { name: '说明', rows: [['本表由科技处填写，请勿外传。']] },
    ])
    await drop(['两张表.xlsx'], [list])
    await step('文件与工作表').click()
    await shoot('05-files')
    await page.getByRole('checkbox', { name: '说明' }).waitFor()
    await expect.poll(() => page.getByRole('checkbox', { name: '表一' }).isChecked()).toBe(true)
    await expect.poll(() => page.getByRole('checkbox', { name: '说明' }).isChecked()).toBe(false)
    await page.getByRole('button', { name: '返回' }).click()
  })

  it('asks for the password of a file, and says of one that cannot be read what to do', async () => {
    const cells = [
      ['专利名称', '申请号'],
      ['一种稻田控水装置', '202110999888'],
    ].flatMap((row, y) => row.map((text, x) => record(LABEL, place(y, x), wide(text))))
    const stream = protectedBiff([{ name: wide('成果', 1), records: cells }], excel2003('口令123'))
    const locked = join(app.folder, '有密码.xls')
    writeFileSync(locked, oleOf([['Workbook', stream]]))
    const broken = join(app.folder, '坏的.xlsx')
    writeFileSync(broken, 'PK not a workbook')
    await drop(['有密码.xls', '坏的.xlsx'], [locked, broken])
    const card = page.getByRole('region', { name: '有密码.xls' })
    const open = async (password: string) => {
      await card.getByPlaceholder('文件密码').fill(password)
      await page.keyboard.press('Enter')
    }
    await page.getByRole('region', { name: '坏的.xlsx' }).getByText('错误代码：import.damaged').waitFor()
    await open('猜的')
    await card.getByText(/密码不对/).waitFor()
    await shoot('12-password')
    await open('口令123')
    await card.getByRole('checkbox', { name: '成果' }).waitFor()
    await page.getByRole('button', { name: '导入（写入 1 条）' }).waitFor()
    const joining = await writeSheets(app.folder, '后来的.xlsx', [{ name: '成果', rows: plain.slice(0, 2) }])
    await drop(['后来的.xlsx'], [joining])
    await page.getByRole('region', { name: '后来的.xlsx' }).waitFor()
    await expect.poll(() => page.getByRole('region', { name: /\.xlsx?$/ }).count()).toBe(3)
  })

  it('opens a session that is gone again, with what was said in it', async () => {
    await page.getByRole('button', { name: '返回' }).click()
    const list = await writeSheets(app.folder, '再来.xlsx', [{ name: '成果', rows: plain }])
    await choosePatentLists(page, [list])
    await count('相同 3')
    const body = { ok: false, error: { code: 'import.session-gone', message: '已经结束', details: {} } }
    const refuse = await answerCalls(page, 'importSession.rows', (route) => route.fulfill({ json: body }))
    await nameSource('北江农学院')
    await page.getByText('已经结束').waitFor()
    await refuse.stop()
    await page.getByRole('button', { name: '再试一次' }).click()
    await count('相同 3')
    await expect.poll(() => page.getByRole('combobox', { name: '来源' }).inputValue()).toBe('北江农学院')
    await page.getByRole('button', { name: '返回' }).click()
  })

  it('shows rows with flags, and corrects a cell in place', async () => {
    const list = await writeSheets(app.folder, '南岭大学2026.xlsx', [{ name: '成果', rows: later }])
    await choosePatentLists(page, [list])
    await nameSource('南岭大学')
    await count('未导入 1')
    await page.getByText(/^请留意 [1-9]/).click()
    await shoot('06-flagged')
    await page.getByText('未导入 1', { exact: true }).last().click()
    await page.getByRole('button', { name: /^改“名称”:\s*$/ }).click()
    await page.getByRole('textbox', { name: '改“名称”' }).fill('一种稻田控水装置')
    await page.keyboard.press('Enter')
    await count('未导入 0')
    await page.getByText('改过 1', { exact: true }).click()
    await page.getByRole('button', { name: '恢复原样' }).click()
    await count('未导入 1')
    await shoot('07-taken-back')
  })

  it('compares with the library field by field, and keeps what one wants to keep', async () => {
    await page.getByRole('button', { name: '下一步：与资料库比对' }).click()
    await page.getByText('处理豆腐加工废水，产沼气。').waitFor()
    await page.getByText('更新 2', { exact: true }).waitFor()
    await page.getByText('已失效 1', { exact: true }).waitFor()
    await page.getByText('不再列出 1', { exact: true }).waitFor()
    const kept = page.getByRole('radiogroup', { name: '一种豆腐废水沼气发酵罐 · 摘要' })
    await kept.getByText('保留原来的').click()
    await expect.poll(() => kept.getByRole('radio', { name: '保留原来的' }).isChecked()).toBe(true)
    await shoot('08-difference')
  })

  it('points out records that may be one, and merges them', async () => {
    await page.getByRole('button', { name: '下一步：可能重复' }).click()
    const pair = page.getByRole('region', { name: '一种柑橘采后保鲜方法' })
    await pair.getByText('名称、单位相同').waitFor()
    await shoot('09-twins')
    await pair.getByText('合并为一条').click()
    await page.getByText('合并 1 对').waitFor()
  })

  it('remembers what was kept and merged when the session is gone', async () => {
    const body = { ok: false, error: { code: 'import.session-gone', message: '已经结束', details: {} } }
    const refuse = await answerCalls(page, 'importSession.rows', (route) => route.fulfill({ json: body }))
    await step('逐行预览').click()
    await page.getByText('已经结束').waitFor()
    await refuse.stop()
    await page.getByRole('button', { name: '再试一次' }).click()
    await step('可能重复').click()
    await page.getByText('合并 1 对').waitFor()
    await step('与资料库比对').click()
    const kept = page.getByRole('radiogroup', { name: '一种豆腐废水沼气发酵罐 · 摘要' })
    await expect.poll(() => kept.getByRole('radio', { name: '保留原来的' }).isChecked()).toBe(true)
  })

  it('imports, says what was rejected, and hands it out as a workbook', async () => {
    await commit().click()
    await page.getByRole('heading', { name: '未导入的 1 行' }).waitFor()
    for (const part of ['读取 4', '新增 0', '未导入 1']) await count(part)
    await shoot('10-result')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '把未导入的 1 行存成 Excel' }).click(),
    ])
    expect((await readWorkbook(readFileSync(await download.path()))).text).toContain('202210888999')
  })

  it('undoes the import after saying what that does', async () => {
    await page.getByRole('button', { name: '撤销这次导入' }).click()
    await page.getByText(/^将移除/).waitFor()
    await shoot('11-undo')
    await page.getByRole('button', { name: '撤销', exact: true }).click()
    await page.getByText(/^已撤销导入/).waitFor()
    await expect.poll(() => page.getByRole('button', { name: '撤销…' }).count()).toBe(1)
    await goTo(page, '供给')
    await page.getByText('共 3 条', { exact: true }).waitFor()
  })

  it('gave the browser nothing to complain about', () => {
    expect(app.complaints).toEqual([])
  })
})
