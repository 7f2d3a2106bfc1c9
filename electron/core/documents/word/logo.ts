/**
 * The association's logo in a Word template: the picture whose alternative text is `logo` is replaced by it, or taken
 * out where there is none. docxtemplater itself fills texts only.
 */
import PizZip from 'pizzip'
import type { Picture } from '../../settings/picture.ts'

/** Plain data: it crosses into a worker thread. */
export interface Logo extends Omit<Picture, 'bytes'> {
  readonly bytes: Uint8Array
}

const NAME = 'logo'
/** A run that holds a picture. No run holds another. */
const PICTURE_RUN = /<w:r\b[^>]*>(?:(?!<\/w:r>)[\s\S])*?<w:drawing>(?:(?!<\/w:r>)[\s\S])*?<\/w:drawing>[\s\S]*?<\/w:r>/g
const IS_LOGO = new RegExp(`<wp:docPr\\b[^>]*\\bdescr="${NAME}"`)
const PARTS = /^word\/(?:document|header\d*|footer\d*)\.xml$/

/** A wide logo must leave room for the name beside it: 5 cm in EMU (914,400 an inch). */
const MAX_WIDTH = 1_800_000

function sized(run: string, { width, height }: Logo): string {
  const found = /<wp:extent\b[^>]*\bcy="(\d+)"/.exec(run)
  const tall = Number(found?.[1] ?? 540_000)
  const scale = Math.min(tall / height, MAX_WIDTH / width)
  const size = `cx="${Math.round(width * scale)}" cy="${Math.round(height * scale)}"`
  return run.replace(/(<(?:wp:extent|a:ext)\b[^>]*?)\bcx="\d+" cy="\d+"/g, `$1${size}`)
}

function ensureType(zip: PizZip, extension: string): void {
  const name = '[Content_Types].xml'
  const types = zip.file(name)?.asText() ?? ''
  if (new RegExp(`Extension="${extension}"`, 'i').test(types)) return
  zip.file(
    name,
    types.replace(/<Types\b[^>]*>/, `$&<Default Extension="${extension}" ContentType="image/${extension}"/>`),
  )
}

/** Points the relationship that the picture names to the new file. */
function point(zip: PizZip, part: string, run: string, target: string): void {
  const id = /\br:embed="([^"]+)"/.exec(run)?.[1]
  const name = part.replace('word/', 'word/_rels/').concat('.rels')
  const relations = zip.file(name)?.asText()
  if (id === undefined || relations === undefined) return
  const changed = relations.replace(/<Relationship\b[^>]*>/g, (each) =>
    each.includes(`Id="${id}"`) ? each.replace(/Target="[^"]*"/, `Target="${target}"`) : each,
  )
  zip.file(name, changed)
}

/** @returns the template with the logo in its place; the same bytes where it has no place for one. */
export function placeLogo(template: Uint8Array, logo: Logo | null): Uint8Array {
  const zip = new PizZip(template)
  const target = `media/association-${NAME}.${logo?.kind ?? ''}`
  let changed = false
  for (const part of Object.keys(zip.files).filter((name) => PARTS.test(name))) {
    const xml = zip.file(part)?.asText() ?? ''
    const next = xml.replace(PICTURE_RUN, (run) => {
      if (!IS_LOGO.test(run)) return run
      changed = true
      if (logo === null) return ''
      point(zip, part, run, target)
      return sized(run, logo)
    })
    if (next !== xml) zip.file(part, next)
  }
  if (!changed) return template
  if (logo !== null) {
    zip.file(`word/${target}`, logo.bytes)
    ensureType(zip, logo.kind)
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}
