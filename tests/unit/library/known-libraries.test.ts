import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rememberLibrary, requireNotLost } from '#core/library/known-libraries.ts'
import { temporaryFolder } from '../../builders/folder.ts'

const folder = temporaryFolder()
const known = join(folder, 'known-libraries.json')
const one = join(folder, '一.nongqiao')

describe('libraries that were opened on this machine', () => {
  it('lets a first start and a new name begin an empty one', () => {
    requireNotLost(folder, one)
    rememberLibrary(folder, join(folder, '二.nongqiao'))
    requireNotLost(folder, one)
  })

  it('does not let one that was there be made anew', () => {
    writeFileSync(one, '')
    rememberLibrary(folder, one)
    requireNotLost(folder, one)
    rmSync(one)
    expect(() => requireNotLost(folder, one)).toThrow(
      expect.objectContaining({ code: 'library.missing', details: { fileName: '一.nongqiao', folder } }),
    )
  })

  it('remembers each once, and so many at most', () => {
    for (let count = 0; count < 80; count += 1) rememberLibrary(folder, join(folder, `${count % 60}.nongqiao`))
    const paths = JSON.parse(readFileSync(known, 'utf8')) as string[]
    expect(paths).toHaveLength(50)
    expect(new Set(paths).size).toBe(50)
    expect(paths[0]).toBe(join(folder, '19.nongqiao'))
  })

  it('starts as for the first time where its list cannot be read', () => {
    writeFileSync(known, '[{"broken"')
    requireNotLost(folder, one)
    rememberLibrary(folder, one)
    expect(() => requireNotLost(folder, one)).toThrow()
  })

  it('does without a folder that cannot be written', () => {
    const none = join(folder, 'a-file')
    writeFileSync(none, '')
    rememberLibrary(none, one)
    requireNotLost(none, one)
    expect(readFileSync(none, 'utf8')).toBe('')
  })
})
