/** The message as text, and as a page to look at before it is copied. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Mustache from 'mustache'
import { plainText } from '#shared/domain/plain-text.ts'
import type { CallContext } from '../../call-context.ts'
import type { DocumentData } from '../data/fields.ts'

const escapeNothing = (text: string): string => text

/** Text for WeChat or SMS: no line without a word, none at the end. */
export function messageText(
  data: DocumentData<'message'>,
  { resourcesDir }: Pick<CallContext, 'resourcesDir'>,
): string {
  const template = readFileSync(join(resourcesDir, 'templates', 'message.txt'), 'utf8')
  const text = Mustache.render(template, data, undefined, { escape: escapeNothing })
  return plainText(text)
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** As mobile operators count: a character each, whatever its script. */
export const messageLength = (text: string): number => [...text].length

export function messagePage(parts: readonly DocumentData<'message'>[], context: CallContext): string {
  const folder = join(context.resourcesDir, 'templates')
  const bodies = parts.map((data) =>
    Mustache.render('<pre class="message">{{text}}</pre>', { text: messageText(data, context) }),
  )
  const styles = readFileSync(join(folder, 'page.css'), 'utf8')
  return Mustache.render(readFileSync(join(folder, 'page.html'), 'utf8'), {
    title: '',
    landscape: false,
    styles,
    bodies,
  })
}
