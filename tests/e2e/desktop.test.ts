/** The built desktop program: its window, its walls, its menus, its files, its end. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MAX_LIST_BYTES } from '#shared/contract/host.ts'
import {
  type Desktop,
  inRealElectron,
  type LaunchOptions,
  launchDesktop,
  startDesktop,
} from './electron-double/launch.ts'
import { callInPage } from './electron-double/page-call.ts'
import { goTo, ranking, writeSheets } from './screens/steps.ts'

const PATENTS = [
  ['专利名称', '申请号', '专利权人', '摘要', '法律状态'],
  ['一种豆腐废水沼气发酵罐', '202110123456', '北江农学院', '解决豆腐加工废水浓度高、处理费用大的问题。', '有效'],
  ['一种茶叶萎凋机', '202010555666', '南岭大学', '解决英德红茶萎凋不匀的问题。', '有效'],
]
const DEMANDS = [
  ['需求名称', '需求描述', '单位', '地区'],
  ['红茶萎凋不匀', '英德红茶萎凋不匀，靠人工翻叶，费工。', '英德甲茶厂', '英德市'],
]
const SETTLED_MS = 300
const LIMIT_MS = 120_000

let folder: string
const running: Desktop[] = []

async function launch(options: LaunchOptions): Promise<Desktop> {
  const desktop = await launchDesktop(options)
  running.push(desktop)
  return desktop
}

async function quit(desktop: Desktop): Promise<number | null> {
  running.splice(running.indexOf(desktop), 1)
  return desktop.close()
}

/** Fonts of Chinese lend some characters the shape of a radical; what is meant is the character. */
async function textOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = Array.from({ length: pdf.numPages }, async (_, at) => (await pdf.getPage(at + 1)).getTextContent())
  const texts = (await Promise.all(pages)).flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
  return texts.join('').normalize('NFKC')
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'nongqiao-desktop-'))
const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

async function quitAll(): Promise<void> {
  for (const desktop of [...running]) await quit(desktop)
  removeFolder()
}

