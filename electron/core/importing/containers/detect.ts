/** Tells a container by its content. The file's extension is never asked: it is often wrong. */
import { isText } from './decode.ts'
import { isWordDocument } from './docx.ts'
import { isOle, openOle } from './guard-ole.ts'
import { openZip, type Zip } from './guard-zip.ts'

export type Container =
  | 'empty'
  | 'xlsx'
  | 'ods'
  | 'docx'
  /** Office 2007 and later, wrapped with a password. */
  | 'encrypted'
  /** Also .et of WPS. */
  | 'xls'
  /** Word in a form that is not read: .doc, .wps, RTF, Word 2003 XML, .odt. */
  | 'doc'
  /** Excel 2003 XML. */
  | 'spreadsheetXml'
  | 'html'
  | 'pdf'
  | 'text'
  | 'unsupported'

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)

/** Enough for the declarations, comments and namespaces that stand before a root element. */
const HEAD_BYTES = 8192

/** The stream of an old workbook in no compound file: its first record, of 8 or 16 bytes. */
const isBareWorkbook = (bytes: Buffer): boolean =>
  startsWith(bytes, [0x09, 0x08]) && (bytes[2] === 8 || bytes[2] === 16) && bytes[3] === 0

async function inZip(bytes: Buffer): Promise<Container> {
  const zip = await openZip(bytes)
  // .xlsb keeps its sheets in binary parts.
  if (zip.names.some((name) => /^xl\/.*\.xml$/i.test(name) && !name.includes('_rels'))) return 'xlsx'
  if (isWordDocument(zip.names)) return 'docx'
  return zip.find('content.xml') === undefined ? 'unsupported' : await inOpenDocument(zip)
}

/** Its first part says what it is; LibreOffice's Writer stands where old Word does. */
async function inOpenDocument(zip: Zip): Promise<Container> {
  const name = zip.find('mimetype')
  if (name === undefined) return 'ods'
  for await (const piece of zip.stream(name)) return piece.includes('opendocument.text') ? 'doc' : 'ods'
  return 'ods'
}

function inOle(bytes: Buffer): Container {
  const { names } = openOle(bytes)
  if (names.includes('EncryptedPackage')) return 'encrypted'
  if (names.includes('Workbook') || names.includes('Book')) return 'xls'
  return names.includes('WordDocument') ? 'doc' : 'unsupported'
}

const hasUtf16Mark = (bytes: Buffer): boolean => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])

/** The beginning, readable as far as signatures go whatever the encoding. */
function headText(bytes: Buffer): string {
  const head = bytes.subarray(0, HEAD_BYTES)
  if (!hasUtf16Mark(bytes)) return head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, '')
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head)
}

/** Also OpenDocument in one flat file, which has no reader: nobody saves lists as such. */
function inMarkup(head: string): Container {
  if (/<(?:\w+:)?Workbook[\s>]/.test(head)) return 'spreadsheetXml'
  // Excel puts the cells of several sheets into files of their own.
  if (/<frameset[\s>]/i.test(head)) return 'unsupported'
  if (/progid="Word\.Document"|<(?:\w+:)?wordDocument[\s>]/.test(head)) return 'doc'
  return /<(?:!doctype html|html|head|body|table|div|meta|style)[\s>]/i.test(head) ? 'html' : 'unsupported'
}

/** @throws AppError `import.damaged`, `import.too-large` where a zip or compound file is broken or a bomb. */
export async function detectContainer(bytes: Buffer): Promise<Container> {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b])) return await inZip(bytes)
  if (isOle(bytes)) return inOle(bytes)
  if (isBareWorkbook(bytes)) return 'xls'
  const head = headText(bytes)
  if (/^\s*%PDF/.test(head)) return 'pdf'
  if (/^\s*\{\\rtf/.test(head)) return 'doc'
  if (/^MIME-Version:/i.test(head)) return 'unsupported'
  if (/^\s*<[?!a-z]/i.test(head)) return inMarkup(head)
  return isText(bytes) ? 'text' : 'unsupported'
}
