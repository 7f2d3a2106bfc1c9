/**
 * What the double puts into a page. These functions are sent as source, so each stands alone.
 * The two worlds of a page (the page's own, and the preload's isolated one) share the DOM but no objects:
 * everything crosses as text in DOM events, as structured copies cross Electron's context bridge.
 */

type Callable = (...args: unknown[]) => unknown

interface Crossing {
  expose(name: string, api: unknown): void
}

/** Runs in both worlds; `mine` and `theirs` are the two names of the events. */
export function openCrossing(mine: string, theirs: string): Crossing {
  const functions: Callable[] = []
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const exposed: { name: string; api: unknown }[] = []
  let promises = 0
  let returned: { value?: string; error?: string } = {}

  const send = (message: object) => document.dispatchEvent(new CustomEvent(theirs, { detail: JSON.stringify(message) }))
  const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

  function watch(promise: Promise<unknown>): number {
    const id = ++promises
    promise.then(
      (value) => send({ type: 'settle', id, value: encode(value) }),
      (error) => send({ type: 'settle', id, error: messageOf(error) }),
    )
    return id
  }

  function encode(value: unknown): string {
    const text = JSON.stringify({ value }, (_key, part: unknown) => {
      if (part === undefined) return { $undefined: true }
      if (typeof part === 'function') return { $function: functions.push(part as Callable) - 1 }
      if (part instanceof ArrayBuffer) return { $bytes: [...new Uint8Array(part)] }
      if (part instanceof Promise) return { $promise: watch(part) }
      return part
    })
    return text
  }

  function callThere(id: number, args: unknown[]): unknown {
    returned = {}
    send({ type: 'call', id, args: encode(args) })
    if (returned.error !== undefined) throw new Error(returned.error)
    if (returned.value === undefined) throw new Error('The other world did not answer')
    return decode(returned.value)
  }

  const revivers: Record<string, (value: unknown) => unknown> = {
    $undefined: () => undefined,
    $bytes: (numbers) => Uint8Array.from(numbers as number[]).buffer,
    $function:
      (id) =>
      (...args: unknown[]) =>
        callThere(Number(id), args),
    $promise: (id) => new Promise((resolve, reject) => waiting.set(Number(id), { resolve, reject })),
  }

  function decode(text: string): unknown {
    const revive = (_key: string, part: Record<string, unknown> | null) => {
      if (typeof part !== 'object' || part === null) return part
      const key = Object.keys(part).find((name) => Object.hasOwn(revivers, name))
      return key === undefined ? part : revivers[key]?.(part[key])
    }
    return JSON.parse(text, revive).value
  }

  function answer(message: { id: number; args: string }): void {
    let reply: object
    try {
      const args = decode(message.args) as unknown[]
      reply = { type: 'return', value: encode(functions[message.id]?.(...args)) }
    } catch (error) {
      reply = { type: 'return', error: messageOf(error) }
    }
    send(reply)
  }

  function settle(message: { id: number; value: string; error?: string }): void {
    const promise = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) promise?.resolve(decode(message.value))
    else promise?.reject(new Error(message.error))
  }

  function show(message: { name: string; api: string }): void {
    if (message.name in window) return
    Object.defineProperty(window, message.name, { value: Object.freeze(decode(message.api)), enumerable: true })
  }

  const receive: Record<string, (message: never) => void> = {
    call: answer,
    return: (message) => {
      returned = message
    },
    settle,
    expose: show,
    hello: () => {
      for (const { name, api } of exposed) send({ type: 'expose', name, api: encode(api) })
    },
  }

  document.addEventListener(mine, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail)
    receive[message.type]?.(message as never)
  })
  // Either world may come up first.
  send({ type: 'hello' })

  return {
    expose(name, api) {
      exposed.push({ name, api })
      send({ type: 'expose', name, api: encode(api) })
    },
  }
}

/** Runs in the isolated world: what `require('electron')` gives a sandboxed preload script. */
export function rendererModules(crossing: Crossing, toMain: (message: string) => void): (name: string) => unknown {
  const listeners = new Map<string, Set<Callable>>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0

  const bytesAsNumbers = (_key: string, part: unknown) =>
    part instanceof ArrayBuffer ? { $bytes: [...new Uint8Array(part)] } : part

  function strictly<T extends object>(name: string, target: T): T {
    return new Proxy(target, {
      get(object, key) {
        if (key in object || typeof key === 'symbol') return Reflect.get(object, key)
        throw new Error(`The Electron double has no ${name}.${key}`)
      },
    })
  }

  const ipcRenderer = strictly('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++last
        waiting.set(id, { resolve, reject })
        toMain(JSON.stringify({ type: 'invoke', id, channel, args }, bytesAsNumbers))
      }),
    send: (channel: string, ...args: unknown[]) => toMain(JSON.stringify({ type: 'send', channel, args })),
    on(channel: string, listener: Callable) {
      const known = listeners.get(channel) ?? new Set()
      listeners.set(channel, known.add(listener))
    },
    off: (channel: string, listener: Callable) => void listeners.get(channel)?.delete(listener),
  })

  Object.assign(globalThis, {
    fromMain(message: { type: string; id: number; channel: string; args: unknown[]; value: unknown; error?: string }) {
      if (message.type === 'send') {
        for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args)
        return
      }
      const settle = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error === undefined) settle?.resolve(message.value)
      else settle?.reject(new Error(message.error))
    },
  })

  const electron = strictly('electron', {
    contextBridge: strictly('contextBridge', { exposeInMainWorld: crossing.expose }),
    ipcRenderer,
  })
  return (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload script cannot require ${name}`)
    return electron
  }
}
