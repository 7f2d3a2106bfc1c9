/** Shows the page in a window of an installed Chromium or Edge; without one the printed address is enough. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where browsers that know `--app` are installed. Edge is part of every Windows 10 and 11. */
function candidates(): string[] {
  const { env, platform } = process
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA].filter((root) => root !== undefined)
    const programs = ['Microsoft\\Edge\\Application\\msedge.exe', 'Google\\Chrome\\Application\\chrome.exe']
    return roots.flatMap((root) => programs.map((program) => join(root, program)))
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  return (env.PATH ?? '').split(':').flatMap((folder) => names.map((name) => join(folder, name)))
}

/** A graphical session is there: on Linux a browser without one only prints errors. */
function hasScreen(): boolean {
  const { platform, env } = process
  return platform !== 'linux' || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined
}

/** @returns whether a window was opened. */
export function openWindow(url: string): boolean {
  const browser = candidates().find((path) => existsSync(path))
  if (browser === undefined || !hasScreen()) return false
  const child = spawn(browser, [`--app=${url}`, '--window-size=1366,820'], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
  return true
}
