/** The sample library with work in it: statements confirmed, patents shortlisted, pairs on their way, some overdue. */
import type { Page } from 'playwright-core'
import { STAGES } from '#shared/contract/follow-up.ts'
import type { CallArgs, CallResult, MethodName } from '#shared/contract/index.ts'

/** Calls the core from the page, as the page itself does. */
export async function call<M extends MethodName>(page: Page, method: M, args: CallArgs<M>): Promise<CallResult<M>> {
  const envelope = await page.evaluate(
    async ([method, args]) => {
      const body = JSON.stringify({ id: crypto.randomUUID(), method, args, language: 'zh-CN' })
      const response = await fetch('/api/call', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
      })
      return response.json()
    },
    [method, args] as const,
  )
  if (!envelope.ok) throw new Error(`${method}: ${envelope.error.code} ${envelope.error.message}`)
  return envelope.value
}

/** Imports a list given as text, as the page itself does. */
export async function importText(page: Page, name: string, text: string, kind: 'supply' | 'demand'): Promise<void> {
  const file = await page.evaluate(
    async ([name, text]) => {
      const query = new URLSearchParams({ name, language: 'zh-CN' })
      const headers = { 'content-type': 'application/octet-stream' }
      const response = await fetch(`/api/files?${query}`, { method: 'POST', headers, body: text })
      return (await response.json()).value.file
    },
    [name, text] as const,
  )
  await call(page, 'importing.commit', { file, kind, source: name })
}

const DAY_MS = 86_400_000
const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

/** Ten demands with their two best patents: the first ten pairs at the stages one after the other. */
export async function fillDesk(page: Page): Promise<void> {
  await call(page, 'sample.load', {})
  const { items } = await call(page, 'registers.demands', { limit: 12 })
  const { demands } = await call(page, 'matching.forDemands', { demandIds: items.map(({ id }) => id), top: 4 })
  let pairs = 0
  for (const { id: demandId, matches } of demands) {
    await call(page, 'problemStatements.confirm', { record: { kind: 'demand', id: demandId } })
    for (const { supplyId } of matches.slice(0, 2)) {
      await call(page, 'decisions.set', { demandId, supplyId, decision: { state: 'shortlisted' } })
      const stage = STAGES[pairs % STAGES.length]
      const changes = {
        stage,
        since: dayFromNow(-pairs),
        due: dayFromNow(pairs * 2 - 6),
        nextStep: '约技术人员到基地看现场',
        responsible: pairs % 2 === 0 ? '陈工' : '李敏',
        ...(stage === 'ended' ? { endReason: '企业今年不再投入' } : {}),
      }
      if (pairs < 14) await call(page, 'followUp.set', { demandId, supplyId, seen: 0, changes })
      pairs += 1
    }
    const third = matches[2]
    if (third !== undefined) {
      const rejected = { state: 'rejected', reason: 'tooExpensive' } as const
      await call(page, 'decisions.set', { demandId, supplyId: third.supplyId, decision: rejected })
    }
  }
}
