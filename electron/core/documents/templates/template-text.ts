/** The text of a Word template, paragraph by paragraph, to tell where in it a tag stands. */
import PizZip from 'pizzip'

/** Where a paragraph stands; the words for it are in core.json under `template.place`. */
export const PLACES = ['body', 'table', 'header', 'footer'] as const

export interface TemplateParagraph {
  readonly place: (typeof PLACES)[number]
  /** Its runs joined: Word cuts a tag in pieces where one typed, corrected or formatted. */
  readonly text: string
}

const PART = /^word\/(document|header|footer)\d*\.xml$/
/** A table's edge or a paragraph. Text boxes stand within paragraphs, whose text then holds theirs too. */
const PIECE = /<w:tbl>|<w:tbl [^>]*>|<\/w:tbl>|<w:p(?: [^>]*)?>[\s\S]*?<\/w:p>/g
const TEXT = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (xml: string): string =>
  xml.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')

function paragraphsOf(xml: string, part: string): TemplateParagraph[] {
  let depth = 0
  return (xml.match(PIECE) ?? []).flatMap((piece): TemplateParagraph[] => {
    if (piece.startsWith('<w:tbl')) depth += 1
    if (piece === '</w:tbl>') depth -= 1
    const text = [...piece.matchAll(TEXT)].map(([, run = '']) => unescaped(run)).join('')
    if (text.trim() === '') return []
    const place = part === 'document' ? (depth > 0 ? 'table' : 'body') : (part as 'header' | 'footer')
    return [{ place, text }]
  })
}

/** @throws whatever is thrown where the bytes are no .zip */
export function templateParagraphs(bytes: Uint8Array): TemplateParagraph[] {
  const zip = new PizZip(bytes)
  const parts = Object.keys(zip.files).filter((name) => PART.test(name))
  return parts.flatMap((name) => paragraphsOf(zip.file(name)?.asText() ?? '', PART.exec(name)?.[1] ?? ''))
}

/** So much of the text on either side of a tag finds the place. */
const AROUND = 12

/** The first paragraph that holds a text, cut to what is around it; null where none does. */
export function placeOf(paragraphs: readonly TemplateParagraph[], tag: string): TemplateParagraph | null {
  const found = paragraphs.find(({ text }) => text.includes(tag))
  if (found === undefined) return null
  const at = found.text.indexOf(tag)
  const [from, to] = [Math.max(0, at - AROUND), at + tag.length + AROUND]
  const text = `${from > 0 ? '…' : ''}${found.text.slice(from, to)}${to < found.text.length ? '…' : ''}`
  return { place: found.place, text }
}
