/**
 * Finds out how a text file is encoded. Statistics of bytes guess wrong on short Chinese lists (KOI8-R for six
 * characters), so each encoding that Chinese programs save is tried, and the text that reads best is taken.
 */
import { isUtf8 } from 'node:buffer'
import { AppError } from '#shared/contract/app-error.ts'
import { plausibility } from './decode-plausibility.ts'

/** Where two read equally well, the earlier one is the likelier. */
const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be', 'windows-1252'] as const
type Encoding = (typeof ENCODINGS)[number]

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Enough text to judge by. */
const SAMPLE_BYTES = 65_536
/** Below it no encoding fits, and what would be shown is noise. */
const LEAST_PLAUSIBLE = 0.3

const LINE_FEED = 0x0a

/** The lines from the first byte on that is no ASCII: a list may have a thousand English lines before a Chinese one. */
function sampleOf(bytes: Buffer): Buffer {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 0x80 || byte === 0),
  )
  const start = first < SAMPLE_BYTES / 2 ? 0 : bytes.lastIndexOf(LINE_FEED, first) + 1
  // UTF-16 is read in pairs, and lines are cut between characters.
  const sample = bytes.subarray(start & ~1, (start & ~1) + SAMPLE_BYTES)
  const lastLine = sample.length < SAMPLE_BYTES ? -1 : sample.lastIndexOf(LINE_FEED)
  return lastLine > SAMPLE_BYTES / 2 ? sample.subarray(0, lastLine & ~1) : sample
}

const decode = (bytes: Buffer, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes)

/** Western Europe's bytes stand alone between ASCII letters; Chinese ones come in pairs. */
const isWestern = (sample: Buffer): boolean => !/[\x80-\xff]{2}|\0/.test(sample.toString('latin1'))

/** Pairs of bytes speak for UTF-16 only where some of them are ASCII. */
function isPossible(encoding: Encoding, sample: Buffer): boolean {
  if (encoding === 'windows-1252') return isWestern(sample)
  return !encoding.startsWith('utf-16') || sample.includes(0)
}

/** No other encoding yields a valid sequence of three bytes by chance; of two bytes it may. */
function isSurelyUtf8(sample: Buffer): boolean {
  return isUtf8(sample) && /[\xe0-\xf4]/.test(sample.toString('latin1'))
}

function likeliest(bytes: Buffer): Encoding | null {
  const sample = sampleOf(bytes)
  if (isSurelyUtf8(sample)) return 'utf-8'
  const scored = ENCODINGS.filter((encoding) => isPossible(encoding, sample)).map((encoding) => {
    return { encoding, score: plausibility(decode(sample, encoding), encoding) }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score < LEAST_PLAUSIBLE ? null : best.encoding
}

const markOf = (bytes: Buffer): Encoding | null =>
  MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null

/** True where the bytes are text in some encoding that is read here; stray NUL bytes do not make a text binary. */
export function isText(bytes: Buffer): boolean {
  return markOf(bytes) !== null || likeliest(bytes) !== null
}

/**
 * Text of a UTF-8, UTF-16, GB18030 (GBK, GB2312), Big5 or Western file, without its byte order mark and without
 * NUL bytes. A byte sequence that is impossible becomes U+FFFD: one cut character must not cost the list.
 * @throws AppError `import.damaged` where no encoding fits.
 */
export function decodeText(bytes: Buffer): string {
  const encoding = markOf(bytes) ?? likeliest(bytes)
  if (encoding === null) throw new AppError('import.damaged')
  return decode(bytes, encoding).replaceAll('\0', '')
}
