/** A document as a page that needs nothing else: for looking at it, for sending it, and for printing it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Mustache from 'mustache'
import { plainText } from '#shared/domain/plain-text.ts'
import type { Picture } from '../../settings/picture.ts'
import type { TemplatedDocument } from '../data/fields.ts'

export interface PageInput {
  /** Folder of the templates. */
  readonly folder: string
  readonly document: TemplatedDocument
  readonly landscape: boolean
  readonly logo: Picture | null
  /** Each begins on a new sheet of paper. */
  readonly parts: readonly object[]
}

const TITLE = 'title'

/** Paragraphs of a text that people wrote with line ends. */
function withLines(part: object): object {
  return { ...part, lines: () => (text: string, render: (text: string) => string) => brokenLines(render(text)) }
}

const brokenLines = (html: string): string => html.replace(/\n/g, '<br>')

/** @returns HTML. Every value is escaped by mustache. */
export function renderPage({ folder, document, landscape, logo, parts }: PageInput): string {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const body = read(`${document}.html`)
  const picture = logo === null ? '' : `data:image/${logo.kind};base64,${logo.bytes.toString('base64')}`
  const bodies = parts.map((part) => Mustache.render(body, { ...withLines(part), logo: picture }))
  const [, title = ''] = /<h1[^>]*>([^<]*)<\/h1>/.exec(bodies[0] ?? '') ?? []
  return plainText(Mustache.render(read('page.html'), { [TITLE]: title, landscape, styles: read('page.css'), bodies }))
}
