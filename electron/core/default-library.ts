/** Where the library lies when the user names none. */
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const PROGRAM = 'NongQiao'
const FILE_NAME = 'library.nongqiao'

/** The folder that Electron calls userData, so that every host opens the same library. */
export function dataFolder(): string {
  const { platform, env } = process
  if (platform === 'win32') return join(env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), PROGRAM)
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', PROGRAM)
  return join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), PROGRAM)
}

/** Path of the user's own library; its folder is made where it is missing. */
export function defaultLibraryPath(): string {
  const folder = dataFolder()
  mkdirSync(folder, { recursive: true })
  return join(folder, FILE_NAME)
}
