/** What is measured in the browser, each as a list of milliseconds or shares. */
import type { Browser, Page } from 'playwright-core'
import { startHost } from './host.ts'
import { droppedFrames, installClock, type Times, timed, timedUntil } from './page-clock.ts'
import { facetValues, GRID, link, ROW, ranked, rows, search, subjects } from './places.ts'

/** The laptops it is made for. */
const SCREEN = { width: 1366, height: 768 }
const PATIENT_MS = 120_000
const SCROLL_MS = 3000
/** Between two things that the user does. */
const PAUSE_MS = 200

/** Typed letter by letter: words that many patents have, few have, none has; pinyin; part of a number. */
const TYPED = ['番茄种植', 'ganju', '201519', '装置 控制', 'hlb']

export interface Measures {
  /** From starting the host until the overview, and the list of supplies, can be used. */
  readonly start: number[]
  readonly startList: number[]
  readonly openList: number[]
  /** Until the first answer is drawn, and until all are. */
  readonly keystroke: number[]
  readonly keystrokeAll: number[]
  readonly facet: number[]
  readonly facetAll: number[]
  readonly switchDemand: number[]
  /** Shares of frames, scrolling and doing nothing. */
  readonly dropped: number[]
  readonly droppedIdle: number[]
}

export const noMeasures = (): Measures => ({
  start: [],
  startList: [],
  openList: [],
  keystroke: [],
  keystrokeAll: [],
  facet: [],
  facetAll: [],
  switchDemand: [],
  dropped: [],
  droppedIdle: [],
})

async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: SCREEN, locale: 'zh-CN' })
  page.setDefaultTimeout(PATIENT_MS)
  await installClock(page)
  return page
}

/** A cold start, to the overview or to the list. @returns the milliseconds until it can be used */
async function start(browser: Browser, command: readonly string[], place: 'overview' | 'list'): Promise<number> {
  const host = await startHost(command)
  const page = await newPage(browser)
  try {
    await page.goto(`${host.address}${place === 'list' ? '#/supplies' : ''}`)
    await (place === 'list' ? rows(page) : link(page, '供给')).first().waitFor()
    return Date.now() - host.startedAt
  } finally {
    await page.close()
    await host.stop()
  }
}

/** Puts times where they belong. */
function note(times: Times | null, first: number[], all: number[] = []): void {
  if (times === null) return
  first.push(times.first)
  all.push(times.all)
}

async function typeWords(page: Page, into: Measures): Promise<void> {
  const box = search(page)
  for (const text of TYPED) {
    await box.fill('')
    await page.waitForTimeout(PAUSE_MS)
    await box.click()
    for (const letter of text) {
      note(await timed(page, 'input', () => page.keyboard.insertText(letter)), into.keystroke, into.keystrokeAll)
      await page.waitForTimeout(PAUSE_MS)
    }
  }
  await box.fill('')
  await page.waitForTimeout(PAUSE_MS)
}

async function chooseValues(page: Page, into: Measures, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    const box = facetValues(page).nth(i % 7)
    note(await timed(page, 'click', () => box.click()), into.facet, into.facetAll)
    await page.waitForTimeout(PAUSE_MS)
  }
}

async function walkList(page: Page, into: Measures, rounds: number): Promise<void> {
  for (let i = 0; i < rounds; i += 1) {
    await page.reload()
    await link(page, '供给').waitFor()
    // What the overview asks is answered by then.
    await page.waitForTimeout(10 * PAUSE_MS)
    into.openList.push(await timedUntil(page, 'click', () => link(page, '供给').click(), ROW))
    // What it asks is answered by then.
    await page.waitForTimeout(PAUSE_MS)
    await link(page, '总览').click()
  }
  await link(page, '供给').click()
  await rows(page).first().waitFor()
  for (let i = 0; i < rounds; i += 1) {
    into.droppedIdle.push(await droppedFrames(page, null, SCROLL_MS))
    into.dropped.push(await droppedFrames(page, GRID, SCROLL_MS))
  }
  await typeWords(page, into)
  await chooseValues(page, into, 2 * rounds)
}

async function walkMatches(page: Page, into: Measures, rounds: number): Promise<void> {
  await link(page, '匹配').click()
  await ranked(page).first().waitFor()
  for (let i = 0; i < rounds * 3; i += 1) {
    const subject = subjects(page).nth(1 + (i % 6))
    note(await timed(page, 'click', () => subject.click()), into.switchDemand)
    await page.waitForTimeout(PAUSE_MS)
  }
}

/** Measures everything, some of it so many times. @param command that starts the web host, see `serveCommand` */
export async function measureAll(
  browser: Browser,
  command: readonly string[],
  rounds: number,
  say: (line: string) => void,
) {
  const into = noMeasures()
  for (let i = 0; i < rounds; i += 1) {
    say(`start ${i + 1} of ${rounds}`)
    into.start.push(await start(browser, command, 'overview'))
    into.startList.push(await start(browser, command, 'list'))
  }
  const host = await startHost(command)
  const page = await newPage(browser)
  try {
    await page.goto(host.address)
    say('the list of supplies')
    await walkList(page, into, rounds)
    say('the match workbench')
    await walkMatches(page, into, rounds)
  } finally {
    await page.close()
    await host.stop()
  }
  return into
}
