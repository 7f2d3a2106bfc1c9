/** A call of the contract as the window makes it: through the page, the preload script and IPC. */
import type { Page } from 'playwright-core'
import type { Envelope, Language } from '#shared/contract/envelope.ts'
// For what it declares of `window`.
import type {} from '../../../renderer/client/bridge.ts'

let last = 0

export function callInPage(
  page: Page,
  method: string,
  args: unknown,
  language: Language = 'zh-CN',
): Promise<Envelope<unknown>> {
  return page.evaluate(
    ([id, method, args, language]) => {
      if (window.nongqiao === undefined) throw new Error('The page has no bridge')
      return window.nongqiao.call(id, method, args, language)
    },
    [`test-${++last}`, method, args, language] as const,
  )
}
