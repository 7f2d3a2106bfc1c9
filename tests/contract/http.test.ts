import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import type { Core } from '#core/core.ts'
import type { Envelope, Progress } from '#shared/contract/envelope.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { startWebHost, type WebHost } from '../../electron/hosts/web/server.ts'
import { freshCore, RENDERER_DIR } from '../builders/core.ts'
import { temporaryFolder } from '../builders/folder.ts'
import { contractSuite } from './suite.ts'

const folder = temporaryFolder()

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
    const { request } = await import('node:http')
    const status = await new Promise((done) => {
      const { port } = new URL(origin)
      const asked = request({ port, host: '127.0.0.1', headers: { host: `localhost:${port}`, cookie } }, (response) =>
        done(response.statusCode),
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

  it('serves nothing outside the page, under a strict policy', async () => {
    const page = await fetch(`${origin}/`, { headers: { cookie } })
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%5cpackage.json', '/assets', '/nothing.js']) {
      expect((await fetch(origin + path, { headers: { cookie } })).status).toBe(404)
    }
    expect((await fetch(`${origin}/api/files/${'x'.repeat(32)}`, { headers: { cookie } })).status).not.toBe(200)
  })
})
