/** What is typed and not saved, kept by a real core behind a bridge that can be cut. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HostBridge } from '#shared/contract/host.ts'
import { ApiClient } from '../../../renderer/client/api-client.ts'
import { ApiError } from '../../../renderer/client/api-error.ts'
import { DraftStore } from '../../../renderer/client/draft-store.ts'
import { freshCore } from '../../builders/core.ts'

const LONG_ENOUGH = { timeout: 10_000 }
const core = freshCore()
const page = new EventTarget()
let isUp = true

/** The window's side of a host that answers as long as it is up. */
const bridge = {
  host: 'web',
  async call(_id: string, method: string, args: unknown) {
    if (!isUp) throw new ApiError('client.unreachable', '')
    const signal = new AbortController().signal
    return await core.dispatch(method, args, { language: 'zh-CN', actor: '', signal, onProgress: () => undefined })
  },
  onProgress: () => () => undefined,
} as unknown as HostBridge

async function inLibrary(key: string): Promise<string | null> {
  const drafts = await new ApiClient(bridge, () => 'zh-CN').call('drafts.all', {})
  return drafts.find((draft) => draft.key === key)?.text ?? null
}

/** Whether closing the window would ask first. */
function asksBeforeClosing(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  page.dispatchEvent(event)
  return event.defaultPrevented
}

describe('a draft', () => {
  beforeAll(() => {
    Object.assign(globalThis, {
      window: page,
      document: Object.assign(new EventTarget(), { visibilityState: 'visible' }),
    })
  })
  afterAll(async () => {
    Reflect.deleteProperty(globalThis, 'window')
    Reflect.deleteProperty(globalThis, 'document')
    await core.close()
  })

  const newStore = () => new DraftStore(new ApiClient(bridge, () => 'zh-CN'))

  it('is said to be saved when the library has it, and no sooner', async () => {
    const store = newStore()
    store.set('a', '荔枝')
    expect(store.state('a')).toBe('saving')
    await expect.poll(() => store.state('a'), LONG_ENOUGH).toBe('saved')
    expect(await inLibrary('a')).toBe('荔枝')
  })

  it('is not while the host is away, asks before the window closes, and is written when it answers again', async () => {
    const store = newStore()
    isUp = false
    store.set('b', '荔枝')
    await expect.poll(() => store.state('b'), LONG_ENOUGH).toBe('failed')
    expect(asksBeforeClosing()).toBe(true)
    store.set('b', '荔枝褐变')
    expect(store.state('b')).toBe('failed')
    isUp = true
    await expect.poll(() => store.state('b'), LONG_ENOUGH).toBe('saved')
    expect(await inLibrary('b')).toBe('荔枝褐变')
    expect(asksBeforeClosing()).toBe(false)
  })

  it('holds nobody back that was given up while the host was away', async () => {
    const store = newStore()
    isUp = false
    store.set('c', '算了')
    await expect.poll(() => store.state('c'), LONG_ENOUGH).toBe('failed')
    store.set('c', null)
    expect(asksBeforeClosing()).toBe(false)
    isUp = true
    await expect.poll(() => store.state('c'), LONG_ENOUGH).toBe('saved')
    expect(await inLibrary('c')).toBeNull()
  })

  it('is written whole however fast one types, the last word last', async () => {
    const store = newStore()
    for (const text of ['一', '一二', '一二三']) {
      store.set('d', text)
      void store.settled('d')
    }
    await expect.poll(() => store.state('d'), LONG_ENOUGH).toBe('saved')
    expect(await inLibrary('d')).toBe('一二三')
  })

  it('is written at once when the window goes', async () => {
    const store = newStore()
    store.set('e', '关窗之前')
    page.dispatchEvent(new Event('pagehide'))
    await expect.poll(() => inLibrary('e'), LONG_ENOUGH).toBe('关窗之前')
  })

  it('of another window is found, and its own is not read over', async () => {
    const mine = newStore()
    const theirs = newStore()
    theirs.set('f', '对方的')
    await theirs.settled('f')
    mine.set('g', '我的')
    await mine.load(true)
    expect([mine.get('f'), mine.get('g')]).toEqual(['对方的', '我的'])
    theirs.set('f', null)
    await theirs.settled('f')
    await mine.load(true)
    expect(mine.get('f')).toBeNull()
  })
})
