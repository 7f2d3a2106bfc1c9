/** A picture for documents, told by its bytes: what kind it is and how large. Nothing is decoded. */
import { AppError } from '#shared/contract/app-error.ts'

export interface Picture {
  readonly kind: 'png' | 'jpeg'
  readonly bytes: Buffer
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** Stands in the head of every page of every document. */
export const MAX_PICTURE_BYTES = 500 * 1024

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const PNG_WIDTH_AT = 16
const PNG_HEIGHT_AT = 20

function pngSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < PNG_HEIGHT_AT + 4 || !bytes.subarray(0, PNG.length).equals(PNG)) return null
  return { width: bytes.readUInt32BE(PNG_WIDTH_AT), height: bytes.readUInt32BE(PNG_HEIGHT_AT) }
}

const JPEG_START = 0xffd8
/** Frame headers; between them stand three markers of other meaning (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Walks from segment to segment to the first frame header. */
function jpegSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== JPEG_START) return null
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}

/**
 * @param base64 Without prefix.
 * @throws AppError `settings.pictureTooLarge`, `settings.notAPicture`
 */
export function readPicture(base64: string): Picture {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > MAX_PICTURE_BYTES) {
    throw new AppError('settings.pictureTooLarge', {
      kilobytes: Math.ceil(bytes.length / 1024),
      most: MAX_PICTURE_BYTES / 1024,
    })
  }
  const png = pngSize(bytes)
  const size = png ?? jpegSize(bytes)
  if (size === null || size.width === 0 || size.height === 0) throw new AppError('settings.notAPicture')
  return { kind: png === null ? 'jpeg' : 'png', bytes, ...size }
}
