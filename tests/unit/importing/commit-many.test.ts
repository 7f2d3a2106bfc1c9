/** A long list is written another way than a short one, and leaves the same behind. */
import { describe, expect, it } from 'vitest'
import { createImporter } from '../../builders/importer.ts'
import { csvOf } from '../../builders/list-files.ts'

const HEADER = '专利名称,申请人,联系人,联系电话,摘要'
const MANY = 1500

const line = (i: number) =>
  `一种柑橘病害检测方法第${i}型,岭南大学${i % 7},张三${i % 10},138001380${10 + (i % 10)},针对柑橘黄龙病检测慢的问题第${i}例。`
const lines = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => line(from + i))
const listOf = (rows: readonly string[]) => csvOf([HEADER, ...rows].join('\n'))

/** What an import leaves, without ids and times. */
const left = (importer: ReturnType<typeof createImporter>) => ({
  supplies: importer.supplies().map(({ id: _, updatedAt: __, problem, ...fields }) => {
    return { ...fields, problem: problem && { ...problem, id: '' } }
  }),
  contacts: importer.rows('SELECT name, phone FROM contact ORDER BY phone'),
  cells: importer.rows('SELECT cells, outcome FROM import_row ORDER BY cells'),
})

describe('a long list', () => {
  it('leaves what its parts leave that are short', async () => {
    const [whole, inParts] = [createImporter(), createImporter()]
    for (const importer of [whole, inParts]) importer.content()
    await whole.commit(listOf(lines(0, MANY)))
    for (const from of [0, 500, 1000]) await inParts.commit(listOf(lines(from, from + 500)))
    expect(left(whole)).toEqual(left(inParts))
    expect(left(whole).contacts).toHaveLength(10)
  })

  it('is searched: every patent of it is noted', async () => {
    const importer = createImporter()
    importer.content()
    await importer.commit(listOf(lines(0, MANY)))
    const missing = 'SELECT id FROM supply EXCEPT SELECT supply_id FROM supply_text_change'
    expect(importer.rows(missing)).toEqual([])
    expect(importer.rows('SELECT supply_id FROM supply_text_change')).toHaveLength(MANY)
  })

  it('finds contacts and records that are there, changes those between new ones, and can be undone', async () => {
    const importer = createImporter()
    importer.content()
    await importer.commit(listOf(lines(0, 20)))
    const before = importer.content()
    const changed = line(3).replace('检测慢', '检测很慢')
    const { batch } = await importer.commit(listOf([...lines(20, MANY), changed, ...lines(MANY, 2 * MANY)]))
    expect(batch.counts).toMatchObject({ new: 2 * MANY - 20, changed: 1, rejected: 0 })
    expect(importer.rows('SELECT * FROM contact')).toHaveLength(10)
    importer.undo(batch.id)
    expect(importer.content()).toEqual(before)
  })
})
