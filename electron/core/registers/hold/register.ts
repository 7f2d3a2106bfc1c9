/** One register in memory: every supply, or every demand, by place. Places follow the order in which records came. */
import { CodedColumn, withRoom } from './coded-column.ts'
import { type Circumstances, Facet } from './facet.ts'
import type { RegisterSpec } from './specs.ts'
import { type HeadTexts, Texts } from './texts.ts'

export interface FacetRow {
  readonly row: number
  readonly id: string
  /** In the order of the spec's facets that are read. */
  readonly raws: readonly (string | null)[]
}

export interface HeadRow extends HeadTexts {
  readonly id: string
  /** The row of the record's problem statement; 0 where it has none. */
  readonly statementRow: number
  /** In the order of the spec's columns. */
  readonly columns: readonly (string | null)[]
}

/** The long texts, which are searched after all others. */
export interface BodyRow {
  readonly id: string
  readonly passages: readonly string[]
}

/** The largest number of a few thousand or a hundred thousand; 0 where there is none. */
const largest = (numbers: Float64Array): number => numbers.reduce((most, each) => (each > most ? each : most), 0)

export class Register {
  readonly spec: RegisterSpec
  readonly texts = new Texts()
  /** '' where a record is gone. */
  readonly ids: string[] = []
  /** Changes with every change: what is worked out from the register holds for one revision. */
  revision = 0
  private readonly places = new Map<string, number>()
  private readonly facets: ReadonlyMap<string, Facet>
  private readonly columns: ReadonlyMap<string, CodedColumn>
  /** Those that rows fill, and the others. */
  private readonly read: readonly Facet[]
  private readonly marked: readonly Facet[]
  private rows = new Float64Array(0)
  private statementRows = new Float64Array(0)
  private live: { revision: number; places: Uint32Array } | null = null

  constructor(spec: RegisterSpec, now: Circumstances) {
    this.spec = spec
    const entries = Object.entries(spec.facets).map(([name, rule]) => [name, new Facet(rule, now)] as const)
    this.facets = new Map(entries)
    const isRead = ([name]: readonly [string, Facet]) => spec.facets[name]?.sql !== ''
    this.read = entries.filter(isRead).map(([, facet]) => facet)
    this.marked = entries.filter((entry) => !isRead(entry)).map(([, facet]) => facet)
    this.columns = new Map(Object.keys(spec.columns).map((name) => [name, new CodedColumn()]))
  }

  get count(): number {
    return this.places.size
  }

  facet(name: string): Facet {
    const found = this.facets.get(name)
    if (found === undefined) throw new Error(`no facet ${name}`)
    return found
  }

  column(name: string): CodedColumn {
    return this.columns.get(name) ?? this.facet(name).column
  }

  placeOf(id: string): number | undefined {
    return this.places.get(id)
  }

  rowOf(place: number): number {
    return this.rows[place] ?? 0
  }

  /** The places that hold a record. */
  livePlaces(): Uint32Array {
    if (this.live?.revision === this.revision) return this.live.places
    const all = Uint32Array.from(this.ids.keys())
    const places = this.places.size === all.length ? all : all.filter((place) => this.ids[place] !== '')
    this.live = { revision: this.revision, places }
    return places
  }

  /** The last row that is known of records, and of problem statements. */
  lastRows(): { row: number; statementRow: number } {
    return { row: largest(this.rows), statementRow: largest(this.statementRows) }
  }

  /** Adds a record at the end, or changes one in its place. */
  putFacets({ row, id, raws }: FacetRow): void {
    const place = this.places.get(id) ?? this.ids.length
    this.ids[place] = id
    this.places.set(id, place)
    this.rows = withRoom(this.rows, place)
    this.rows[place] = row
    for (let i = 0; i < this.read.length; i += 1) this.read[i]?.set(place, raws[i] ?? '')
    for (const facet of this.marked) facet.column.set(place, facet.column.raws[0] ?? '')
    this.revision += 1
  }

  putHead(text: HeadRow): void {
    const place = this.places.get(text.id)
    if (place === undefined) return
    this.texts.setHead(place, text)
    this.statementRows = withRoom(this.statementRows, place)
    this.statementRows[place] = text.statementRow
    for (const [i, column] of [...this.columns.values()].entries()) column.set(place, text.columns[i] ?? '')
    this.revision += 1
  }

  putBody({ id, passages }: BodyRow): void {
    const place = this.places.get(id)
    if (place === undefined) return
    this.texts.setBody(place, passages)
    this.revision += 1
  }

  /** As long as a changed record is not read again, nobody knows whether its problem statement is the one it was. */
  forgetStatement(id: string): void {
    const place = this.places.get(id)
    if (place !== undefined && place < this.statementRows.length) this.statementRows[place] = 0
  }

  /** Says of a record what no column of its row does. */
  mark(facet: 'refined' | 'decided', id: string, value: string): void {
    const place = this.places.get(id)
    if (place !== undefined && this.facet(facet).column.set(place, value)) this.revision += 1
  }

  remove(id: string): void {
    const place = this.places.get(id)
    if (place === undefined) return
    this.places.delete(id)
    this.ids[place] = ''
    this.rows[place] = 0
    if (place < this.statementRows.length) this.statementRows[place] = 0
    this.texts.remove(place)
    this.revision += 1
  }

  /** What the time or the settings decide is told anew. */
  reread(now: Circumstances): void {
    for (const facet of this.facets.values()) facet.reread(now)
    this.revision += 1
  }
}
