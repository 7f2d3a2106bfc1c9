/** Schemes of our own. */
import { app } from './app.ts'
import { strict } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>

const declared = new Set<string>()
const handlers = new Map<string, Handler>()

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: { standard?: boolean; secure?: boolean } }[]) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      // A scheme that is neither has no origin, which the double could not show.
      if (!privileges.standard || !privileges.secure) throw new Error(`The scheme ${scheme} is not standard and secure`)
      declared.add(scheme)
    }
  },
  handle(scheme: string, handler: Handler) {
    if (!app.isReady()) throw new Error('protocol.handle can only be called once app is ready')
    if (!declared.has(scheme)) throw new Error(`The scheme ${scheme} was not declared`)
    handlers.set(scheme, handler)
  },
})

export async function answerOwnScheme(request: Request): Promise<Response | null> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1))
  return handler === undefined ? null : handler(request)
}
