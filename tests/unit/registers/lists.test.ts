/** Lists: what filters keep, how facets count, in which order, and views. Checked against the plain list of all records. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Envelope } from '#shared/contract/envelope.ts'
import type { CallArgs, CallResult, MethodName } from '#shared/contract/index.ts'
import type { Supply } from '#shared/contract/records.ts'
import type { SupplyFacet } from '#shared/contract/registers.ts'
import { freshCore } from '../../builders/core.ts'

const core = freshCore()
afterAll(() => core.close())

async function call<M extends MethodName>(
  method: M,
  args: CallArgs<M>,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<CallResult<M>> {
  const who = { language, actor: 'test', signal: new AbortController().signal, onProgress: () => {} }
  const answer = (await core.dispatch(method, args, who)) as Envelope<CallResult<M>>
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

let supplies: readonly Supply[] = []

beforeAll(async () => {
  await call('sample.load', {})
  supplies = (await call('supplies.list', { limit: 1000 })).items
}, 60_000)

/** Some of the facets, as a reader of the contract tells them. */
const VALUES = {
  holder: ({ applicants }: Supply) => applicants,
  // A design's class of the Locarno classification is no class of the IPC.
  ipcSection: ({ ipc }: Supply) => ipc.map((symbol) => symbol.slice(0, 3)).filter((found) => /^[A-H]\d\d/.test(found)),
  patentType: ({ patentType }: Supply) => [patentType ?? ''],
  legalStatus: ({ legalStatus }: Supply) => [legalStatus ?? ''],
  transferMode: ({ transferModes }: Supply) => transferModes,
  grade: ({ grade }: Supply) => [grade],
  refined: ({ problem }: Supply) => [problem?.status === 'confirmed' ? 'yes' : 'no'],
} as const satisfies Partial<Record<SupplyFacet, (supply: Supply) => readonly string[]>>

type Told = keyof typeof VALUES
const TOLD = Object.keys(VALUES) as Told[]

function valuesOf(facet: Told, supply: Supply): string[] {
  const values = [...new Set<string>(VALUES[facet](supply))]
  return values.length === 0 ? [''] : values
}

type Chosen = Partial<Record<Told, string[]>>

const isKept = (supply: Supply, chosen: Chosen, but?: Told) =>
  TOLD.every(
    (facet) =>
      facet === but ||
      (chosen[facet]?.length ?? 0) === 0 ||
      valuesOf(facet, supply).some((value) => chosen[facet]?.includes(value)),
  )

/** Choices of values that there are, in a few facets at a time. */
const choices = fc
  .array(fc.tuple(fc.constantFrom(...TOLD), fc.array(fc.nat(), { maxLength: 3 })), { maxLength: 3 })
  .map((picked): Chosen => {
    const valueAt = (facet: Told, n: number) => {
      const values = [...new Set(supplies.flatMap((supply) => valuesOf(facet, supply)))]
      return values[n % values.length] ?? ''
    }
    return Object.fromEntries(picked.map(([facet, numbers]) => [facet, numbers.map((n) => valueAt(facet, n))]))
  })

