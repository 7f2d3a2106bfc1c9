import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { SupplyId } from '#shared/domain/ids.ts'
import { freshCore } from '../../builders/core.ts'
import { createImporter } from '../../builders/importer.ts'
import { csvOf } from '../../builders/list-files.ts'

const PROBLEM = '解决了现有增氧机能耗高、噪声大的问题'
const list = (abstract: string, title = '一种增氧机') =>
  csvOf(`专利名称,申请号,摘要\n${title},202110123456.7,${abstract}`)

describe('a confirmed statement whose source text changes', () => {
  async function confirmed() {
    const importer = createImporter()
    await importer.commit(list(`包括机架。${PROBLEM}。`))
    expect(importer.supplies()[0]?.problem).toMatchObject({ text: PROBLEM, origin: { start: 5 } })
    importer.write("UPDATE problem_statement SET status = 'confirmed'")
    const problem = () => {
      const [supply] = importer.supplies()
      if (supply?.problem?.origin.kind !== 'extracted') throw new Error('not extracted')
      const { start, end, field } = supply.problem.origin
      return { text: supply.problem.text, field, marked: supply.abstract.slice(start, end) }
    }
    return { importer, problem }
  }

  it('points to where its passage is now', async () => {
    const { importer, problem } = await confirmed()
    await importer.commit(list(`本发明公开了一种增氧机。${PROBLEM}。`))
    expect(problem()).toEqual({ text: PROBLEM, field: 'abstract', marked: PROBLEM })
  })

  it('points to nothing where the passage is gone, and to it again when it is back', async () => {
    const { importer, problem } = await confirmed()
    await importer.commit(list('克服了现有增氧机耗电大的缺点。'))
    expect(problem()).toEqual({ text: PROBLEM, field: 'abstract', marked: '' })
    await importer.commit(list(`又及：${PROBLEM}。`))
    expect(problem()).toEqual({ text: PROBLEM, field: 'abstract', marked: PROBLEM })
  })

  it('keeps its offsets where another field changes', async () => {
    const { importer, problem } = await confirmed()
    await importer.commit(list(`包括机架。${PROBLEM}。`, '一种新型增氧机'))
    expect(problem()).toEqual({ text: PROBLEM, field: 'abstract', marked: PROBLEM })
  })
})

describe('a statement for a record that is not there', () => {
  it.each(['supply', 'demand'] as const)('is refused: %s', async (kind) => {
    const core = freshCore()
    const record = { kind, id: randomUUID() as SupplyId }
    const options = {
      language: 'en',
      actor: 'tester',
      signal: new AbortController().signal,
      onProgress: () => {},
    } as const
    const refused = { ok: false, error: expect.objectContaining({ code: 'record.notFound' }) }
    expect(await core.dispatch('problemStatements.write', { record, text: 'x' }, options)).toEqual(refused)
    expect(await core.dispatch('problemStatements.confirm', { record }, options)).toEqual(refused)
    await core.close()
  })
})
