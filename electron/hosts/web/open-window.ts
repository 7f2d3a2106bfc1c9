/** Shows the page in a window of an installed Chromium or Edge; without one the printed address is enough. */
import { spawn } from 'node:child_process'
import { findBrowser } from '#core/browsers.ts'

/** A graphical session is there: on Linux a browser without one only prints errors. */
function hasScreen(): boolean {
  const { platform, env } = process
  return platform !== 'linux' || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined
}

/** @returns whether a window was opened. */
export function openWindow(url: string): boolean {
  const browser = findBrowser()
  if (browser === null || !hasScreen()) return false
  const child = spawn(browser, [`--app=${url}`, '--window-size=1366,820'], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
  return true
}
