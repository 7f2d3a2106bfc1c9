/** The default session of the double: permissions and outgoing requests. */
import { strict } from './strict.ts'

type Check = (contents: null, permission: string, origin: string) => boolean
type Request = (contents: null, permission: string, decide: (granted: boolean) => void) => void
type Before = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void

// Without handlers Electron grants everything; a program that forgets them shall see that here.
let check: Check = () => true
let request: Request = (_contents, _permission, decide) => decide(true)
let before: { urls: string[]; listener: Before } | null = null

export const session = strict('session', {
  defaultSession: strict('session.defaultSession', {
    setPermissionCheckHandler(handler: Check) {
      check = handler
    },
    setPermissionRequestHandler(handler: Request) {
      request = handler
    },
    setDevicePermissionHandler(_handler: () => boolean) {},
    webRequest: strict('session.webRequest', {
      onBeforeRequest({ urls }: { urls: string[] }, listener: Before) {
        before = { urls, listener }
      },
    }),
  }),
})

/** What a page is told of a permission: it has it only where both handlers say so. */
export function permissionFor(permission: string, origin: string): boolean {
  let granted = false
  request(null, permission, (answer) => {
    granted = answer
  })
  return granted && check(null, permission, origin)
}

/** Whether a request for a scheme of the network would have been let out. */
export async function allowedBySession(url: string): Promise<boolean> {
  if (before === null || !before.urls.some((pattern) => url.startsWith(pattern.replace(/\*.*$/, '')))) return true
  const { listener } = before
  return new Promise((resolve) => listener({ url }, ({ cancel }) => resolve(cancel !== true)))
}
