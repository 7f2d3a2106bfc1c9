/**
 * A stopwatch in the page: from something the user does to the frame in which its answers are drawn. It counts the
 * page's calls to the host, so it needs to know nothing of what a screen looks like.
 */
import type { Page } from 'playwright-core'

/** Milliseconds until the first answer was drawn, and until nothing more was asked. */
export interface Times {
  readonly first: number
  readonly all: number
}

declare global {
  interface Window {
    benchClock: {
      /** Starts with the next event of a kind, or at once. */
      arm(event: string | null): void
      /** null where nothing was asked: the page had the answer already. */
      result(): Promise<Times | null>
      /** Milliseconds until an element is drawn. */
      drawn(selector: string): Promise<number>
    }
  }
}

/** Put into the page before its own scripts: it must hold nothing from around it. */
function install(): void {
  // An element that never comes must end the run with its reason, not hold it for ever.
  const LIMIT_MS = 20_000
  const atMost = (begun: number, wanted: string) => {
    if (performance.now() - begun > LIMIT_MS) throw new Error(`${wanted} did not come in ${LIMIT_MS} ms`)
  }
  let started: number | null = null
  let asked = 0
  let first: number | null = null
  let last = 0
  const open = new Set<symbol>()
  const nextFrame = () =>
    new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))
  const send = window.fetch.bind(window)
  window.fetch = async (...args) => {
    const isCall = String(args[0]).includes('/api/call') && started !== null
    const mark = Symbol()
    if (isCall) {
      asked += 1
      open.add(mark)
    }
    try {
      return await send(...args)
    } finally {
      if (isCall) {
        const drawn = await nextFrame()
        first ??= drawn
        last = drawn
        open.delete(mark)
      }
    }
  }
  window.benchClock = {
    arm(event) {
      started = event === null ? performance.now() : null
      asked = 0
      first = null
      last = 0
      open.clear()
      if (event === null) return
      const begin = () => {
        started = performance.now()
        document.removeEventListener(event, begin, true)
      }
      document.addEventListener(event, begin, true)
    },
    async result() {
      const begun = performance.now()
      const enough = (quiet: number) => quiet >= (asked > 0 ? 6 : 30)
      for (let quiet = 0; !enough(quiet); ) {
        await nextFrame()
        atMost(begun, `an end of ${open.size} calls, event ${started === null ? 'not ' : ''}seen,`)
        quiet = started !== null && open.size === 0 ? quiet + 1 : 0
      }
      return first === null || started === null ? null : { first: first - started, all: last - started }
    },
    async drawn(selector) {
      for (const begun = performance.now(); ; atMost(begun, selector)) {
        await new Promise((frame) => requestAnimationFrame(frame))
        const isThere = started !== null && document.querySelector(selector) !== null
        await new Promise((done) => setTimeout(done))
        if (isThere && started !== null) return performance.now() - started
      }
    },
  }
}

export async function installClock(page: Page): Promise<void> {
  await page.addInitScript(install)
}

/**
 * @param event that begins it (`input`, `click`)
 * @param act what the user does
 * @returns null where the page had the answer already
 */
export async function timed(page: Page, event: string, act: () => Promise<void>): Promise<Times | null> {
  await page.evaluate((name) => window.benchClock.arm(name), event)
  await act()
  return page.evaluate(() => window.benchClock.result())
}

/** As `timed`, but until an element is drawn: what it shows may have been asked for before the event. */
export async function timedUntil(
  page: Page,
  event: string,
  act: () => Promise<void>,
  selector: string,
): Promise<number> {
  await page.evaluate((name) => window.benchClock.arm(name), event)
  const drawn = page.evaluate((name) => window.benchClock.drawn(name), selector)
  await act()
  return drawn
}

/** The share of frames that were not drawn in time while an element is scrolled for so long. 60 frames a second. */
export function droppedFrames(page: Page, selector: string | null, milliseconds: number): Promise<number> {
  return page.evaluate(
    async ([name, limit]) => {
      const element = name === null ? null : document.querySelector(name)
      if (name !== null && element === null) throw new Error(`nothing to scroll: ${name}`)
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done))
      const begun = await frame()
      let frames = 0
      for (let now = begun; now - begun < limit; now = await frame()) {
        frames += 1
        // A turn of the wheel is about 100 px.
        if (element !== null) element.scrollTop += 100
      }
      const wanted = Math.round(limit / (1000 / 60))
      return Math.max(0, 1 - frames / wanted)
    },
    [selector, milliseconds] as const,
  )
}
