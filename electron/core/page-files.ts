/** The built page as both windowed hosts serve it: which file a path names, and what its answer says. */
import { extname, isAbsolute, join, relative } from 'node:path'

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // antd writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/**
 * The file of `folder` that a URL's path names; null where it names none.
 * A path is decoded before it is checked: `%2e%2e%2f` and `%5c` climb as well as `../` does.
 */
export function pageFile(folder: string, pathname: string): string | null {
  const path = decodePath(pathname)
  if (path === null || /[\0\\:]/.test(path)) return null
  const file = join(folder, path === '/' ? 'index.html' : path)
  const inside = relative(folder, file)
  const climbs = inside.split(/[\\/]/).includes('..') || isAbsolute(inside)
  return climbs || !Object.hasOwn(TYPES, extname(file)) ? null : file
}

/** Headers of a page file's answer. */
export function pageHeaders(file: string): Record<string, string> {
  return {
    'content-type': TYPES[extname(file)] ?? '',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  }
}
