/** Writes messages as text files, with a mark by which every Windows program knows UTF-8. */
import { saveBytes } from '../../save-file.ts'
import type { DocumentData } from '../data/fields.ts'
import type { WriteFiles } from '../document.ts'
import { messageText } from '../html/message.ts'

const BYTE_ORDER_MARK = '\uFEFF'

export const writeMessages: WriteFiles<DocumentData<'message'>> = async (targets, _request, context) => {
  for (const { data, path } of targets) {
    const text = messageText(data, context).replace(/\n/g, '\r\n')
    await saveBytes(path, Buffer.from(`${BYTE_ORDER_MARK}${text}\r\n`))
  }
}
