/**
 * Walks the operators of a page as pdf.js lists them (ISO 32000-2, annex A) and notes what it shows. pdf.js's own text
 * layer joins letters of neighbouring cells where a narrow column is full, so letters are placed here one by one.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Box, boxOf, clipped, intersection } from './clip.ts'
import { asMatrix, type Matrix, multiply, type Point } from './matrix.ts'
import type { Rule } from './page.ts'
import { filledRules, strokedRules, subpaths } from './rules.ts'
import {
  INITIAL_TEXT_STATE,
  type PdfFont,
  type PlacedGlyph,
  type ShownGlyph,
  TextPen,
  type TextState,
} from './text-state.ts'

export interface Operators {
  readonly fnArray: ArrayLike<number>
  readonly argsArray: ArrayLike<unknown>
}

export interface Shown {
  readonly glyphs: PlacedGlyph[]
  readonly rules: Rule[]
}

interface GraphicsState extends TextState {
  readonly matrix: Matrix
  readonly fill: unknown
  readonly stroke: unknown
  /** What lies outside is not shown. */
  readonly clip: Box | null
}

/** Lines of the paper's colour hide and divide nothing. */
const WHITE = '#ffffff'
/** A page of figures has a few thousand; beyond it somebody draws a picture, or trouble. */
const MAX_GLYPHS = 100_000
const MAX_RULES = 40_000
const MAX_SAVED = 1000

const STROKES = new Set<unknown>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const FILLS = new Set<unknown>([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

type Arguments = readonly unknown[]

const numberAt = (args: Arguments, i: number): number => {
  const value = args[i]
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

export class Interpreter {
  readonly shown: Shown = { glyphs: [], rules: [] }
  readonly #fontOf: (name: string) => PdfFont | null
  readonly #saved: GraphicsState[] = []
  readonly #pen = new TextPen()
  readonly #initial: Matrix
  #state: GraphicsState
  /** The next path bounds what is shown. */
  #isClipping = false

  /** @param matrix Takes the page's units to upright points, y down. */
  constructor(matrix: Matrix, fontOf: (name: string) => PdfFont | null) {
    this.#initial = matrix
    this.#fontOf = fontOf
    this.#state = { ...INITIAL_TEXT_STATE, matrix, fill: null, stroke: null, clip: null }
  }

  run({ fnArray, argsArray }: Operators): Shown {
    for (let i = 0; i < fnArray.length; i++) {
      const args = argsArray[i]
      this.#step(fnArray[i] as number, Array.isArray(args) || ArrayBuffer.isView(args) ? (args as Arguments) : [])
    }
    return this.shown
  }

  #set(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change }
  }

  #save(): void {
    if (this.#saved.length < MAX_SAVED) this.#saved.push(this.#state)
  }

  #transform(values: unknown): void {
    const matrix = asMatrix(values)
    if (matrix !== null) this.#set({ matrix: multiply(this.#state.matrix, matrix) })
  }

  #step(operator: number, args: Arguments): void {
    if (!this.#stepText(operator, args)) this.#stepGraphics(operator, args)
  }

  #stepGraphics(operator: number, args: Arguments): void {
    switch (operator) {
      case OPS.save:
        this.#save()
        break
      case OPS.transform:
        this.#transform(args)
        break
      case OPS.paintFormXObjectBegin:
        this.#save()
        this.#transform(args[0])
        break
      case OPS.beginAnnotation:
        this.#save()
        this.#set({ matrix: this.#initial })
        this.#transform(args[2])
        this.#transform(args[3])
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.#state = this.#saved.pop() ?? this.#state
        break
      case OPS.setFillRGBColor:
        this.#set({ fill: args[0] })
        break
      case OPS.setStrokeRGBColor:
        this.#set({ stroke: args[0] })
        break
      case OPS.clip:
      case OPS.eoClip:
        this.#isClipping = true
        break
      case OPS.constructPath:
        this.#path(args)
        break
    }
  }

  /** @returns whether it was an operator of text. */
  #stepText(operator: number, args: Arguments): boolean {
    switch (operator) {
      case OPS.beginText:
        this.#pen.begin()
        return true
      case OPS.setTextMatrix:
        this.#pen.begin(asMatrix(args[0]) ?? asMatrix(args) ?? undefined)
        return true
      case OPS.moveText:
        this.#pen.move(numberAt(args, 0), numberAt(args, 1))
        return true
      case OPS.setLeadingMoveText:
        this.#set({ leading: numberAt(args, 1) })
        this.#pen.move(numberAt(args, 0), numberAt(args, 1))
        return true
      case OPS.nextLine:
        this.#pen.move(0, this.#state.leading)
        return true
      case OPS.showText:
        this.#show(args[0])
        return true
      default:
        return this.#stepTextState(operator, args)
    }
  }

  #stepTextState(operator: number, args: Arguments): boolean {
    const value = numberAt(args, 0)
    switch (operator) {
      case OPS.setFont:
        this.#set({ font: this.#fontOf(String(args[0])), fontSize: numberAt(args, 1) })
        return true
      case OPS.setCharSpacing:
        this.#set({ charSpacing: value })
        return true
      case OPS.setWordSpacing:
        this.#set({ wordSpacing: value })
        return true
      case OPS.setHScale:
        this.#set({ scale: value / 100 })
        return true
      case OPS.setLeading:
        this.#set({ leading: -value })
        return true
      case OPS.setTextRise:
        this.#set({ rise: value })
        return true
      default:
        return false
    }
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs) || this.shown.glyphs.length > MAX_GLYPHS) return
    const known = glyphs.filter((glyph) => typeof glyph === 'number' || typeof glyph?.unicode === 'string')
    const placed = this.#pen.show(known as (ShownGlyph | number)[], this.#state, this.#state.matrix)
    for (const glyph of clipped(placed, this.#state.clip)) this.shown.glyphs.push(glyph)
  }

  #path(args: Arguments): void {
    const [how, data] = args
    const coordinates = Array.isArray(data) ? data[0] : null
    if (!ArrayBuffer.isView(coordinates) || this.shown.rules.length > MAX_RULES) return
    const paths = subpaths(coordinates as Float32Array, this.#state.matrix)
    this.#clip(paths)
    const stroked = STROKES.has(how) && this.#state.stroke !== WHITE ? strokedRules(paths) : []
    const filled = FILLS.has(how) && this.#state.fill !== WHITE ? filledRules(paths) : []
    for (const rule of stroked.concat(filled)) this.shown.rules.push(rule)
  }

  #clip(paths: readonly (readonly Point[])[]): void {
    if (this.#isClipping && paths.length > 0) this.#set({ clip: intersection(this.#state.clip, boxOf(paths.flat())) })
    this.#isClipping = false
  }
}
