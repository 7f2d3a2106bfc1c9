import { execFile, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { asLibraryError } from '#core/library/errors.ts'
import { contentState, openLibrary } from '#core/library/open.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { temporaryFolder } from '../../builders/folder.ts'

const folder = temporaryFolder()
let count = 0
const freshPath = () => {
  count += 1
  return join(folder, `library-${count}.nongqiao`)
}

function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
  return 'no error'
}

describe('opening a library', () => {
  it('creates one with WAL, full synchronisation and foreign keys', () => {
    const library = openLibrary(freshPath())
    expect(library.writing.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(library.writing.pragma('synchronous', { simple: true })).toBe(2)
    expect(library.writing.pragma('foreign_keys', { simple: true })).toBe(1)
    library.close()
  })

  it('keeps what was written for tomorrow', () => {
    const path = freshPath()
    const today = openLibrary(path)
    today.writing.prepare("INSERT INTO setting VALUES ('a', '1', '2026')").run()
    today.close()
    const tomorrow = openLibrary(path)
    expect(tomorrow.reading.prepare('SELECT value FROM setting').pluck().get()).toBe('1')
    tomorrow.close()
  })

  it('is in its file while it is open, but for the last megabyte: a file that is copied alone is no empty library', () => {
    const path = freshPath()
    const copied = (query: string) => {
      const copy = freshPath()
      copyFileSync(path, copy)
      const db = new Database(copy, { readonly: true })
      const found = db.prepare(query).pluck().get()
      db.close()
      return Number(found)
    }
    const library = openLibrary(path)
    expect(copied("SELECT count(*) FROM sqlite_master WHERE name = 'supply'")).toBe(1)
    const insert = library.writing.prepare("INSERT INTO setting VALUES (?, ?, '2026')")
    for (let i = 0; i < 100; i += 1) insert.run(`key ${i}`, 'x'.repeat(50_000))
    expect(copied('SELECT count(*) FROM setting')).toBeGreaterThan(60)
    library.close()
  })

  it('gives a reading handle that cannot write', () => {
    const library = openLibrary(freshPath())
    expect(() => library.reading.prepare("INSERT INTO setting VALUES ('a', '1', '2026')").run()).toThrow(/readonly/)
    library.close()
  })

  it('counts changes of what is searched, and only those', () => {
    const library = openLibrary(freshPath())
    const before = contentState(library.reading).version
    library.writing.prepare("INSERT INTO setting VALUES ('a', '1', '2026')").run()
    expect(contentState(library.reading).version).toBe(before)
    library.writing
      .prepare("INSERT INTO supply (id, title, identity, created_at, updated_at) VALUES ('s', 't', 't|', '', '')")
      .run()
    expect(contentState(library.reading).version).toBe(before + 1)
    library.writing.prepare("UPDATE supply SET price = '1'").run()
    expect(contentState(library.reading).version).toBe(before + 1)
    library.writing.prepare("UPDATE supply SET title = 'u'").run()
    expect(contentState(library.reading).version).toBe(before + 2)
    library.close()
  })
})

describe('a file that cannot be opened', () => {
  it('is from a newer program: refused, untouched', () => {
    const path = freshPath()
    openLibrary(path).close()
    const db = new Database(path)
    db.pragma('user_version = 999')
    db.close()
    const before = readFileSync(path)
    expect(codeOf(() => openLibrary(path))).toBe('library.fromFuture')
    expect(readFileSync(path)).toEqual(before)
  })

  it('is no database', () => {
    const path = freshPath()
    writeFileSync(path, '专利名称,申请号\n'.repeat(100))
    expect(codeOf(() => openLibrary(path))).toBe('library.notALibrary')
    expect(readFileSync(path, 'utf8')).toContain('专利名称')
  })

  it('is a database of another program: refused, untouched', () => {
    const path = freshPath()
    const db = new Database(path)
    db.exec('CREATE TABLE other (x)')
    db.close()
    const before = readFileSync(path)
    expect(codeOf(() => openLibrary(path))).toBe('library.notALibrary')
    expect(readFileSync(path)).toEqual(before)
  })

  it('is empty and has the name of something else', () => {
    const path = join(folder, 'empty.xlsx')
    writeFileSync(path, '')
    expect(codeOf(() => openLibrary(path))).toBe('library.notALibrary')
    expect(statSync(path).size).toBe(0)
  })

  it('is a folder', () => {
    const path = freshPath()
    mkdirSync(path)
    expect(codeOf(() => openLibrary(path))).toBe('library.notALibrary')
  })

  it('lies in a folder that does not exist', () => {
    expect(codeOf(() => openLibrary(join(folder, 'none', 'a.nongqiao')))).toBe('library.folderMissing')
  })

  it('is cut off in the middle', () => {
    const path = freshPath()
    const library = openLibrary(path)
    library.close()
    truncateSync(path, Math.floor(statSync(path).size / 2))
    expect(codeOf(() => openLibrary(path).close())).toMatch(/^library\.(damaged|notALibrary)$/)
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('is read-only', () => {
    const path = freshPath()
    openLibrary(path).close()
    chmodSync(path, 0o400)
    expect(codeOf(() => openLibrary(path))).toBe('library.readOnly')
  })

  it('tells a read-only file from what SQLite says', () => {
    const path = freshPath()
    openLibrary(path).close()
    const db = new Database(path, { readonly: true })
    let told: unknown
    try {
      db.exec('DELETE FROM setting')
    } catch (error) {
      told = asLibraryError(error, 'a')
    }
    db.close()
    expect(told).toMatchObject({ code: 'library.readOnly' })
  })

  it('is locked by another process', () => {
    const path = freshPath()
    const library = openLibrary(path)
    const script = `
      const db = new (require('better-sqlite3'))(${JSON.stringify(path)}, { timeout: 50 })
      try { db.exec("BEGIN IMMEDIATE; INSERT INTO setting VALUES ('b','1','x')") } catch (e) { console.log(e.code) }`
    library.writing.exec('BEGIN IMMEDIATE')
    const other = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' })
    library.writing.exec('ROLLBACK')
    library.close()
    const error = Object.assign(new Error('x'), { code: other.stdout.trim() })
    expect(asLibraryError(error, 'a')).toMatchObject({ code: 'library.busy' })
  })

  it('is opened by several processes at once, all of them welcome', async () => {
    const path = freshPath()
    const script = `import { openLibrary } from ${JSON.stringify(new URL('../../../electron/core/library/open.ts', import.meta.url).href)}
      try { openLibrary(${JSON.stringify(path)}).close(); console.log('ok') } catch (e) { console.log(e.code ?? e) }`
    const run = () =>
      new Promise<string>((done) => {
        execFile(process.execPath, ['--input-type=module', '-e', script], (_error, out) => done(out.trim()))
      })
    expect(await Promise.all([run(), run(), run(), run()])).toEqual(['ok', 'ok', 'ok', 'ok'])
  })

  it('is on a full disk: the change is undone, the rest intact', () => {
    const path = freshPath()
    const library = openLibrary(path)
    const pages = Number(library.writing.pragma('page_count', { simple: true }))
    library.writing.pragma(`max_page_count = ${pages + 2}`)
    const insert = library.writing.prepare("INSERT INTO setting VALUES (?, ?, '2026')")
    insert.run('small', '1')
    const fill = library.writing.transaction(() => {
      for (let i = 0; i < 1000; i += 1) insert.run(`k${i}`, 'x'.repeat(1000))
    })
    let told: unknown
    try {
      fill()
    } catch (error) {
      told = asLibraryError(error, 'a')
    }
    expect(told).toMatchObject({ code: 'library.diskFull' })
    expect(library.reading.prepare('SELECT key FROM setting').pluck().all()).toEqual(['small'])
    library.close()
  })
})