describe('filters', () => {
  it('keep what every facet keeps, and facets count under the choices of the others', async () => {
    await fc.assert(
      fc.asyncProperty(choices, async (facets) => {
        const kept = supplies.filter((supply) => isKept(supply, facets))
        const { ids } = await call('registers.supplyIds', { facets })
        expect(ids).toEqual(kept.map(({ id }) => id))
        const counted = await call('registers.supplyFacets', { facets, of: TOLD, limit: 500 })
        for (const { facet, values } of counted.facets) {
          const others = supplies.filter((supply) => isKept(supply, facets, facet as Told))
          for (const { value, count, chosen } of values) {
            const having = others.filter((supply) => valuesOf(facet as Told, supply).includes(value))
            expect([facet, value, count]).toEqual([facet, value, having.length])
            expect(chosen).toBe(facets[facet as Told]?.includes(value) ?? false)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('take a section of the IPC for all of its classes', async () => {
    const expected = supplies.filter(({ ipc }) => ipc.some((symbol) => symbol.startsWith('C')))
    expect((await call('registers.supplies', { facets: { ipcSection: ['C'] } })).total).toBe(expected.length)
    expect(expected.length).toBeGreaterThan(0)
  })

  it('narrow a search', async () => {
    const found = await call('registers.supplies', { text: '茶', facets: { legalStatus: ['granted'] }, limit: 500 })
    expect(found.items.length).toBeGreaterThan(0)
    for (const { legalStatus } of found.items) expect(legalStatus).toBe('granted')
    expect(found).toMatchObject({ total: found.items.length, all: supplies.length })
  })
})

describe('facets', () => {
  it('are named in the language of the caller', async () => {
    const labels = async (language: 'zh-CN' | 'en') => {
      const { facets } = await call('registers.supplyFacets', { of: ['ipcSection', 'patentType', 'source'] }, language)
      return facets.map(({ values }) => values[0]?.label)
    }
    expect(await labels('zh-CN')).toMatchObject([
      expect.stringMatching(/^A01 农业；林业/),
      '发明',
      expect.stringContaining('示例'),
    ])
    expect(await labels('en')).toMatchObject([
      expect.stringMatching(/^A01 Agriculture/),
      'Invention',
      expect.stringContaining('('),
    ])
  })

  it('are searched by their names, in words or in pinyin', async () => {
    const values = async (search: string) => {
      const { facets } = await call('registers.supplyFacets', { of: ['legalStatus', 'transferMode'], search })
      return facets.map((facet) => facet.values.map(({ value }) => value))
    }
    expect(await values('有效')).toEqual([['granted'], []])
    expect(await values('zuojia')).toEqual([[], ['equity']])
  })

  it('show the most frequent, and what is chosen in any case', async () => {
    const all = await call('registers.supplyFacets', { of: ['holder'], limit: 500 })
    const counts = all.facets[0]?.values.map(({ count }) => count) ?? []
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    const rare = all.facets[0]?.values.at(-1)?.value ?? ''
    const short = await call('registers.supplyFacets', { of: ['holder'], limit: 2, facets: { holder: [rare] } })
    expect(short.facets[0]?.values.map(({ value }) => value)).toEqual([
      ...(all.facets[0]?.values.slice(0, 2).map(({ value }) => value) ?? []),
      rare,
    ])
    expect(short.facets[0]?.distinct).toBe(all.facets[0]?.distinct)
  })
})

describe('orders', () => {
  const sortedBy = async (by: CallArgs<'registers.supplies'>['sort']) =>
    (await call('registers.supplies', { limit: 500, ...(by && { sort: by }) })).items

  it('is the order in which they came, where nothing is said', async () => {
    const all = supplies.map(({ id }) => id)
    expect((await sortedBy(undefined)).map(({ id }) => id)).toEqual(all)
    const last = await call('registers.supplies', { sort: { by: 'added', descending: true }, limit: 3, offset: 1 })
    expect(last.items.map(({ id }) => id)).toEqual(all.toReversed().slice(1, 4))
  })

  it.each([
    ['applicationDate', ({ applicationDate }: Supply) => applicationDate ?? ''],
    ['updatedAt', ({ updatedAt }: Supply) => updatedAt],
  ] as const)('sorts by %s, blanks last either way', async (by, key) => {
    for (const descending of [false, true]) {
      const keys = (await sortedBy({ by, descending })).map(key)
      const said = keys.filter((each) => each !== '').sort()
      const blanks = keys.filter((each) => each === '')
      expect(keys).toEqual([...(descending ? said.reverse() : said), ...blanks])
    }
  })

  it('sorts titles as a dictionary does, by pinyin', async () => {
    const titles = (await sortedBy({ by: 'title', descending: false })).map(({ title }) => title)
    const firsts = titles.map((title) => title.charAt(0)).filter((first) => /\p{Script=Han}/u.test(first))
    expect(firsts).toEqual(firsts.toSorted(new Intl.Collator('zh-CN').compare))
  })

  it('goes on where a window ends', async () => {
    const whole = await call('registers.supplyIds', { sort: { by: 'holder' } })
    const window = await call('registers.supplies', { sort: { by: 'holder' }, offset: 100, limit: 7 })
    expect(window.items.map(({ id }) => id)).toEqual(whole.ids.slice(100, 107))
  })
})

it('follows a change that was made a moment ago', async () => {
  const [first] = (await call('registers.supplies', { text: '黄龙病', limit: 1 })).items
  if (first === undefined) throw new Error('the sample has it')
  const record = { kind: 'supply', id: first.id } as const
  const refined = async () => (await call('registers.supplies', { facets: { refined: ['yes'] } })).total
  const before = await refined()
  await call('problemStatements.write', { record, text: '怎样更早发现病树' })
  expect(await refined()).toBe(before + 1)
  expect((await call('registers.supplies', { text: '怎样更早发现病树' })).items.map(({ id }) => id)).toEqual([first.id])
})

describe('views', () => {
  const view = {
    id: '01900000-0000-7000-8000-0000000000aa',
    kind: 'supply',
    name: '有效发明',
    text: '茶',
    facets: { legalStatus: ['granted'] },
    sort: { by: 'title', descending: false },
    columns: ['title', 'holder'],
  } as const

  it('are stored, replaced and removed', async () => {
    const before = { ...view, columns: [...view.columns], facets: { legalStatus: ['granted'] } }
    expect(await call('registers.saveView', { view: before })).toEqual({ ...before, widths: {} })
    const stored = { ...before, widths: { title: 300 } }
    expect(await call('registers.saveView', { view: stored })).toEqual(stored)
    const renamed = { ...stored, name: '茶叶发明' }
    await call('registers.saveView', { view: renamed })
    expect(await call('registers.views', { kind: 'supply' })).toEqual([renamed])
    expect(await call('registers.views', { kind: 'demand' })).toEqual([])
    const twice = { ...stored, id: '01900000-0000-7000-8000-0000000000bb', name: '茶叶发明' }
    await expect(call('registers.saveView', { view: twice })).rejects.toThrow('view.nameTaken')
    await call('registers.removeView', { id: view.id })
    expect(await call('registers.views', { kind: 'supply' })).toEqual([])
  })
})
