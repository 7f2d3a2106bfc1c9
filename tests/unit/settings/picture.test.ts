import { expect, it } from 'vitest'
import { MAX_PICTURE_BYTES, readPicture } from '#core/settings/picture.ts'
import { AppError } from '#shared/contract/app-error.ts'

function png(width: number, height: number, bytes = 40): Buffer {
  const picture = Buffer.alloc(bytes)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(picture)
  picture.writeUInt32BE(width, 16)
  picture.writeUInt32BE(height, 20)
  return picture
}

/** With a segment of application data and a table before the frame, as cameras write. */
function jpeg(width: number, height: number): Buffer {
  const frame = [0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 0, 0x11, 0]
  return Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 0, 0xff, ...frame])
}

const codeOf = (bytes: Buffer) => {
  try {
    readPicture(bytes.toString('base64'))
    return null
  } catch (error) {
    return error instanceof AppError ? error.code : 'bug'
  }
}

it('tells kind and size by the bytes', () => {
  expect(readPicture(png(300, 120).toString('base64'))).toMatchObject({ kind: 'png', width: 300, height: 120 })
  expect(readPicture(jpeg(640, 480).toString('base64'))).toMatchObject({ kind: 'jpeg', width: 640, height: 480 })
})

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('logo.png')],
  ['a GIF', Buffer.from('GIF89a............')],
  ['a picture without extent', png(0, 10)],
  ['a JPEG that ends too soon', jpeg(10, 10).subarray(0, 12)],
  ['a JPEG whose segments lead nowhere', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 2, 1, 2, 3, 4, 5, 6, 7, 8])],
])('refuses %s', (_, bytes) => expect(codeOf(bytes)).toBe('settings.notAPicture'))

it('refuses what is too large for the head of a page', () => {
  expect(codeOf(png(10, 10, MAX_PICTURE_BYTES))).toBeNull()
  expect(codeOf(png(10, 10, MAX_PICTURE_BYTES + 1))).toBe('settings.pictureTooLarge')
})
