import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadableDb } from '#core/library/database.ts'
import { openLibrary } from '#core/library/open.ts'
import { window } from '#core/registers/ask/answers.ts'
import { Orders } from '#core/registers/ask/order.ts'
import { HeldLibrary } from '#core/registers/hold/held-library.ts'
import type { Kind } from '#core/registers/hold/specs.ts'
import { Searcher } from '#core/registers/search/searcher.ts'
import { createDesk } from '../../builders/desk.ts'
import { NOW, readTexts } from './held.ts'

const desk = createDesk()
let library: ReturnType<typeof openLibrary>
let db: ReadableDb

beforeAll(async () => {
  await desk.call('sample.load', {})
  library = openLibrary(desk.libraryPath)
  db = library.reading
}, 60_000)
afterAll(async () => {
  library.close()
  await desk.close()
})

/** What the thread answers in the state that it has come to. */
function search(held: HeldLibrary, kind: Kind, text: string) {
  const register = held.present(kind, NOW)
  const isPartial = !held.textsAreRead(kind)
  const ask = { kind, now: NOW, text, facets: {}, mayBePartial: true, sort: null, offset: 0, limit: 500 }
  return window({ register, searcher: new Searcher(register, true), orders: new Orders(register), isPartial }, ask)
}

const readUntil = (held: HeldLibrary, isEnough: () => boolean) => {
  while (!isEnough()) held.readSomeTexts()
}

describe('a search while texts are being read', () => {
  it('finds titles and names before long texts, and says that there may be more', async () => {
    const held = new HeldLibrary(db, NOW)
    held.follow()
    readUntil(held, () => held.headsAreRead('supply'))
    expect(held.textsAreRead('supply')).toBe(false)
    const early = await search(held, 'supply', '土壤')
    readTexts(held)
    const whole = await search(held, 'supply', '土壤')
    expect(early.isPartial).toBe(true)
    expect(whole.isPartial).toBe(false)
    expect(early.total).toBeGreaterThan(0)
    expect(early.total).toBeLessThan(whole.total)
    // What fits best stands in titles: more comes behind it.
    expect(whole.ids.slice(0, 3)).toEqual(early.ids.slice(0, 3))
  })

  it('takes no word for a typo before all is read', async () => {
    const held = new HeldLibrary(db, NOW)
    held.follow()
    expect(await search(held, 'supply', '黄龙并')).toMatchObject({ total: 0, searchedFor: null, isPartial: true })
    readTexts(held)
    expect(await search(held, 'supply', '黄龙并')).toMatchObject({ searchedFor: '黄龙病', isPartial: false })
  })

  it('has demands whole first, and shows all where nothing is searched', async () => {
    const held = new HeldLibrary(db, NOW)
    held.follow()
    readUntil(held, () => held.textsAreRead('demand'))
    expect(held.headsAreRead('supply')).toBe(false)
    expect((await search(held, 'demand', '柑橘')).isPartial).toBe(false)
    expect(await search(held, 'supply', '')).toMatchObject({ total: 300, isPartial: false })
  })

  it('is waited for by whoever does not say that a part will do', async () => {
    const early = await desk.call('registers.supplies', { text: '土壤', limit: 500 })
    const held = new HeldLibrary(db, NOW)
    held.follow()
    readTexts(held)
    expect(early).toMatchObject({ total: (await search(held, 'supply', '土壤')).total, isPartial: false })
  })
})
