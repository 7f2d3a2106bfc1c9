/**
 * Who may talk to the loopback host: a token in the first address, exchanged for a cookie that scripts cannot
 * read and other sites cannot send. Other users and pages of the same machine know neither.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const COOKIE = 'nongqiao'

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

function cookieOf(request: IncomingMessage): string {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === COOKIE)?.[1] ?? ''
}

export function createSession(): Session {
  const token = secret()
  const cookie = secret()
  let used = false
  return {
    token,
    exchange(offered) {
      if (used || !same(offered, token)) return null
      used = true
      return `${COOKIE}=${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
    holds: (request) => same(cookieOf(request), cookie),
  }
}
