/** A picture for the head of a page: as it is where it is small enough, else drawn anew, smaller. */

/** The core takes so much. */
const MAX_BYTES = 500 * 1024
/** Sharp in print at five centimetres. */
const LONGEST_SIDE = 800

/** A PNG begins with these characters in base64, a JPEG with others. */
const PNG_START = 'iVBOR'

export const dataUrlOf = (base64: string): string =>
  `data:image/${base64.startsWith(PNG_START) ? 'png' : 'jpeg'};base64,${base64}`

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(blob)
  })
}

async function drawnSmaller(picture: ImageBitmap): Promise<Blob> {
  const factor = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * factor))
  canvas.height = Math.max(1, Math.round(picture.height * factor))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blobOf = (type: string) => new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, 0.9))
  // A photo as PNG may still be too large.
  const png = await blobOf('image/png')
  const blob = png !== null && png.size <= MAX_BYTES ? png : await blobOf('image/jpeg')
  if (blob === null) throw new Error('The picture could not be drawn')
  return blob
}

/** @returns base64 without prefix. Rejects what the browser cannot read as a picture. */
export async function smallPicture(file: File): Promise<string> {
  const picture = await createImageBitmap(file)
  const isPlain = file.type === 'image/png' || file.type === 'image/jpeg'
  const fits = isPlain && file.size <= MAX_BYTES
  return base64Of(fits ? file : await drawnSmaller(picture))
}
