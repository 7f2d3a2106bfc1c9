/**
 * Writes PDFs for tests: text at its place, lines, pages of any turn. The font is named and not embedded, as many
 * offices' systems print, so that readers need the maps of Chinese encodings.
 */
import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'

const WIDTH = 595
const HEIGHT = 842

/** In points from the page's upper left corner. */
export interface PdfText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  /** Quarter turns to the left. */
  readonly turn?: 0 | 1 | 2 | 3
}

export interface PdfLine {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
}

export interface PdfPage {
  readonly texts?: readonly PdfText[]
  readonly lines?: readonly PdfLine[]
  /** Degrees by which a viewer turns the page. */
  readonly rotate?: number
  /** Operators to add as they are. */
  readonly raw?: string
}

const TURNS = ['1 0 0 1', '0 1 -1 0', '-1 0 0 -1', '0 -1 1 0'] as const

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex')

const showText = ({ text, x, y, size = 10, turn = 0 }: PdfText): string =>
  `BT /F ${size} Tf ${TURNS[turn]} ${x} ${HEIGHT - y} Tm <${hex(text)}> Tj ET`

const drawLine = ({ from, to }: PdfLine): string => `${from[0]} ${HEIGHT - from[1]} m ${to[0]} ${HEIGHT - to[1]} l S`

export const contentOf = ({ texts = [], lines = [], raw = '' }: PdfPage): string =>
  [...texts.map(showText), ...lines.map(drawLine), raw].join('\n')

export const streamOf = (data: Uint8Array | string, entries = ''): Buffer => {
  const bytes = Buffer.from(data)
  return Buffer.concat([
    Buffer.from(`<</Length ${bytes.length}${entries}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ])
}

/** Numbers objects from 1 on, the first of them the catalogue. */
export function pdfOfObjects(objects: readonly (Buffer | string)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    offsets.push(length)
    length += part.length
    parts.push(part)
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<</Size ${count}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

/** Strings of an object, as they are written in it. */
type WriteString = (text: string, object: number) => string

const DESCENDANT = 4

/** Objects 3 to 5. Ideographs are as wide as high, ASCII letters half as wide. */
const fontOf = (write: WriteString): string[] => [
  '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
  `<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry${write('Adobe', DESCENDANT)}/Ordering${write('GB1', DESCENDANT)}/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>`,
  '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
]
const FIRST_PAGE = 6

/** @param contents Streams of the pages. */
function documentOf(
  pages: readonly PdfPage[],
  contents: readonly Buffer[],
  write: WriteString = (text) => `(${text})`,
): (Buffer | string)[] {
  const kids = pages.map((_, i) => `${FIRST_PAGE + 2 * i} 0 R`).join(' ')
  return [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`,
    ...fontOf(write),
    ...pages.flatMap(({ rotate = 0 }, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Rotate ${rotate}/Resources<</Font<</F 3 0 R>>>>/Contents ${FIRST_PAGE + 2 * i + 1} 0 R>>`,
      contents[i] ?? '',
    ]),
  ]
}

export function pdfOf(pages: readonly PdfPage[]): Buffer {
  const contents = pages.map((page) => streamOf(deflateSync(contentOf(page)), '/Filter/FlateDecode'))
  return pdfOfObjects(documentOf(pages, contents))
}

export interface GridOptions {
  readonly left?: number
  readonly top?: number
  /** Left out, the table has no lines. */
  readonly isDrawn?: boolean
  readonly align?: 'top' | 'middle' | 'bottom'
}

const SIZE = 10
const PITCH = 12
const PADDING = 3

const isWide = (char: string): boolean => char > '\u2e7f'
const widthOf = (text: string): number => [...text].reduce((sum, char) => sum + (isWide(char) ? SIZE : SIZE / 2), 0)

/** As programs break lines: where the next letter does not fit; `\n` where somebody broke it. */
function wrapped(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines = ['']
    for (const char of line) {
      const last = lines.pop() ?? ''
      if (last !== '' && widthOf(last + char) > width) lines.push(last, char)
      else lines.push(last + char)
    }
    return lines
  })
}

/** A table as a program prints it. @returns what to paint, and where it ends. */
export function gridOf(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  { left = 50, top = 80, isDrawn = true, align = 'middle' }: GridOptions = {},
): { texts: PdfText[]; lines: PdfLine[]; bottom: number } {
  const xs = [left]
  for (const width of widths) xs.push((xs.at(-1) ?? left) + width)
  const texts: PdfText[] = []
  const ys = [top]
  for (const row of rows) {
    const y = ys.at(-1) ?? top
    const cells = row.map((text, i) => wrapped(text, (widths[i] ?? 0) - 2 * PADDING))
    const height = Math.max(...cells.map((cell) => cell.length)) * PITCH + 2 * PADDING
    for (const [i, cell] of cells.entries()) {
      const spare = height - 2 * PADDING - cell.length * PITCH
      const start = y + PADDING + SIZE + { top: 0, middle: spare / 2, bottom: spare }[align]
      for (const [k, text] of cell.entries()) texts.push({ text, x: (xs[i] ?? 0) + PADDING, y: start + k * PITCH })
    }
    ys.push(y + height)
  }
  const [right, bottom] = [xs.at(-1) ?? left, ys.at(-1) ?? top]
  const across = ys.map((y): PdfLine => ({ from: [left, y], to: [right, y] }))
  const down = xs.map((x): PdfLine => ({ from: [x, top], to: [x, bottom] }))
  return { texts: texts.filter(({ text }) => text !== ''), lines: isDrawn ? [...across, ...down] : [], bottom }
}

const PAD = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (...parts: Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Array.from({ length: 256 }, (_, i) => i)
  const swap = (i: number, j: number) => {
    ;[state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) & 255
      j = (j + (state[i] ?? 0)) & 255
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 255] ?? 0)
    }),
  )
}

/** Protected in the oldest way, with 40 bits: ISO 32000-1, 7.6.3. */
export function protectedPdfOf(pages: readonly PdfPage[], password: string): Buffer {
  const user = Buffer.concat([Buffer.from(password), PAD]).subarray(0, 32)
  const owner = rc4(md5(user).subarray(0, 5), user)
  const id = Buffer.from('0123456789abcdef')
  const key = md5(user, owner, Buffer.from([0xfc, 0xff, 0xff, 0xff]), id).subarray(0, 5)
  const objectKey = (number: number) => md5(key, Buffer.from([number & 255, number >> 8, 0, 0, 0])).subarray(0, 10)
  const contents = pages.map((page, i) =>
    streamOf(rc4(objectKey(FIRST_PAGE + 2 * i + 1), Buffer.from(contentOf(page)))),
  )
  const encryption = `<</Filter/Standard/V 1/R 2/P -4/O<${owner.toString('hex')}>/U<${rc4(key, PAD).toString('hex')}>>>`
  const write: WriteString = (text, object) => `<${rc4(objectKey(object), Buffer.from(text)).toString('hex')}>`
  const objects = documentOf(pages, contents, write)
  const ids = `/Encrypt ${objects.length + 1} 0 R/ID[<${id.toString('hex')}><${id.toString('hex')}>]`
  return pdfOfObjects([...objects, encryption], ids)
}
