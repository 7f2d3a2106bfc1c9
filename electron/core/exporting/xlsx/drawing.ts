/** A picture on a sheet: the drawing that places it (ISO 29500-1, 20.5). */
import { XML_HEAD } from './xml.ts'

/** A PNG or JPEG. */
export interface SheetPicture {
  readonly kind: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** In pixels. */
  readonly width: number
  readonly height: number
}

const EMU_PER_POINT = 12_700
/** A column's width unit is 7 pixels of 9,525 EMU with a 10 pt default font. */
const EMU_PER_COLUMN_UNIT = 7 * 9_525

/** What a picture may take, in points. */
const MOST = { width: 150, height: 34 } as const

/** In EMU. */
function sizeOf({ width, height }: SheetPicture): { cx: number; cy: number } {
  const scale = Math.min(MOST.width / width, MOST.height / height) * EMU_PER_POINT
  return { cx: Math.round(width * scale), cy: Math.round(height * scale) }
}

/** The column in which a point lies, and how far in it. */
function columnAt(widths: readonly number[], x: number): { column: number; offset: number } {
  let left = 0
  for (const [column, width] of widths.entries()) {
    const right = left + width * EMU_PER_COLUMN_UNIT
    if (x < right) return { column, offset: Math.max(0, Math.round(x - left)) }
    left = right
  }
  return { column: widths.length - 1, offset: 0 }
}

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The drawing's XML: the picture ends with the last column, in the first row. Its relation to the image is `rId1`. */
export function drawingXml(picture: SheetPicture, widths: readonly number[]): string {
  const { cx, cy } = sizeOf(picture)
  const whole = widths.reduce((sum, width) => sum + width * EMU_PER_COLUMN_UNIT, 0)
  const { column, offset } = columnAt(widths, whole - cx)
  return [
    `${XML_HEAD}<xdr:wsDr ${NAMESPACES}><xdr:oneCellAnchor>`,
    `<xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${cx}" cy="${cy}"/><xdr:pic>`,
    '<xdr:nvPicPr><xdr:cNvPr id="1" name="logo"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>',
    '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>',
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>',
    '</xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>',
  ].join('')
}
