/**
 * Both registers of a library, following it. What facets need is read at once; the texts come after, a slice at a time,
 * so that the first answer need not wait for them: titles, names and numbers first, then long texts.
 */
import type { ReadableDb } from '../../library/database.ts'
import { type ChangedRecord, changedRecords, newStatements, type RegisterState, registerState } from './changes.ts'
import type { Circumstances } from './facet.ts'
import {
  bodyRowsAfter,
  confirmed,
  countOf,
  decided,
  facetRowsAfter,
  headRowsAfter,
  isConfirmed,
  recordReader,
} from './reading.ts'
import { Register } from './register.ts'
import { demandSpec, type Kind, supplySpec } from './specs.ts'

const SPECS = { supply: supplySpec, demand: demandSpec } as const
const KINDS = ['demand', 'supply'] as const

/** Texts that are read at once: a few milliseconds of work. */
const SLICE = 1000

/** From so many changes on, reading all anew is quicker than one after another. */
const MANY_CHANGES = 5000

const isSame = (a: Circumstances, b: Circumstances) =>
  a.today === b.today &&
  a.counties.length === b.counties.length &&
  a.counties.every((each, i) => each === b.counties[i])

export class HeldLibrary {
  private readonly db: ReadableDb
  private registers: Readonly<Record<Kind, Register>>
  private readonly readers: Readonly<Record<Kind, ReturnType<typeof recordReader>>>
  private now: Circumstances
  /** SQLite's count of what other connections committed. */
  private dataVersion = -1
  private state: RegisterState | null = null
  /** The last row whose heads, and whose bodies, are read; null: all are. */
  private readonly headsUpTo: Record<Kind, number | null> = { supply: null, demand: null }
  private readonly bodiesUpTo: Record<Kind, number | null> = { supply: null, demand: null }
  private decided: Record<Kind, ReadonlyMap<string, string>> = { supply: new Map(), demand: new Map() }

  constructor(db: ReadableDb, now: Circumstances) {
    this.db = db
    this.now = now
    this.readers = { supply: recordReader(db, SPECS.supply), demand: recordReader(db, SPECS.demand) }
    this.registers = this.empty()
  }

  private empty(): Record<Kind, Register> {
    return { supply: new Register(SPECS.supply, this.now), demand: new Register(SPECS.demand, this.now) }
  }

  /** Titles, names, numbers, and what is sorted by. */
  headsAreRead(kind: Kind): boolean {
    return this.headsUpTo[kind] === null
  }

  /** With the long texts. */
  textsAreRead(kind: Kind): boolean {
    return this.headsAreRead(kind) && this.bodiesUpTo[kind] === null
  }

  get allIsRead(): boolean {
    return KINDS.every((kind) => this.textsAreRead(kind))
  }

  /** A register in the library's present state. */
  present(kind: Kind, now: Circumstances): Register {
    this.follow()
    if (!isSame(now, this.now)) {
      this.now = now
      for (const each of KINDS) this.registers[each].reread(now)
    }
    return this.registers[kind]
  }

  /** Reads some more texts: of demands, which are few, before those of supplies. */
  readSomeTexts(): void {
    const kind = KINDS.find((each) => !this.textsAreRead(each))
    if (kind === undefined) return
    if (this.headsAreRead(kind)) this.readSomeBodies(kind)
    else this.readSomeHeads(kind)
  }

  private readSomeHeads(kind: Kind): void {
    const { texts, last } = headRowsAfter(this.db, SPECS[kind], { row: this.headsUpTo[kind] ?? 0, limit: SLICE })
    for (const text of texts) this.registers[kind].putHead(text)
    this.headsUpTo[kind] = last
  }

  private readSomeBodies(kind: Kind): void {
    const { texts, last } = bodyRowsAfter(this.db, SPECS[kind], { row: this.bodiesUpTo[kind] ?? 0, limit: SLICE })
    for (const text of texts) this.registers[kind].putBody(text)
    this.bodiesUpTo[kind] = last
  }

  /** Brings both registers to the library's present state. */
  follow(): void {
    const version = this.db.pragma('data_version', { simple: true }) as number
    if (version === this.dataVersion) return
    // One snapshot for all that is read.
    this.db.prepare('BEGIN').run()
    try {
      this.takeOver(registerState(this.db))
      this.dataVersion = version
    } finally {
      this.db.prepare('COMMIT').run()
    }
  }

  private takeOver(state: RegisterState): void {
    const held = this.state
    const changes = held === null ? null : changedRecords(this.db, held.version)
    const edited = held !== null && state.version !== held.version
    const isTooMuch = changes === null || changes.length > MANY_CHANGES || (edited && !this.allIsRead)
    if (isTooMuch) this.readAll()
    else this.readChanges(changes)
    if (KINDS.some((kind) => this.registers[kind].count !== countOf(this.db, kind))) this.readAll()
    for (const kind of KINDS) this.markDecided(kind)
    this.state = state
  }

  private readAll(): void {
    this.registers = this.empty()
    this.decided = { supply: new Map(), demand: new Map() }
    for (const kind of KINDS) this.append(kind, { row: 0, statementRow: 0 })
  }

  /** Takes records that came after a row, and problem statements after another. */
  private append(kind: Kind, after: { row: number; statementRow: number }): void {
    const register = this.registers[kind]
    const known = register.count
    for (const row of facetRowsAfter(this.db, SPECS[kind], after.row)) register.putFacets(row)
    for (const id of confirmed(this.db, kind, after.statementRow)) register.mark('refined', id, 'yes')
    for (const upTo of [this.headsUpTo, this.bodiesUpTo]) {
      if (register.count > known && upTo[kind] === null) upTo[kind] = after.row
      if (after.row === 0) upTo[kind] = 0
    }
  }

  private readChanges(changes: readonly ChangedRecord[]): void {
    for (const { kind, id } of changes) this.registers[kind].forgetStatement(id)
    const statementRow = this.lastStatementRow()
    for (const { kind, id } of [...changes, ...newStatements(this.db, statementRow)]) this.reread(kind, id)
    for (const kind of KINDS) this.append(kind, { row: this.registers[kind].lastRows().row, statementRow })
  }

  /** While texts are still to be read, no statement was taken away: else all would be read anew. */
  private lastStatementRow(): number {
    if (!this.allIsRead) return this.state?.statementRow ?? 0
    return Math.max(...KINDS.map((kind) => this.registers[kind].lastRows().statementRow))
  }

  /** A record that came anew under its old id has a new row: it goes, and is found again among the new ones. */
  private reread(kind: Kind, id: string): void {
    const register = this.registers[kind]
    const place = register.placeOf(id)
    if (place === undefined) return
    const found = this.readers[kind](id)
    if (found === null || found.facets.row !== register.rowOf(place)) {
      register.remove(id)
      return
    }
    register.putFacets(found.facets)
    register.putHead(found.head)
    register.putBody(found.body)
    if (isConfirmed(this.db, kind, id)) register.mark('refined', id, 'yes')
    const state = this.decided[kind].get(id)
    if (state !== undefined) register.mark('decided', id, state)
  }

  private markDecided(kind: Kind): void {
    const before = this.decided[kind]
    const after = decided(this.db, kind)
    for (const id of before.keys()) if (!after.has(id)) this.registers[kind].mark('decided', id, '')
    for (const [id, state] of after) this.registers[kind].mark('decided', id, state)
    this.decided[kind] = after
  }
}
