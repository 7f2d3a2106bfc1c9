/** Where a Chromium is installed: for a window of the web host, and for printing to PDF. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Edge is part of every Windows 10 and 11. */
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

/** Path of an installed Chromium, Edge or Chrome; null where there is none. */
export function findBrowser(): string | null {
  return candidates().find((path) => existsSync(path)) ?? null
}
