/** The contract's tests of the refine queue: from the first record to a confirmation and back. */
import { expect, it } from 'vitest'
import type { SuiteWindow } from './suite-workbench.ts'

export function refiningSuite({ call, envelope }: SuiteWindow): void {
  const first = async () => (await call('refining.queue', { kind: 'supply', limit: 1 })).records[0]

  it('walks the queue: a record with its passages, confirmed, and taken back', async () => {
    const record = await first()
    if (record === undefined) throw new Error('The queue is empty')
    const { statement, candidates, texts } = await call('refining.record', { record })
    expect(statement).toMatchObject({ status: 'suggested' })
    expect(texts.map(({ field }) => field)).toEqual(['title', 'abstract'])
    const before = await call('refining.progress', {})
    const choice = candidates.length > 0 ? { kind: 'passage' as const, ...candidates[0] } : null
    const confirmed = await call('refining.confirm', {
      record,
      choice: choice === null ? { kind: 'asProposed' } : (choice as never),
      seen: statement?.text ?? null,
    })
    expect(confirmed.statement.status).toBe('confirmed')
    expect((await call('refining.progress', {})).supply.open).toBe(before.supply.open - 1)
    expect((await first())?.id).not.toBe(record.id)
    await call('records.undo', { edit: confirmed.edit as string })
    expect((await call('refining.record', { record })).statement).toMatchObject({ status: 'suggested' })
    expect(await call('refining.progress', {})).toEqual(before)
    expect((await first())?.id).toBe(record.id)
  })

  it('confirms what lists brought in a column of their own as one change', async () => {
    const { count } = await call('refining.column', {})
    const { changed, edit } = await call('refining.confirmColumn', {})
    expect(changed).toBe(count)
    if (edit !== null) await call('records.undo', { edit })
    expect(await call('refining.column', {})).toMatchObject({ count })
  })

  it('tells the later of two windows that the statement was changed, in words, and writes nothing', async () => {
    const record = await first()
    const late = await envelope('refining.confirm', { record, choice: { kind: 'asProposed' }, seen: '早先看到的' })
    expect(late).toMatchObject({ ok: false, error: { code: 'record.changedMeanwhile' } })
    expect((await first())?.id).toBe(record?.id)
  })
}
