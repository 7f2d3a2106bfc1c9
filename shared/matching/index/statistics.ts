/** How rare each unit and each node of the lexicon is among the patents of a library. */
import { CHARACTER_WEIGHT } from '../weights.ts'
import type { UnitTable } from './unit-table.ts'

/** Counts by number, growing. */
export class CountTable {
  private counts: Uint32Array

  constructor(counts: Uint32Array = new Uint32Array(1024)) {
    this.counts = counts
  }

  of(number: number): number {
    return this.counts[number] ?? 0
  }

  add(number: number, times: number): void {
    if (number >= this.counts.length) {
      const larger = new Uint32Array(2 ** Math.ceil(Math.log2(number + 1) + 1))
      larger.set(this.counts)
      this.counts = larger
    }
    this.counts[number] = (this.counts[number] as number) + times
  }

  data(): Uint32Array {
    return this.counts
  }
}

/** So much longer than needed are the weights made, so that a new unit seldom needs longer ones. */
const ROOM = 1.1

/** The plain data of the statistics. */
export interface StatisticsData {
  readonly documents: number
  readonly unitFrequency: Uint32Array
  readonly nodeFrequency: Uint32Array
}

export class Statistics {
  private readonly table: UnitTable
  private readonly units: CountTable
  private readonly nodes: CountTable
  private held: number
  private weights: Float64Array | null = null
  /** So many units have their weight. */
  private weighed = 0

  constructor(table: UnitTable, data?: StatisticsData) {
    this.table = table
    this.units = new CountTable(data?.unitFrequency)
    this.nodes = new CountTable(data?.nodeFrequency)
    this.held = data?.documents ?? 0
  }

  /** How many patents there are. */
  get documents(): number {
    return this.held
  }

  addDocuments(times: number): void {
    this.held += times
    this.forgetWeights()
  }

  addUnit(unit: number, times: number): void {
    this.units.add(unit, times)
    this.forgetWeights()
  }

  addNode(node: number, times: number): void {
    this.nodes.add(node, times)
  }

  /** How many patents hold a unit, or a node. */
  holders(unit: number): number {
    return this.units.of(unit)
  }

  nodeHolders(node: number): number {
    return this.nodes.of(node)
  }

  /** Inverse document frequency, smoothed: ln(1 + N / df). A unit that no document holds counts as held by one. */
  rarity(unit: number): number {
    return Math.log(1 + this.held / Math.max(this.units.of(unit), 1))
  }

  /** 0 (in every patent) to 1 (in none). */
  nodeRarity(node: number): number {
    return this.relativeRarity(this.nodes.of(node))
  }

  /** The same for anything that so many patents hold. */
  relativeRarity(holders: number): number {
    return Math.log(1 + this.held / Math.max(holders, 1)) / Math.log(1 + this.held)
  }

  /** Rarity times the weight of the kind, for every unit numbered so far, and room for others behind them. */
  unitWeights(): Float64Array {
    const { size } = this.table
    if (this.weights === null || this.weights.length < size) {
      const larger = new Float64Array(Math.ceil(size * ROOM))
      larger.set((this.weights ?? []).slice(0, this.weighed))
      this.weights = larger
    }
    // A demand brings a few units of its own: only those are new.
    for (; this.weighed < size; this.weighed += 1) {
      const kind = this.table.isPair(this.weighed) ? 1 : CHARACTER_WEIGHT
      this.weights[this.weighed] = this.rarity(this.weighed) * kind
    }
    return this.weights
  }

  private forgetWeights(): void {
    this.weights = null
    this.weighed = 0
  }

  data(): StatisticsData {
    return { documents: this.held, unitFrequency: this.units.data(), nodeFrequency: this.nodes.data() }
  }
}
