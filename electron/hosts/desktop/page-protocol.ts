/** Serves the page at app://nongqiao/. A scheme of our own has an origin to check; file:// has none. */
import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { pageFile, pageHeaders } from '#core/page-files.ts'

const SCHEME = 'app'
export const PAGE_ORIGIN = `${SCHEME}://nongqiao`

/** Must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const refuse = (status: number) => new Response(null, { status })

async function answer(folder: string, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const { protocol: scheme, host, pathname } = new URL(request.url)
  const file = `${scheme}//${host}` === PAGE_ORIGIN ? pageFile(folder, pathname) : null
  if (file === null) return refuse(404)
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: pageHeaders(file) })
  } catch {
    return refuse(404)
  }
}

/** Must run once the app is ready. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, (request) => answer(folder, request))
}
