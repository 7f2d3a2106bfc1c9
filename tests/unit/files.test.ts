import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFileShelf } from '#core/files.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { temporaryFolder } from '../builders/folder.ts'

const HOURS = 3600

describe('the file shelf', () => {
  const usual = process.env.TMPDIR
  let folder: string

  beforeEach(() => {
    folder = temporaryFolder()
    process.env.TMPDIR = folder
    // Windows asks TEMP instead; there the sweep is not tried.
    expect(process.platform === 'win32' || tmpdir() === folder).toBe(true)
  })
  afterEach(() => {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  })

  it('deletes what it placed and leaves what the user chose when it lets go of them', () => {
    const shelf = createFileShelf()
    const chosen = join(folder, 'chosen.csv')
    writeFileSync(chosen, 'x')
    const admitted = shelf.admit(chosen)
    const placed = shelf.place('list.csv')
    writeFileSync(placed.path, 'x')
    for (const { handle } of [admitted, placed]) {
      shelf.release(handle)
      expect(() => shelf.find(handle)).toThrow(new AppError('file.handleUnknown'))
    }
    shelf.release(placed.handle)
    expect(existsSync(placed.path)).toBe(false)
    expect(existsSync(chosen)).toBe(true)
    shelf.close()
  })

  it.skipIf(process.platform === 'win32')('clears away what programs that were cut off left a day ago', () => {
    const first = createFileShelf()
    const own = dirname(first.place('list.csv').path)
    const gone = spawnSync(process.execPath, ['-e', '']).pid
    const named = (pid: number) => join(folder, own.slice(folder.length + 1).replace(String(process.pid), String(pid)))
    const makeOld = (path: string, hours: number) => {
      mkdirSync(path, { recursive: true })
      writeFileSync(join(path, 'list'), 'x')
      const at = Date.now() / 1000 - hours * HOURS
      utimesSync(path, at, at)
    }
    const left = named(gone)
    const recent = `${left}recent`
    const foreign = join(folder, `someone-${gone}-else`)
    makeOld(left, 25)
    makeOld(recent, 23)
    makeOld(own, 25)
    makeOld(foreign, 25)
    const second = createFileShelf()
    expect([left, recent, own, foreign].map((path) => existsSync(path))).toEqual([false, true, true, true])
    second.close()
    first.close()
    expect(readdirSync(folder)).toHaveLength(2)
  })
})
