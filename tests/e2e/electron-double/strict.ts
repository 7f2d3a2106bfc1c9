/** A stand-in must not be more forgiving than what it stands for: what it does not know throws. */
import { EventEmitter } from 'node:events'

/** Wraps an object of the double so that a member it lacks throws instead of being undefined. */
export function strict<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key) {
      // `then` is asked of everything that is awaited.
      if (key in object || typeof key === 'symbol' || key === 'then') return Reflect.get(object, key, object)
      throw new Error(`The Electron double has no ${name}.${key}`)
    },
  })
}

export interface CancelableEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

export function cancelable<T extends object>(members: T): CancelableEvent & T {
  const event = {
    ...members,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}

/** An emitter that refuses listeners for events it has never heard of. */
export class KnownEvents extends EventEmitter {
  private readonly known: readonly string[]

  constructor(known: readonly string[]) {
    super()
    this.known = known
    this.on('newListener', (event: string) => {
      if (event !== 'newListener' && !known.includes(event))
        throw new Error(`The Electron double has no event ${event}`)
    })
  }

  /** Emits an event that a listener may prevent; true where none did. */
  allows(event: string, members: object = {}): boolean {
    if (!this.known.includes(event)) throw new Error(`The Electron double does not emit ${event}`)
    const details = cancelable(members)
    this.emit(event, details)
    return !details.defaultPrevented
  }
}
