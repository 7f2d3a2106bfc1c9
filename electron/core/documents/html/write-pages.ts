/** Writes documents as HTML files. */
import type { CallContext } from '../../call-context.ts'
import { saveBytes } from '../../save-file.ts'
import type { WriteFiles } from '../document.ts'
import { writeOne } from '../write-one.ts'

/** How a document's data becomes a page. */
export type RenderPage<Data> = (parts: readonly Data[], context: CallContext) => string

export function writePages<Data>(page: RenderPage<Data>): WriteFiles<Data> {
  return async (targets, _request, context) => {
    for (const [done, { data, path }] of targets.entries()) {
      context.signal.throwIfAborted()
      context.onProgress({ phase: 'writing', done, total: targets.length })
      await writeOne(path, () => saveBytes(path, Buffer.from(page([data], context))))
    }
  }
}
