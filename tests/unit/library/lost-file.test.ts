import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Core } from '#core/core.ts'
import { openAgain, openLibrary } from '#core/library/open.ts'
import type { Envelope } from '#shared/contract/envelope.ts'
import type { CallArgs, MethodName } from '#shared/contract/index.ts'
import { callOptions, freshCore } from '../../builders/core.ts'
import { temporaryFolder } from '../../builders/folder.ts'

const root = temporaryFolder()
let count = 0
/** A path in a folder of its own, so that what is written beside the library can be counted. */
function freshPath(): string {
  count += 1
  const folder = join(root, `folder-${count}`)
  mkdirSync(folder)
  return join(folder, 'library.nongqiao')
}

const call = <M extends MethodName>(core: Core, method: M, args: CallArgs<M>): Promise<Envelope<unknown>> =>
  core.dispatch(method, args, callOptions)

const note = (core: Core, text: string) => call(core, 'drafts.set', { key: 'note', text })

/** What is noted in the library that stands at a path; null where it cannot be found there. */
function noted(path: string): string | null {
  const library = openLibrary(path)
  try {
    expect(library.reading.pragma('integrity_check', { simple: true })).toBe('ok')
    return (library.reading.prepare('SELECT text FROM draft').pluck().get() as string | undefined) ?? null
  } finally {
    library.close()
  }
}

const copies = (path: string) =>
  readdirSync(dirname(path)).filter((name) => /^library-\d{4}-\d\d-\d\d-\d{6}(-\d+)?\.nongqiao$/.test(name))

// Windows refuses to delete or rename a file that SQLite has open.
describe.skipIf(process.platform === 'win32')('a library whose file goes away while it is open', () => {
  it('says so at every write, at the check and at the figures, and stores nothing more', async () => {
    const path = freshPath()
    const core = freshCore(path)
    expect(await note(core, '先写的')).toMatchObject({ ok: true })
    rmSync(path)
    const gone = { ok: false, error: { code: 'library.gone', details: { fileName: 'library.nongqiao' } } }
    expect(await note(core, '后写的')).toMatchObject(gone)
    expect(await call(core, 'library.check', {})).toMatchObject(gone)
    expect(await call(core, 'library.stats', {})).toMatchObject(gone)
    expect(existsSync(path)).toBe(false)
    expect(await call(core, 'drafts.all', {})).toMatchObject({ ok: true, value: [{ text: '先写的' }] })
    await core.close()
  })

  it('is put back with all that was stored, and needs no second copy at the end', async () => {
    const path = freshPath()
    const core = freshCore(path)
    await note(core, '已保存的')
    rmSync(path)
    const saved = await call(core, 'library.saveCopy', {})
    expect(saved).toEqual({ ok: true, value: { fileName: basename(path), folder: dirname(path), isBack: true } })
    // What is open still is the file that is gone: it stays closed to writing.
    expect(await note(core, '放回以后')).toMatchObject({ error: { code: 'library.replaced' } })
    await core.close()
    expect(copies(path)).toEqual([])
    expect(noted(path)).toBe('已保存的')
  })

  it('is put back at the end where nobody asked for it', async () => {
    const path = freshPath()
    const core = freshCore(path)
    await note(core, '已保存的')
    rmSync(path)
    await core.close()
    expect(noted(path)).toBe('已保存的')
  })

  it('goes on where the file is put back by hand', async () => {
    const path = freshPath()
    const core = freshCore(path)
    renameSync(path, `${path}.away`)
    expect(await note(core, '一')).toMatchObject({ error: { code: 'library.gone' } })
    renameSync(`${path}.away`, path)
    expect(await note(core, '二')).toMatchObject({ ok: true })
    await core.close()
    expect(noted(path)).toBe('二')
  })

  it('leaves the file that stands in its place as it is, and saves its own beside it', async () => {
    const path = freshPath()
    const other = freshCore(`${path}.other`)
    await note(other, '别人的')
    await other.close()
    const core = freshCore(path)
    await note(core, '我的')
    renameSync(`${path}.other`, path)
    expect(await note(core, '我后来的')).toMatchObject({ error: { code: 'library.replaced' } })
    await core.close()
    expect(noted(path)).toBe('别人的')
    const [copy, ...more] = copies(path)
    expect(more).toEqual([])
    expect(noted(join(dirname(path), copy ?? ''))).toBe('我的')
  })

  it('is a copy as any other where nothing happened to it', async () => {
    const path = freshPath()
    const core = freshCore(path)
    await note(core, '照常')
    expect(await call(core, 'library.saveCopy', {})).toMatchObject({ ok: true, value: { isBack: false } })
    expect(await note(core, '照常继续')).toMatchObject({ ok: true })
    await core.close()
    expect(noted(path)).toBe('照常继续')
    expect(noted(join(dirname(path), copies(path)[0] ?? ''))).toBe('照常')
  })

  it('opens no list for an import, which would read into the file that stands there now', async () => {
    const path = freshPath()
    const core = freshCore(path)
    const list = core.files.place('清单.csv')
    writeFileSync(list.path, '专利名称,申请号\n一种茶叶萎凋机,202010555666\n')
    const opened = await call(core, 'importSession.open', { files: [list.handle], kind: 'supply' })
    expect(opened).toMatchObject({ ok: true })
    renameSync(path, `${path}.away`)
    writeFileSync(path, '')
    const replaced = { error: { code: 'library.replaced' } }
    expect(await call(core, 'importSession.open', { files: [list.handle], kind: 'supply' })).toMatchObject(replaced)
    expect(await call(core, 'importing.preview', { file: list.handle, kind: 'supply' })).toMatchObject(replaced)
    expect(statSync(path).size).toBe(0)
    await core.close()
  })

  it('is not made anew by a thread that opens it once more', () => {
    const path = freshPath()
    expect(() => openAgain(path)).toThrow(expect.objectContaining({ code: 'library.gone' }))
    expect(existsSync(path)).toBe(false)
  })

  it('is nowhere where its folder is gone too', async () => {
    const path = freshPath()
    const core = freshCore(path)
    rmSync(dirname(path), { recursive: true })
    expect(await note(core, '一')).toMatchObject({ error: { code: 'library.gone' } })
    await core.close()
    expect(statSync(root).isDirectory()).toBe(true)
    expect(existsSync(dirname(path))).toBe(false)
  })
})