describe('the window', { timeout: LIMIT_MS }, () => {
  let desktop: Desktop

  beforeAll(async () => {
    folder = newFolder()
    desktop = await launch({ userData: join(folder, 'data'), libraryPath: join(folder, 'one.nongqiao') })
  }, LIMIT_MS)
  afterAll(quitAll)

  it('answers calls of the contract', async () => {
    const answer = await callInPage(desktop.page, 'library.stats', {})
    expect(answer).toMatchObject({ ok: true, value: { fileName: 'one.nongqiao', supplies: 0, demands: 0 } })
  })

  it('answers what it does not know with a coded error in the language of the call', async () => {
    const answer = await callInPage(desktop.page, 'no.such.method', {}, 'en')
    expect(answer).toMatchObject({ ok: false, error: { code: 'app.methodUnknown' } })
  })

  it('refuses a message that does not fit the contract of the host', async () => {
    const told = await desktop.page.evaluate(() =>
      window.nongqiao?.call('', 'library.stats', {}, 'zh-CN').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(told).toBe('refused')
  })

  it('gives the page the bridge and nothing of Node', async () => {
    const seen = await desktop.page.evaluate(() => ({
      members: Object.keys(window.nongqiao ?? {}).sort(),
      host: window.nongqiao?.host,
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter((name) => name in window),
    }))
    expect(seen).toEqual({
      members: ['call', 'cancel', 'chooseLists', 'host', 'onProgress', 'saveFile', 'setLanguage', 'takeList'],
      host: 'desktop',
      node: [],
    })
  })

  it('runs no script that is written into the page', async () => {
    const ran = await desktop.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.inlineRan = true'
      document.head.append(script)
      return 'inlineRan' in window
    })
    expect(ran).toBe(false)
  })

  it('shows the page, and the page breaks none of its rules', async () => {
    const broken: string[] = []
    desktop.page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text())
    })
    desktop.page.on('pageerror', (error) => broken.push(String(error)))
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload(), null)
    await expect.poll(() => desktop.page.locator('#root button, #root a').count()).toBeGreaterThan(0)
    expect(broken).toEqual([])
  })

  it('goes nowhere', async () => {
    const before = desktop.page.url()
    await desktop.page.evaluate(() => {
      location.href = 'https://example.org/'
    })
    await desktop.page.waitForTimeout(SETTLED_MS)
    expect(desktop.page.url()).toBe(before)
    expect(await callInPage(desktop.page, 'library.stats', {})).toMatchObject({ ok: true })
  })

  it('opens no window for a page', async () => {
    await desktop.page.evaluate(() => void window.open('https://example.org/'))
    await desktop.page.waitForTimeout(SETTLED_MS)
    // The double closes a refused window rather than never opening it.
    await expect.poll(() => desktop.page.context().pages().length).toBe(1)
  })

  it('reaches no network and no file outside the page', async () => {
    const addresses = ['https://example.org/', '/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e%5cpackage.json']
    const answers = await desktop.page.evaluate(
      (all) =>
        Promise.all(
          all.map((address) =>
            fetch(address).then(
              ({ status }) => status,
              () => 'refused',
            ),
          ),
        ),
      addresses,
    )
    expect(answers).toEqual(['refused', 404, 404, 404])
  })

  it('grants no permission', async () => {
    const states = await desktop.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })

  it('reads only lists that the user chose, by handle', async () => {
    const list = join(folder, 'list.csv')
    writeFileSync(list, 'title\nA pump\n')
    await desktop.dialogs.choose([list])
    const chosen = await desktop.page.evaluate(() => window.nongqiao?.chooseLists())
    expect(chosen).toEqual([{ file: expect.stringMatching(/^[\w-]{16,64}$/), name: 'list.csv' }])
    await desktop.dialogs.choose([])
    expect(await desktop.page.evaluate(() => window.nongqiao?.chooseLists())).toEqual([])
  })

  it('says of a dropped list that is too large what it says of any other', async () => {
    await desktop.page.evaluate((bytes) => {
      const file = new File(['title'], 'large.csv')
      Object.defineProperty(file, 'size', { value: bytes })
      const dropped = new DragEvent('drop', { bubbles: true, cancelable: true })
      Object.defineProperty(dropped, 'dataTransfer', { value: { files: [file], types: ['Files'] } })
      document.querySelector('.nq-shell')?.dispatchEvent(dropped)
    }, MAX_LIST_BYTES + 1)
    const notice = desktop.page.locator('.ant-notification-notice')
    await notice.getByText('large.csv').waitFor()
    await expect.poll(() => notice.innerText()).toContain('import.too-large')
  })

  it('saves a file of the core where the user says', async () => {
    const list = join(folder, 'kept.csv')
    writeFileSync(list, 'title\nA pump\n')
    await desktop.dialogs.choose([list])
    const save = () =>
      desktop.page.evaluate(async () => {
        const [chosen] = (await window.nongqiao?.chooseLists()) ?? []
        return chosen && window.nongqiao?.saveFile(chosen.file, 'a/b:c.csv')
      })
    const target = join(folder, 'saved.csv')
    await desktop.dialogs.saveAs(target)
    expect(await save()).toEqual({ saved: true, name: 'saved.csv' })
    expect(readFileSync(target, 'utf8')).toBe('title\nA pump\n')
    await desktop.dialogs.saveAs(null)
    expect(await save()).toEqual({ saved: false })
    await desktop.dialogs.saveAs(folder)
    expect(await save()).toEqual({ saved: false })
    expect((await desktop.dialogs.messages()).join()).toContain(`“${basename(folder)}”是一个文件夹`)
    expect(existsSync(`${folder} (2)`)).toBe(false)
  })

  it('has its menu in the language of the window, and shows where the library is', async () => {
    const labels = () =>
      desktop.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label), null)
    const chinese = JSON.parse(readFileSync('resources/locales/zh-CN/desktop.json', 'utf8')).menu
    const english = JSON.parse(readFileSync('resources/locales/en/desktop.json', 'utf8')).menu
    const bar = (menu: typeof chinese) => [menu.file, menu.edit, menu.view, menu.help]
    await expect.poll(() => labels()).toEqual(bar(chinese))
    await desktop.page.evaluate(() => window.nongqiao?.setLanguage('en'))
    await expect.poll(labels).toEqual(bar(english))
    const shown = await desktop.app.evaluate(({ Menu, shell }) => {
      const paths: string[] = []
      shell.showItemInFolder = (path) => void paths.push(path)
      Menu.getApplicationMenu()?.getMenuItemById('openLibraryFolder')?.click()
      return paths
    }, null)
    expect(shown).toEqual([join(folder, 'one.nongqiao')])
  })
})

describe('a first day', { timeout: LIMIT_MS }, () => {
  let desktop: Desktop

  beforeAll(async () => {
    folder = newFolder()
    desktop = await launch({ userData: join(folder, 'data') })
  }, LIMIT_MS)
  afterAll(quitAll)

  async function importList(button: string, path: string, source: string): Promise<void> {
    const { page } = desktop
    await desktop.dialogs.choose([path])
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('combobox', { name: '来源' }).fill(source)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^导入（写入/ }).click()
    await page.getByRole('heading', { name: /导入完成/ }).waitFor()
  }

  it('leads from an empty library to a match sheet on paper', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: '导入专利或需求' }).click()
    await importList(
      '选择专利清单',
      await writeSheets(folder, '专利.xlsx', [{ name: '专利', rows: PATENTS }]),
      '南岭大学',
    )
    await page.getByRole('button', { name: '接着导入需求清单' }).click()
    await importList('选择需求清单', await writeSheets(folder, '需求.xlsx', [{ name: '需求', rows: DEMANDS }]), '走访')

    await goTo(page, '匹配')
    await ranking(page, '推荐的专利').first().getByText('一种茶叶萎凋机').waitFor()
    await page.keyboard.press('s')
    await page.getByText(/^已入选：一种茶叶萎凋机/).waitFor()

    await goTo(page, '对接')
    await page.locator('[data-stage="recommended"] .nq-card').focus()
    await page.keyboard.press(']')
    await page.locator('[data-stage="contacted"] .nq-card', { hasText: '红茶萎凋不匀' }).waitFor()

    await goTo(page, '文件')
    await page.getByRole('radio', { name: '有入选专利的需求' }).click()
    await page.getByRole('radio', { name: 'PDF' }).click()
    const target = join(folder, '对接表.pdf')
    await desktop.dialogs.saveAs(target)
    await page.getByRole('button', { name: '保存', exact: true }).click()
    await page.getByText('已保存：对接表.pdf').waitFor()
    const text = await textOfPdf(readFileSync(target))
    for (const part of ['红茶萎凋不匀', '英德甲茶厂', '一种茶叶萎凋机']) expect(text).toContain(part)
    expect(await desktop.dialogs.messages()).toEqual([])
  })
})

