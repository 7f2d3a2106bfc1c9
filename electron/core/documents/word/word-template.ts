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

/** A paragraph of the style `facts` (or one that begins so) that holds no text: nothing was known for its tags. */
const EMPTY_FACTS = /<w:p>(?:(?!<\/w:p>)[\s\S])*?<w:pStyle w:val="facts\w*"\/>(?:(?!<\/w:p>)[\s\S])*?<\/w:p>/g
const HOLDS_TEXT = /<w:t(?: [^>]*)?>[^<\s]/
const BODY = 'word/document.xml'

const withoutEmptyFacts = (xml: string): string =>
  !xml.includes('w:val="facts')
    ? xml
    : xml.replace(EMPTY_FACTS, (paragraph) => (HOLDS_TEXT.test(paragraph) ? paragraph : ''))

/** @returns the bytes of a .docx */
export function fillTemplate(bytes: Uint8Array, data: object): Uint8Array {
  const template = openTemplate(bytes)
  template.render(data)
  const zip = template.getZip()
  zip.file(BODY, withoutEmptyFacts(zip.file(BODY)?.asText() ?? ''))
  return zip.generate({ type: 'uint8array', ...COMPRESSION }) as Uint8Array
}
