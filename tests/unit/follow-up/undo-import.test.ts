import { describe, expect, it } from 'vitest'
import { undoStateOf } from '#core/importing/history/undo-state.ts'
import { createImporter } from '../../builders/importer.ts'
import { listOf } from '../../builders/list-files.ts'

describe('undoing an import whose patents are followed up', () => {
  async function followedUp(columns: string, values: string) {
    const importer = createImporter()
    const { batch } = await importer.commit(
      await listOf([
        ['专利名称', '申请人'],
        ['一种增氧机', '甲大学'],
      ]),
    )
    importer.write(`
      INSERT INTO demand (id, title, identity, created_at, updated_at) VALUES ('d', '浮头', '浮头|', '', '');
      INSERT INTO follow_up (demand_id, supply_id, stage, since, version, updated_by, updated_at${columns})
        SELECT 'd', id, 'recommended', '2026-05-02', 1, '', ''${values} FROM supply`)
    return { importer, batch, state: () => importer.look((db) => undoStateOf(db, batch.id)) }
  }

  it('is refused while something was done, though the shortlist was taken back', async () => {
    const { importer, batch, state } = await followedUp(', next_step', ", '去看塘'")
    expect(state()).toMatchObject({ isPossible: false, decisions: 0, followUps: 1, examples: ['一种增氧机'] })
    expect(() => importer.undo(batch.id)).toThrow('import.undo-blocked')
    expect(importer.supplies()).toHaveLength(1)
  })

  it('is possible where every move was taken back', async () => {
    const { importer, batch, state } = await followedUp('', '')
    expect(state()).toMatchObject({ isPossible: true, followUps: 0 })
    expect(importer.undo(batch.id)).toMatchObject({ removed: 1 })
    expect(importer.rows('SELECT * FROM follow_up')).toEqual([])
  })
})
