/** Which action a failed call was, and in which language it was told: a failure is over once its action succeeds. */
import type { ErrorCode } from '#shared/contract/app-error.ts'
import type { Language } from '#shared/contract/envelope.ts'

/** What an action is done to. What is written there is no part of it: one mends that, and tries again. */
const SUBJECT = ['id', 'ids', 'record', 'demandId', 'supplyId', 'key', 'batch', 'name', 'document', 'kind', 'number']

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Names an action by its method, what it is done to, and the fields it changes. */
export function actionOf(method: string, args: unknown): string {
  if (!isObject(args)) return method
  const subject = SUBJECT.filter((name) => name in args).map((name) => args[name])
  const fields = isObject(args.changes) ? Object.keys(args.changes).sort() : []
  return JSON.stringify([method, subject, fields])
}

/** What one has typed was refused: it stands in its field still, and says nothing to somebody who has left the screen. */
const REFUSALS: ReadonlySet<string> = new Set<ErrorCode>([
  'app.argumentsInvalid',
  'record.numberTaken',
  'record.numberInvalid',
  'followUp.dateInFuture',
  'followUp.dateUnlikely',
  'template.nameInvalid',
  'bulletin.numberTaken',
  'view.nameTaken',
  'settings.pictureTooLarge',
  'settings.notAPicture',
  'settings.transferModeUnreadable',
  'settings.transferModeTwice',
])

export const isRefusal = (code: string): boolean => REFUSALS.has(code)

interface About {
  readonly action: string
  readonly language: Language
}

/** Of one window. Errors are told apart by identity: each failed call throws one of its own. */
export class Failures {
  readonly #about = new WeakMap<object, About>()
  readonly #listeners = new Set<(action: string) => void>()

  came(error: unknown, about: About): void {
    if (isObject(error)) this.#about.set(error, about)
  }

  about(error: unknown): About | undefined {
    return isObject(error) ? this.#about.get(error) : undefined
  }

  /** @param listener Is told of each action that succeeds. */
  readonly subscribe = (listener: (action: string) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** @param action Is only put together where somebody waits for it. */
  succeeded(action: () => string): void {
    if (this.#listeners.size === 0) return
    const done = action()
    for (const listener of [...this.#listeners]) listener(done)
  }
}
