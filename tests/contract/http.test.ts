import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import type { Core } from '#core/core.ts'
import type { Envelope, Progress } from '#shared/contract/envelope.ts'
import { MAX_LIST_BYTES } from '#shared/contract/host.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { serve } from '../../electron/hosts/web/main.ts'
import { startWebHost, type WebHost } from '../../electron/hosts/web/server.ts'
import { freshCore, installation } from '../builders/core.ts'
import { temporaryFolder } from '../builders/folder.ts'
import { contractSuite } from './suite.ts'

const folder = temporaryFolder()

/** A page of its own: which one the host serves is no matter here, and another test may be building the real one. */
const RENDERER_DIR = join(folder, 'page')
mkdirSync(RENDERER_DIR)
writeFileSync(join(RENDERER_DIR, 'index.html'), '<!doctype html><title>page</title>')

const start = (core: Core) => startWebHost({ core, port: 0, rendererDir: RENDERER_DIR, actor: 'tester' })

/** Goes in with the token, as a browser does. */
async function enter(host: WebHost): Promise<{ origin: string; cookie: string }> {
  const response = await fetch(host.url, { redirect: 'manual' })
  return { origin: new URL(host.url).origin, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
}

contractSuite('HTTP', async () => {
  const core = freshCore()
  const host = await start(core)
  const { origin, cookie } = await enter(host)
  const headers = { cookie, origin, 'content-type': 'application/json' }
  const post = async (path: string, body: unknown) =>
    (await (
      await fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json()) as Envelope<unknown>
  const upload = async (path: string, name: string) => {
    const url = `${origin}/api/files?name=${encodeURIComponent(name)}`
    const response = await fetch(url, { method: 'POST', headers: { cookie, origin }, body: readFileSync(path) })
    return ((await response.json()) as { value: { file: FileHandle } }).value.file
  }
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/progress`, { headers: { cookie, origin } })
  await new Promise((open) => socket.once('open', open))
  return {
    call: (id, method, args, language) => post('/api/call', { id, method, args, language }),
    cancel: (id) => void post('/api/cancel', { id }),
    onProgress: (listener) =>
      void socket.on('message', (data) => {
        const { id, progress } = JSON.parse(String(data)) as { id: string; progress: Progress }
        listener(id, progress)
      }),
    choose: (path) => upload(path, basename(path)),
    drop: (path) => upload(path, '需求 (1).xlsx'),
    async save(file, suggestedName) {
      const response = await fetch(`${origin}/api/files/${file}?name=${encodeURIComponent(suggestedName)}`, {
        headers: { cookie },
      })
      expect(response.headers.get('content-disposition')).toContain('attachment')
      writeFileSync(join(folder, suggestedName), Buffer.from(await response.arrayBuffer()))
      return join(folder, suggestedName)
    },
    async close() {
      socket.terminate()
      await host.close()
      await core.close()
    },
  }
})

describe('the door of the web host', () => {
  let core: Core
  let host: WebHost
  let origin: string
  let cookie: string

  beforeAll(async () => {
    core = freshCore()
    host = await start(core)
    ;({ origin, cookie } = await enter(host))
  })
  afterAll(async () => {
    await host.close()
    await core.close()
  })

  const stats = JSON.stringify({ id: '1', method: 'library.stats', args: {}, language: 'en' })
  const post = (headers: Record<string, string>, body = stats, path = '/api/call') =>
    fetch(origin + path, { method: 'POST', headers, body })
  const json = 'application/json'

  it('listens on the loopback interface only, at a port of its own', () => {
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,5}$/)
  })

  it('lets nobody in without the cookie, and the token works once', async () => {
    expect((await fetch(origin)).status).toBe(401)
    expect((await post({ origin, 'content-type': json })).status).toBe(401)
    expect((await fetch(host.url, { redirect: 'manual' })).status).toBe(401)
    expect((await fetch(`${origin}/?token=wrong`, { redirect: 'manual' })).status).toBe(401)
    expect((await fetch(host.url, { redirect: 'manual', headers: { cookie } })).status).toBe(303)
  })

  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const other = await start(core)
    const response = await fetch(other.url, { redirect: 'manual' })
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/)
    await other.close()
  })

  it('answers only to its exact name', async () => {
    const status = await new Promise((done) => {
      const { port } = new URL(origin)
      const asked = httpRequest(
        { port, host: '127.0.0.1', headers: { host: `localhost:${port}`, cookie } },
        (response) => done(response.statusCode),
      )
      asked.end()
    })
    expect(status).toBe(421)
  })

  it('refuses other origins, other types, large and broken bodies', async () => {
    const good = { cookie, origin, 'content-type': json }
    expect((await post(good)).status).toBe(200)
    expect((await post({ ...good, origin: 'http://evil.example' })).status).toBe(403)
    expect((await post({ cookie, 'content-type': json })).status).toBe(403)
    expect((await post({ ...good, 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post(good, '{')).status).toBe(400)
    expect((await post(good, '{"id":"1"}')).status).toBe(400)
    expect((await post(good, JSON.stringify({ x: 'y'.repeat(2_000_000) }))).status).toBe(413)
    expect((await post(good, stats, '/api/none')).status).toBe(404)
  })

  it('opens no progress socket to strangers', async () => {
    const refused = (headers: Record<string, string>) =>
      new Promise((done) => {
        const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/progress`, { headers })
        socket.once('open', () => done(false))
        socket.once('error', () => done(true))
      })
    expect(await refused({ origin })).toBe(true)
    expect(await refused({ cookie, origin: 'http://evil.example' })).toBe(true)
    expect(await refused({ cookie, origin })).toBe(false)
  })

  it('drops a window that breaks the rules of the progress socket, and goes on', async () => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/progress`, { headers: { cookie, origin } })
    await new Promise((open) => socket.once('open', open))
    const closed = new Promise((done) => socket.once('close', done))
    socket.on('error', () => {})
    socket.send('x'.repeat(5000))
    await closed
    expect((await post({ cookie, origin, 'content-type': json })).status).toBe(200)
  })

  it('keeps apart from another host on this machine: each has a cookie of its own name', async () => {
    const other = await start(core)
    const second = await enter(other)
    const { port } = new URL(origin)
    expect(cookie).toMatch(new RegExp(`^nongqiao-${port}=`))
    const both = `${cookie}; ${second.cookie}`
    expect((await fetch(origin, { headers: { cookie: both } })).status).toBe(200)
    expect((await fetch(second.origin, { headers: { cookie: both } })).status).toBe(200)
    await other.close()
  })

  it('serves nothing outside the page, under a strict policy', async () => {
    const page = await fetch(`${origin}/`, { headers: { cookie } })
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/assets', '/nothing.js']) {
      expect((await fetch(origin + path, { headers: { cookie } })).status).toBe(404)
    }
    expect((await fetch(`${origin}/api/files/${'x'.repeat(32)}`, { headers: { cookie } })).status).not.toBe(200)
  })
})

describe('calls and files of the web host', () => {
  let core: Core
  let host: WebHost
  let origin: string
  let cookie: string

  beforeAll(async () => {
    core = freshCore()
    host = await start(core)
    ;({ origin, cookie } = await enter(host))
  })
  afterAll(async () => {
    await host.close()
    await core.close()
  })

  const keptFiles = () => {
    const probe = core.files.place('probe')
    core.files.release(probe.handle)
    return readdirSync(dirname(probe.path))
  }

  /** Sends so many bytes that are no list. */
  const uploadBytes = (bytes: number, language: string) =>
    new Promise<{ status: number | undefined; body: string }>((done, failed) => {
      const path = `/api/files?name=${encodeURIComponent('大.csv')}&language=${language}`
      const asked = httpRequest(origin + path, { method: 'POST', headers: { cookie, origin } }, async (response) => {
        done({ status: response.statusCode, body: Buffer.concat(await response.toArray()).toString() })
      })
      asked.once('error', failed)
      const chunk = Buffer.alloc(1_000_000, 'a')
      let sent = 0
      const send = () => {
        while (sent < bytes) {
          sent += chunk.length
          if (!asked.write(chunk)) return void asked.once('drain', send)
        }
        asked.end()
      }
      send()
    })

  it('tells a list that is too large by its code and keeps nothing of it', async () => {
    const { status, body } = await uploadBytes(MAX_LIST_BYTES + 1, 'en')
    expect(status).toBe(413)
    const { error } = JSON.parse(body) as { error: { code: string; message: string } }
    expect(error.code).toBe('import.too-large')
    expect(error.message).toContain('大.csv')
    expect(error.message).toMatch(/^[^一-鿿]*大[^一-鿿]*$/)
    expect(keptFiles()).toEqual([])
  })

  it('keeps nothing of a list whose window went away while sending', async () => {
    const asked = httpRequest(`${origin}/api/files?name=half.csv`, { method: 'POST', headers: { cookie, origin } })
    asked.on('error', () => {})
    asked.write('half a list')
    await expect.poll(keptFiles).toHaveLength(1)
    asked.destroy()
    await expect.poll(keptFiles).toEqual([])
  })

  it('stops the calls of a window that was closed', async () => {
    const signals: AbortSignal[] = []
    const dispatch: Core['dispatch'] = (_method, _args, { signal }) => {
      signals.push(signal)
      return new Promise((done) => signal.addEventListener('abort', () => done({ ok: true, value: null })))
    }
    const waiting = await start({ ...core, dispatch })
    const window = await enter(waiting)
    const gone = new AbortController()
    const headers = { cookie: window.cookie, origin: window.origin, 'content-type': 'application/json' }
    const body = JSON.stringify({ id: '1', method: 'library.stats', args: {}, language: 'en' })
    const call = fetch(`${window.origin}/api/call`, { method: 'POST', headers, body, signal: gone.signal })
    call.catch(() => {})
    await expect.poll(() => signals.length).toBe(1)
    expect(signals[0]?.aborted).toBe(false)
    gone.abort()
    await expect.poll(() => signals[0]?.aborted).toBe(true)
    await waiting.close()
  })
})

describe('starting the web host', () => {
  const page = { ...installation, rendererDir: RENDERER_DIR, language: 'en' as const }

  it('says what to do about a port that is taken', async () => {
    const core = freshCore()
    const host = await start(core)
    const port = Number(new URL(host.url).port)
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const code = await serve(page, { library: join(folder, 'taken.nongqiao'), port, open: false })
    const text = said.mock.calls.join()
    said.mockRestore()
    expect(code).toBe(1)
    expect(text).toMatch(/--port.*\(app\.portInUse\)/)
    expect(text).toContain(String(port))
    await host.close()
    await core.close()
  })

  it('says so where the sample could not be loaded, and goes on', async () => {
    const options = { library: join(folder, 'no-sample.nongqiao'), port: 0, open: false, sample: true }
    const empty = { ...page, resourcesDir: join(folder, 'nothing-here') }
    // Its own process: it ends by a signal.
    const program = join(folder, 'serve.mjs')
    writeFileSync(
      program,
      `import { serve } from ${JSON.stringify(new URL('../../electron/hosts/web/main.ts', import.meta.url))}
      const { match, job, register } = ${JSON.stringify(page.workers)}
      const installation = { ...${JSON.stringify(empty)}, workers: { match: new URL(match), job: new URL(job), register: new URL(register) } }
      process.exitCode = await serve(installation, ${JSON.stringify(options)})`,
    )
    const child = spawn(process.execPath, [program])
    const ended = new Promise((done) => child.once('exit', done))
    let told = ''
    let address = ''
    child.stderr.on('data', (chunk) => {
      told += chunk
    })
    child.stdout.on('data', (chunk) => {
      address += chunk
    })
    await expect.poll(() => address, { timeout: 20_000 }).toContain('http://127.0.0.1:')
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(told).toMatch(/^.+ \([a-zA-Z]+\.[a-zA-Z]+\)\n$/)
  })
})
