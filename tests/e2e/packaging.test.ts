/** The packaged program: exactly what belongs in it, and it runs. Electron's own binary is a stub here. */
import { execFile } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAll, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from './electron-double/build.ts'
import { inRealElectron, launchDesktop } from './electron-double/launch.ts'
import { callInPage } from './electron-double/page-call.ts'

const REPOSITORY = resolve(import.meta.dirname, '../..')
const LIMIT_MS = 120_000

/** Where Electron keeps its fuses in the binary: a mark, a version, a count, one character for each. */
const FUSE_MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const DEFAULT_FUSES = '101100011'
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeInspect',
  'asarIntegrity',
  'onlyAsar',
  'browserSnapshot',
  'filePrivileges',
]

const folder = mkdtempSync(join(tmpdir(), 'nongqiao-package-'))
const packaged = join(folder, 'dist', 'linux-unpacked')
const archive = join(packaged, 'resources', 'app.asar')

/** As much of Electron's folder as the packager touches. */
function makeStub(): string {
  const stub = join(folder, 'electron')
  mkdirSync(join(stub, 'resources'), { recursive: true })
  mkdirSync(join(stub, 'locales'))
  for (const name of ['de', 'en-US', 'zh-CN']) writeFileSync(join(stub, 'locales', `${name}.pak`), name)
  const fuses = Buffer.from([1, DEFAULT_FUSES.length])
  writeFileSync(join(stub, 'electron'), Buffer.concat([Buffer.from(FUSE_MARK), fuses, Buffer.from(DEFAULT_FUSES)]))
  chmodSync(join(stub, 'electron'), 0o755)
  return stub
}

async function pack(): Promise<void> {
  await ensureBuilt(REPOSITORY)
  const builder = join(REPOSITORY, 'node_modules', 'electron-builder', 'cli.js')
  const output = `-c.directories.output=${join(folder, 'dist')}`
  const args = [builder, '--linux', 'dir', '--x64', '--publish', 'never', `-c.electronDist=${makeStub()}`, output]
  await promisify(execFile)(process.execPath, args, { cwd: REPOSITORY, maxBuffer: 2 ** 26 })
}

/** Paths in the archive with forward slashes and no leading one. */
function files(): string[] {
  return listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1))
}

describe.skipIf(process.platform !== 'linux' || inRealElectron)('the package', { timeout: LIMIT_MS }, () => {
  beforeAll(pack, LIMIT_MS)
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

  it('holds the native module of its own platform and no other', () => {
    const native = files().filter((path) => path.endsWith('.node'))
    expect(native).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node'])
    expect(existsSync(join(`${archive}.unpacked`, ...(native[0]?.split('/') ?? [])))).toBe(true)
  })

  it('holds the build and nothing else of ours', () => {
    const top = new Set(files().map((path) => path.split('/')[0]))
    expect([...top].sort()).toEqual(['node_modules', 'out', 'package.json'])
    const packages = new Set(files().filter((path) => /^node_modules\/[^/]+$/.test(path)))
    expect([...packages]).toEqual(['node_modules/better-sqlite3'])
    expect(files().filter((path) => /test|fixture|\.map$|\.ts$|\.nongqiao$/.test(path))).toEqual([])
  })

  it('has the sample lists beside it', () => {
    const list = (root: string) => (existsSync(root) ? (readdirSync(root, { recursive: true }) as string[]).sort() : [])
    expect(list(join(packaged, 'resources', 'sample'))).toEqual(list(join(REPOSITORY, 'resources', 'sample')))
  })

  it('has the lexicon beside it', () => {
    const texts = readdirSync(join(REPOSITORY, 'resources', 'lexicon')).filter((name) => name.endsWith('.txt'))
    expect(texts.length).toBeGreaterThan(0)
    expect(readdirSync(join(packaged, 'resources', 'lexicon')).sort()).toEqual(texts.sort())
  })

  it('keeps the worker threads as real files', () => {
    for (const name of ['match-worker.js', 'job-worker.js', 'register-worker.js']) {
      expect(existsSync(join(`${archive}.unpacked`, 'out', 'main', name))).toBe(true)
    }
  })

  it('has the languages of the program only', () => {
    expect(readdirSync(join(packaged, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak'])
  })

  it('turns off what only developers need', () => {
    const binary = readFileSync(join(packaged, 'NongQiao'), 'latin1')
    const states = binary.slice(binary.indexOf(FUSE_MARK) + FUSE_MARK.length + 2)
    const set = FUSES.filter((_, index) => states[index] === '1')
    expect(set).toEqual(['asarIntegrity', 'onlyAsar'])
  })

  it('runs with nothing but what it holds', async () => {
    const root = join(folder, 'extracted')
    extractAll(archive, root)
    const desktop = await launchDesktop({ root })
    try {
      expect(await callInPage(desktop.page, 'library.stats', {})).toMatchObject({ ok: true })
      expect(await callInPage(desktop.page, 'library.check', {})).toMatchObject({ ok: true, value: { sound: true } })
    } finally {
      expect(await desktop.close()).toBe(0)
    }
  })
})
