/** The loopback web host: the same page and the same calls as the desktop, for a browser on this machine only. */
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import type { Core } from '#core/core.ts'
import { errorBodyOf } from '#core/dispatch.ts'
import { logBug } from '#core/log.ts'
import { translator } from '#core/messages.ts'
import { pageFile, pageHeaders } from '#core/page-files.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { LANGUAGES, language as languageShape } from '#shared/contract/envelope.ts'
import { createWebCalls, type WebCalls } from './calls.ts'
import { abandoned, HttpRefusal, readJson, sendJson, sendStatus } from './http.ts'
import { createSession, type Session } from './session.ts'
import { receiveList, sendFile } from './uploads.ts'

export interface WebHostOptions {
  readonly core: Core
  /** 0 for any free port. */
  readonly port: number
  /** The built page. */
  readonly rendererDir: string
  readonly actor: string
}

export interface WebHost {
  /** First address, with the token; good for one window. */
  readonly url: string
  close(): Promise<void>
}

interface Site extends WebHostOptions {
  readonly session: Session
  readonly calls: WebCalls
  /** `127.0.0.1:port`, the only name this host answers to. */
  readonly host: string
}

const LOOPBACK = '127.0.0.1'

async function sendPage(site: Site, pathname: string, response: ServerResponse): Promise<void> {
  const file = pageFile(site.rendererDir, pathname)
  const bytes = file === null ? null : await readFile(file).catch(() => null)
  if (file === null || bytes === null) return sendStatus(response, 404)
  response.writeHead(200, pageHeaders(file))
  response.end(bytes)
}

/** Who opens a used address must read why nothing is there, whatever language they read. */
function notLetIn(response: ServerResponse): void {
  const sentences = LANGUAGES.map((language) => translator(language)('web.notLetIn'))
  sendStatus(response, 401, sentences.join('\n\n'))
}

/** The first visit: token against cookie, then on to an address without it. A window already let in just goes on. */
function enter(site: Site, url: URL, request: IncomingMessage, response: ServerResponse): void {
  const cookie = site.session.holds(request) ? [] : site.session.exchange(url.searchParams.get('token') ?? '')
  if (cookie === null) notLetIn(response)
  else response.writeHead(303, { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store' }).end()
}

/** Takes a list in, or says in the language of the window why not. */
async function takeList(site: Site, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const language = languageShape.catch('zh-CN').parse(url.searchParams.get('language'))
  try {
    const value = await receiveList(site.core.files, request, url.searchParams.get('name') ?? '')
    sendJson(response, { ok: true, value })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    sendJson(response, { ok: false, error: errorBodyOf(error, language) }, 413)
  }
}

async function api(site: Site, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const route = `${request.method} ${url.pathname}`
  if (request.method === 'POST' && request.headers.origin !== `http://${site.host}`) throw new HttpRefusal(403)
  if (route === 'POST /api/call') {
    return sendJson(response, await site.calls.run(await readJson(request), abandoned(response)))
  }
  if (route === 'POST /api/cancel') {
    site.calls.cancel(await readJson(request))
    return sendJson(response, { ok: true, value: null })
  }
  if (route === 'POST /api/files') return takeList(site, url, request, response)
  const download = /^GET \/api\/files\/([^/]+)$/.exec(route)
  if (download?.[1] !== undefined) {
    return sendFile(site.core.files, download[1], url.searchParams.get('name') ?? '', response)
  }
  throw new HttpRefusal(404)
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers.host !== site.host) return sendStatus(response, 421)
  const url = URL.parse(request.url ?? '/', `http://${site.host}`)
  if (url === null) return sendStatus(response, 400)
  if (url.searchParams.has('token')) return enter(site, url, request, response)
  if (!site.session.holds(request)) return notLetIn(response)
  if (url.pathname.startsWith('/api/')) return api(site, url, request, response)
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendStatus(response, 405)
  return sendPage(site, url.pathname, response)
}

/** A refused request may still be sending its body: the connection is not used again. */
function refuse(error: unknown, response: ServerResponse): void {
  // Whoever went away half-way needs no answer, and is no bug of ours.
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  response.setHeader('connection', 'close')
  if (error instanceof HttpRefusal) sendStatus(response, error.status)
  else if (error instanceof AppError) sendStatus(response, 404)
  else {
    logBug(error)
    sendStatus(response, 500)
  }
}

/** Windows keeps ranges of ports for itself and then denies access to them. */
const PORT_REFUSED = ['EADDRINUSE', 'EACCES']

/** @throws AppError `app.portInUse` */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const refused = PORT_REFUSED.includes(error.code ?? '')
      reject(refused ? new AppError('app.portInUse', { port }, { cause: error }) : error)
    })
    server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port))
  })
}

/** The sockets that progress goes out by. Windows say nothing on them: one that breaks the protocol is dropped. */
function openSockets(): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 })
  sockets.on('connection', (client) => client.on('error', () => client.terminate()))
  return sockets
}

/**
 * Starts the host on the loopback interface.
 * @throws AppError `app.portInUse`
 */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const server = createServer()
  const port = await listen(server, options.port)
  const session = createSession(port)
  const sockets = openSockets()
  const calls = createWebCalls(options.core, options.actor, (message) => {
    for (const socket of sockets.clients) socket.send(JSON.stringify(message))
  })
  const site: Site = { ...options, session, calls, host: `${LOOPBACK}:${port}` }
  server.on('request', (request, response) => {
    answer(site, request, response).catch((error: unknown) => refuse(error, response))
  })
  server.on('upgrade', (request, socket, head) => {
    const ours = request.headers.host === site.host && request.headers.origin === `http://${site.host}`
    if (!ours || request.url !== '/api/progress' || !session.holds(request)) socket.destroy()
    else sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request))
  })
  return {
    url: `http://${site.host}/?token=${session.token}`,
    async close() {
      calls.cancelAll()
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
