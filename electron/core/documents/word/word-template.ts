/** A Word template, opened: filled as often as there are files to write. */
import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { parseTag } from './parse-tag.ts'

/** An empty value is an empty place: nothing is invented for what is not known. */
const OPTIONS: DXT.ConstructorOptions = {
  paragraphLoop: true,
  linebreaks: true,
  parser: parseTag,
  nullGetter: () => '',
  errorLogging: false,
}

/** Some programs number the part that holds the text. A workbook is such a .zip, too, but has none. */
const TEXT_PART = /^word\/document\d*\.xml$/

/**
 * Opens a template for one use.
 * @throws TypeError no Word document; what docxtemplater throws where a tag is broken (`tagProblems` tells it)
 */
export function openTemplate(bytes: Uint8Array, modules: DXT.Module[] = []): Docxtemplater {
  const zip = new PizZip(bytes)
  if (zip.file(TEXT_PART).length === 0) throw new TypeError('No Word document')
  return new Docxtemplater(zip, { ...OPTIONS, modules })
}

/** Fast: what deflates a little better takes three times as long on files that are small anyway. */
const COMPRESSION = { compression: 'DEFLATE', compressionOptions: { level: 3 } } as const

const HOLDS_TEXT = /<w:t(?: [^>]*)?>[^<\s]/
const BODY = 'word/document.xml'
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<\/w:p>)[\s\S])*?<\/w:p>/g
const STYLE = /<w:style\b[^>]*\bw:styleId="([^"]+)"[^>]*>\s*<w:name w:val="([^"]+)"/g
const STYLE_OF = /<w:pStyle w:val="([^"]+)"/

/** The ids of the styles named `facts` (or so at the beginning): WPS gives styles ids of its own when it saves. */
function factsStyles(styles: string): ReadonlySet<string> {
  const named = [...styles.matchAll(STYLE)].filter(
    ([, id, name]) => id?.startsWith('facts') || name?.startsWith('facts'),
  )
  return new Set(named.map(([, id = '']) => id))
}

/** Without the paragraphs of such a style that hold no text: nothing was known for their tags. */
function withoutEmptyFacts(xml: string, styles: ReadonlySet<string>): string {
  if (styles.size === 0) return xml
  return xml.replace(PARAGRAPH, (paragraph) =>
    styles.has(STYLE_OF.exec(paragraph)?.[1] ?? '') && !HOLDS_TEXT.test(paragraph) ? '' : paragraph,
  )
}

/** @returns the bytes of a .docx */
export function fillTemplate(bytes: Uint8Array, data: object): Uint8Array {
  const template = openTemplate(bytes)
  template.render(data)
  const zip = template.getZip()
  const styles = factsStyles(zip.file('word/styles.xml')?.asText() ?? '')
  zip.file(BODY, withoutEmptyFacts(zip.file(BODY)?.asText() ?? '', styles))
  return zip.generate({ type: 'uint8array', ...COMPRESSION }) as Uint8Array
}