describe('starting and ending', { timeout: LIMIT_MS }, () => {
  beforeEach(() => {
    folder = newFolder()
  })
  afterEach(quitAll, LIMIT_MS)

  it('comes back where it stood, with the library in the folder of user data', async () => {
    const userData = join(folder, 'data')
    const first = await launch({ userData })
    const place = { x: 40, y: 30, width: 1100, height: 700 }
    await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
    expect(await quit(first)).toBe(0)
    expect(JSON.parse(readFileSync(join(userData, 'window-state.json'), 'utf8'))).toEqual({
      ...place,
      maximized: false,
    })
    const second = await launch({ userData })
    const bounds = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds(), null)
    expect(bounds).toEqual(place)
    expect(await callInPage(second.page, 'library.stats', {})).toMatchObject({
      ok: true,
      value: { fileName: 'library.nongqiao' },
    })
  })

  it('stands on a screen that is there, whatever was kept', async () => {
    const userData = join(folder, 'data')
    const first = await launch({ userData })
    await quit(first)
    writeFileSync(
      join(userData, 'window-state.json'),
      JSON.stringify({ x: 9000, y: -4000, width: 5000, height: 4000, maximized: false }),
    )
    const second = await launch({ userData })
    const fits = await second.app.evaluate(({ BrowserWindow, screen }) => {
      const bounds = BrowserWindow.getAllWindows()[0]?.getBounds()
      const area = screen.getPrimaryDisplay().workArea
      return bounds && bounds.x >= area.x && bounds.y >= area.y && bounds.width <= area.width
    }, null)
    expect(fits).toBe(true)
  })

  it('runs once: a second start brings the window to the front and ends', async () => {
    const userData = join(folder, 'data')
    const first = await launch({ userData })
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), null)
    const second = await startDesktop({ userData })
    expect(await second.exited).toBe(0)
    await second.release()
    const restored = () =>
      first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized() === false, null)
    await expect.poll(restored).toBe(true)
    expect(await first.dialogs.messages()).toEqual([])
  })

  it('says so where a second start asks for another library', async () => {
    const userData = join(folder, 'data')
    const first = await launch({ userData, libraryPath: join(folder, 'one.nongqiao') })
    const startAgain = async (libraryPath: string) => {
      const second = await startDesktop({ userData, libraryPath })
      expect(await second.exited).toBe(0)
      await second.release()
    }
    await startAgain(join(folder, 'two.nongqiao'))
    await expect.poll(() => first.dialogs.messages()).toHaveLength(1)
    const [told] = await first.dialogs.messages()
    const texts = JSON.parse(readFileSync('resources/locales/zh-CN/desktop.json', 'utf8')).dialog
    for (const part of [texts.otherLibraryOpen, join(folder, 'one.nongqiao'), join(folder, 'two.nongqiao')]) {
      expect(told).toContain(part)
    }
    await startAgain(join(folder, 'one.nongqiao'))
    expect(await first.dialogs.messages()).toHaveLength(1)
  })

  // The box waits for a person: in Electron itself the program would stand there for ever.
  it.skipIf(inRealElectron)('says why a library cannot be opened, and ends', async () => {
    const libraryPath = join(folder, 'letter.nongqiao')
    writeFileSync(libraryPath, 'Dear Sir or Madam, '.repeat(100))
    const started = await startDesktop({ userData: join(folder, 'data'), libraryPath })
    expect(await started.exited).toBe(1)
    await started.release()
    const errors = JSON.parse(readFileSync('resources/locales/zh-CN/desktop.json', 'utf8')).dialog
    expect(started.errorBoxes).toHaveLength(1)
    expect(started.errorBoxes[0]?.title).toBe(errors.cannotOpen)
    expect(started.errorBoxes[0]?.content).toContain('letter.nongqiao')
    expect(readFileSync(libraryPath, 'utf8')).toContain('Dear Sir')
  })

  it('loads the sample into an empty library, once', async () => {
    const start = { userData: join(folder, 'data'), args: ['--load-sample'] }
    const counts = async (desktop: Desktop) => {
      const answer = (await callInPage(desktop.page, 'library.stats', {})) as { value: Record<string, number> }
      return [answer.value.supplies, answer.value.demands, answer.value.batches]
    }
    const first = await launch(start)
    const loaded = await counts(first)
    expect(Math.min(...loaded.map(Number))).toBeGreaterThan(0)
    await quit(first)
    expect(await counts(await launch(start))).toEqual(loaded)
  })
})
