/** The text part of a page's graphics state (ISO 32000-2, 9.3), and the walk along a shown string. */
import { apply, IDENTITY, type Matrix, multiply } from './matrix.ts'

export interface PdfFont {
  readonly vertical: boolean
  /** Missing where the font is broken. */
  readonly fontMatrix?: readonly number[]
}

/** As pdf.js gives the letters of a string; numbers between them move the pen. */
export interface ShownGlyph {
  readonly unicode: string
  /** In thousandths of the font size. */
  readonly width: number
  readonly vmetric?: readonly [number, number, number]
  readonly isSpace: boolean
}

export interface TextState {
  readonly font: PdfFont | null
  readonly fontSize: number
  readonly charSpacing: number
  readonly wordSpacing: number
  /** 1 is 100 %. */
  readonly scale: number
  readonly leading: number
  readonly rise: number
}

export const INITIAL_TEXT_STATE: TextState = {
  font: null,
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
}

/** A letter placed on the page: from where to where its pen went, and how large it is. */
export interface PlacedGlyph {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly toX: number
  readonly toY: number
  readonly size: number
}

const DEFAULT_WIDTH_UNIT = 0.001

export class TextPen {
  #matrix: Matrix = IDENTITY
  #lineX = 0
  #lineY = 0
  #x = 0
  #y = 0

  begin(matrix: Matrix = IDENTITY): void {
    this.#matrix = matrix
    this.#lineX = 0
    this.#lineY = 0
    this.#x = 0
    this.#y = 0
  }

  move(x: number, y: number): void {
    this.#lineX += x
    this.#lineY += y
    this.#x = this.#lineX
    this.#y = this.#lineY
  }

  /** @param page Takes the page's units to those of what is shown. */
  show(glyphs: readonly (ShownGlyph | number)[], state: TextState, page: Matrix): PlacedGlyph[] {
    const placed: PlacedGlyph[] = []
    const toPage = multiply(page, this.#matrix)
    const height = Math.abs(state.fontSize) * Math.hypot(toPage[2], toPage[3])
    const isVertical = state.font?.vertical === true
    for (const glyph of glyphs) {
      const from = this.#position(state, toPage)
      this.#advance(typeof glyph === 'number' ? this.#kerning(glyph, state) : this.#width(glyph, state), state)
      if (typeof glyph === 'number') continue
      const to = this.#position(state, toPage)
      const place = isVertical ? uprightPlace(from, height) : { x: from.x, y: from.y, toX: to.x, toY: to.y }
      placed.push({ text: glyph.unicode, ...place, size: height })
    }
    return placed
  }

  #position(state: TextState, toPage: Matrix) {
    return apply(toPage, this.#x, this.#y + state.rise)
  }

  #kerning(amount: number, { font, fontSize }: TextState): number {
    return ((font?.vertical === true ? 1 : -1) * amount * fontSize) / 1000
  }

  #width(glyph: ShownGlyph, { font, fontSize, charSpacing, wordSpacing }: TextState): number {
    const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0)
    const unit = fontSize * (font?.fontMatrix?.[0] ?? DEFAULT_WIDTH_UNIT)
    if (font?.vertical === true) return -(glyph.vmetric?.[0] ?? -1000) * unit - spacing
    return glyph.width * unit + spacing
  }

  #advance(amount: number, { font, scale }: TextState): void {
    if (font?.vertical === true) this.#y -= amount
    else this.#x += amount * scale
  }
}

/** Letters of a font that is written downwards stand upright, below the pen and to both sides of it. */
function uprightPlace(from: { x: number; y: number }, size: number) {
  return { x: from.x - size / 2, y: from.y + 0.88 * size, toX: from.x + size / 2, toY: from.y + 0.88 * size }
}
