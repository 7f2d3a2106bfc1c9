/** Small files in the program's own data folder that remember something between two starts. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Written beside and renamed: a power cut leaves the old file. What cannot be remembered is no reason to complain: the
 * program then starts as it does for the first time.
 */
export function remember(path: string, value: unknown): void {
  const temporary = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    const file = openSync(temporary, 'w')
    try {
      writeSync(file, JSON.stringify(value))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch {}
}
