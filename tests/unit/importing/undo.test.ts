/** Taking an import back: the library is as before, or the answer says what stands in the way. */
import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasOriginal } from '#core/importing/commit/originals.ts'
import { undoStateOf } from '#core/importing/history/undo-state.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportBatchId } from '#shared/domain/ids.ts'
import { createImporter, quietJob } from '../../builders/importer.ts'
import { csvOf } from '../../builders/list-files.ts'

const HEADER = '专利名称,申请号,申请人,价格,解决的技术问题,电话'
const FIRST = csvOf(`${HEADER}\n甲,202110123456.7,岭南大学,20万元,检测慢,13800138000\n乙,,岭南大学,面议,,`)
const LATER = csvOf(`${HEADER}\n改名,202110123456.7,岭南大学,30万元,检测贵,13900139000\n丙,,岭南大学,,,13700137000`)

const idOf = ({ batch }: { batch: { id: ImportBatchId } }) => batch.id

describe('undoing an import', () => {
  it('gives changed records their values back and takes new ones out, in the reverse order of the imports', async () => {
    const importer = createImporter()
    const empty = importer.content()
    const first = idOf(await importer.commit(FIRST))
    const before = importer.content()
    const later = idOf(await importer.commit(LATER))
    expect(importer.supplies().map(({ title }) => title)).toEqual(['改名', '乙', '丙'])
    expect(importer.undo(later)).toEqual({ removed: 1, restored: 1 })
    const { contact: contacts, ...rest } = importer.content()
    const { contact: contactsBefore, ...restBefore } = before
    // A contact that nobody named any more was deleted meanwhile, and comes back under another id.
    const named = (rows: unknown) => (rows as { name: string; phone: string }[]).map(({ name, phone }) => [name, phone])
    expect(named(contacts)).toEqual(named(contactsBefore))
    const withoutContact = (tables: Record<string, unknown[]>) =>
      JSON.parse(JSON.stringify(tables, (key, value) => (key === 'contact_id' && value !== null ? 'some' : value)))
    expect(withoutContact(rest)).toEqual(withoutContact(restBefore))
    expect(importer.undo(first)).toEqual({ removed: 2, restored: 0 })
    expect(importer.content()).toEqual(empty)
  })

  it('gives an organisation its missing type back', async () => {
    const importer = createImporter('demand')
    await importer.commit(csvOf('需求名称,需求描述,单位,主体类型\n保鲜,荔枝,甲厂,\n烘干,龙眼,甲厂,'))
    const before = importer.demands()
    const later = idOf(
      await importer.commit(csvOf('需求名称,需求描述,单位,主体类型\n除草,茶园,甲厂,企业\n制茶,英红,乙厂,企业')),
    )
    expect(importer.demands()[0]?.organisationType).toBe('企业')
    importer.undo(later)
    expect(importer.demands()).toEqual(before)
  })

  it('is refused while a later list names its records, and says which list', async () => {
    const importer = createImporter()
    const first = idOf(await importer.commit(FIRST))
    const later = await importer.commit(LATER, quietJob, '岭南')
    expect(() => importer.undo(first)).toThrow(AppError)
    try {
      importer.undo(first)
    } catch (error) {
      expect(error).toMatchObject({
        code: 'import.undo-blocked',
        details: { laterBatches: 1, decisions: 0, reasons: `后来又导入了 ${later.batch.fileName} (岭南)` },
      })
    }
    const state = importer.look((db) => undoStateOf(db, first))
    expect(state).toMatchObject({ isPossible: false, removed: 2, laterBatches: [{ id: later.batch.id }] })
    expect(importer.look((db) => undoStateOf(db, later.batch.id))).toMatchObject({
      isPossible: true,
      removed: 1,
      restored: 1,
      laterBatches: [],
    })
  })

  it('is refused where a person decided on its new records or wrote on them', async () => {
    const importer = createImporter()
    const batch = idOf(await importer.commit(FIRST))
    const state = () => importer.look((db) => undoStateOf(db, batch))
    const statements =
      "UPDATE problem_statement SET status = 'confirmed', updated_at = '2027-01-01' WHERE text = '检测慢'"
    importer.write(statements)
    expect(state()).toMatchObject({ isPossible: false, edited: 1, decisions: 0, examples: ['甲'] })
    const demands = createImporter('demand')
    importer.write(`
      INSERT INTO demand (id, title, identity, created_at, updated_at) VALUES ('d', '保鲜', '保鲜|', '', '');
      INSERT INTO decision (demand_id, supply_id, state, decided_by, decided_at)
        SELECT 'd', id, 'shortlisted', '', '' FROM supply WHERE title = '乙'`)
    expect(state()).toMatchObject({ isPossible: false, edited: 1, decisions: 1 })
    expect(() => importer.undo(batch)).toThrow('import.undo-blocked')
    expect(importer.supplies()).toHaveLength(2)
    expect(demands.demands()).toEqual([])
  })

  it('is refused for an import of an older version that changed records, and works where it only brought new ones', async () => {
    const importer = createImporter()
    const first = idOf(await importer.commit(FIRST))
    const later = idOf(await importer.commit(LATER))
    importer.write('UPDATE import_batch SET keeps_changes = 0; DELETE FROM import_change')
    expect(() => importer.undo(later)).toThrow('import.undo-not-recorded')
    const other = createImporter()
    const only = idOf(await other.commit(FIRST))
    other.write('UPDATE import_batch SET keeps_changes = 0')
    expect(other.undo(only)).toEqual({ removed: 2, restored: 0 })
    expect(() => importer.undo(first)).toThrow('import.undo-blocked')
  })

  it('leaves everything as it was when it is cancelled', async () => {
    const importer = createImporter()
    const batch = idOf(await importer.commit(FIRST))
    const before = importer.content()
    const job = {
      ...quietJob,
      throwIfCancelled: () => {
        throw new AppError('app.cancelled')
      },
    }
    expect(() => importer.undo(batch, job)).toThrow('app.cancelled')
    expect(importer.content()).toEqual(before)
    expect(() => importer.undo('01900000-0000-7000-8000-000000000000' as ImportBatchId)).toThrow(
      'import.batch-not-found',
    )
  })

  it('takes the copy of the file along, unless another import is of the same file', async () => {
    const importer = createImporter()
    const ids = [idOf(await importer.commit(FIRST)), idOf(await importer.commit(FIRST))]
    const [row] = importer.rows('SELECT file_sha256 AS hash FROM import_batch') as { hash: string }[]
    const isThere = () => hasOriginal(importer.libraryPath, row?.hash ?? '')
    expect(isThere()).toBe(true)
    importer.undo(ids[1] as ImportBatchId)
    expect(isThere()).toBe(true)
    importer.undo(ids[0] as ImportBatchId)
    expect(isThere()).toBe(false)
    expect(existsSync(importer.libraryPath)).toBe(true)
  })

  it('brings back what any two lists did, whatever they say', async () => {
    const columns = {
      专利名称: ['甲', '乙', '丙'],
      申请号: ['', '202110123456.7', '202211242396.1'],
      申请人: ['', '大学'],
      价格: ['', '面议', '20万元'],
      解决的技术问题: ['', '慢', '贵'],
    }
    const rows = fc.array(fc.tuple(...Object.values(columns).map((values) => fc.constantFrom(...values))), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(rows, rows, async (earlier, later) => {
        const importer = createImporter()
        const path = (list: readonly string[][]) =>
          csvOf([Object.keys(columns), ...list].map((row) => row.join(',')).join('\n'))
        await importer.commit(path(earlier))
        const before = importer.content()
        const batch = idOf(await importer.commit(path(later)))
        importer.undo(batch)
        expect(importer.content()).toEqual(before)
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})
