/**
 * Who may talk to the loopback host: a token in the first address, exchanged for a cookie that scripts cannot
 * read and other sites cannot send. The token is not secret for long: it is printed, and stands on the command line
 * of the browser, where other users of this machine may read it. It lets in one window only, the first that comes
 * with it; after that it opens nothing. Nobody but that window ever holds the cookie.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Session {
  /** Goes into the first address. Good for one exchange only. */
  readonly token: string
  /** Exchanges the token for the cookie's header; null where it is wrong or used. */
  exchange(token: string): string | null
  /** Whether a request carries the cookie. */
  holds(request: IncomingMessage): boolean
}

const secret = () => randomBytes(32).toString('base64url')

function same(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

function cookieOf(request: IncomingMessage, wanted: string): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === wanted)?.[1] ?? ''
}

/** @param port Part of the cookie's name: browsers send the cookies of all ports of one machine together. */
export function createSession(port: number): Session {
  const name = `nongqiao-${port}`
  const token = secret()
  const cookie = secret()
  let used = false
  return {
    token,
    exchange(offered) {
      if (used || !same(offered, token)) return null
      used = true
      return `${name}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
    holds: (request) => same(cookieOf(request, name), cookie),
  }
}
