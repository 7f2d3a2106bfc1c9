/** The calls of the import wizard. Each is a question to the thread of its session. */
import type { MethodName } from '#shared/contract/index.ts'
import type { Handlers } from '../../call-context.ts'
import { handOutRejects } from '../rejects/hand-out.ts'
import { openSession } from './open-session.ts'

type SessionMethods = Extract<MethodName, `importSession.${string}`>

export const importSessionHandlers: Pick<Handlers, SessionMethods> = {
  'importSession.open': (args, ctx) => openSession(args, ctx),
  'importSession.choose': ({ session, ...ask }, ctx) => ctx.imports.ask(session, 'choose', ask, ctx),
  'importSession.rows': ({ session, ...ask }, ctx) => ctx.imports.ask(session, 'rows', ask, ctx),
  'importSession.edit': ({ session, ...ask }, ctx) => ctx.imports.ask(session, 'edit', ask, ctx),
  'importSession.difference': ({ session, ...ask }, ctx) => ctx.imports.ask(session, 'difference', ask, ctx),
  'importSession.keep': ({ session, ...ask }, ctx) => ctx.imports.ask(session, 'keep', ask, ctx),
  'importSession.twins': ({ session, ...ask }, ctx) => ctx.imports.ask(session, 'twins', ask, ctx),
  'importSession.decideTwins': ({ session, ...ask }, ctx) => ctx.imports.ask(session, 'decideTwins', ask, ctx),
  'importSession.commit': ({ session }, ctx) => {
    const by = { actor: ctx.actor, at: ctx.now().toISOString() }
    return ctx.imports.ask(session, 'commit', by, ctx)
  },
  'importSession.rejects': async ({ session }, ctx) => {
    const { fileName, parts } = await ctx.imports.ask(session, 'rejects', null, ctx)
    return await handOutRejects(fileName, parts, ctx)
  },
  'importSession.close': async ({ session }, ctx) => {
    await ctx.imports.close(session)
    return {}
  },
}
