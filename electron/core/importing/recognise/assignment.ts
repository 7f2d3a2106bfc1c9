/** The best way to give columns their fields, each field to one column: the assignment problem, solved exactly. */

const zeros = (length: number): number[] => new Array<number>(length).fill(0)

/**
 * The Hungarian method with potentials (Kuhn 1955, in the O(n³) form of Jonker and Volgenant): one row after the other
 * is placed along the cheapest path of changes. Rows and columns count from 1; column 0 holds the row being placed.
 */
class Placement {
  /** The row that a column is given to; 0 for a free one. */
  readonly rowOf: number[]
  private readonly cost: readonly (readonly number[])[]
  private readonly rowPotential: number[]
  private readonly columnPotential: number[]
  /** For each column, while one row is being placed: its reduced cost, the column before it on the path, whether on it. */
  private slack: number[] = []
  private previous: number[] = []
  private onPath: boolean[] = []

  constructor(cost: readonly (readonly number[])[], width: number) {
    this.cost = cost
    this.rowOf = zeros(width + 1)
    this.rowPotential = zeros(cost.length + 1)
    this.columnPotential = zeros(width + 1)
  }

  place(row: number): void {
    this.rowOf[0] = row
    this.slack = zeros(this.rowOf.length).fill(Infinity)
    this.previous = zeros(this.rowOf.length)
    this.onPath = new Array<boolean>(this.rowOf.length).fill(false)
    let column = 0
    while (this.rowOf[column] !== 0) {
      this.relax(column)
      column = this.nearest()
      this.shift(this.slack[column] ?? 0)
    }
    this.turn(column)
  }

  /** Takes a column onto the path and sees what is cheaper to reach by its row. */
  private relax(from: number): void {
    this.onPath[from] = true
    const row = this.rowOf[from] ?? 0
    for (let column = 1; column < this.rowOf.length; column++) {
      const cost = this.cost[row - 1]?.[column - 1] ?? 0
      const reduced = cost - (this.rowPotential[row] ?? 0) - (this.columnPotential[column] ?? 0)
      if (this.onPath[column] || reduced >= (this.slack[column] ?? 0)) continue
      this.slack[column] = reduced
      this.previous[column] = from
    }
  }

  private nearest(): number {
    let best = 0
    let least = Infinity
    for (const [column, slack] of this.slack.entries()) {
      if (column === 0 || this.onPath[column] || slack >= least) continue
      best = column
      least = slack
    }
    return best
  }

  private shift(delta: number): void {
    for (const [column, row] of this.rowOf.entries()) {
      if (this.onPath[column]) {
        this.rowPotential[row] = (this.rowPotential[row] ?? 0) + delta
        this.columnPotential[column] = (this.columnPotential[column] ?? 0) - delta
      } else this.slack[column] = (this.slack[column] ?? 0) - delta
    }
  }

  /** Gives every column of the path the row of the one before it. */
  private turn(end: number): void {
    for (let column = end; column !== 0; ) {
      const before = this.previous[column] ?? 0
      this.rowOf[column] = this.rowOf[before] ?? 0
      column = before
    }
  }
}

type Gain = readonly (readonly number[])[]

const worthOf = (gain: Gain, row: number, place: number): number => gain[row]?.[place] ?? 0

/** For each row its place, or null. Takes time by the square of the rows, and by the places. */
function solve(gain: Gain, places: number): (number | null)[] {
  // Each row may also stay without a place, at no gain.
  const width = places + gain.length
  const cost = gain.map((row) => Array.from({ length: width }, (_, j) => (j < places ? -Math.max(0, row[j] ?? 0) : 0)))
  const placement = new Placement(cost, width)
  for (let row = 1; row <= gain.length; row++) placement.place(row)
  const given = new Array<number | null>(gain.length).fill(null)
  for (const [column, row] of placement.rowOf.entries()) {
    if (column > 0 && row > 0 && column <= places && worthOf(gain, row - 1, column - 1) > 0) given[row - 1] = column - 1
  }
  return given
}

/** The same seen from the places, for many rows and few places: a sheet may have ten thousand columns, never as many fields. */
function solveByPlaces(gain: Gain, places: number): (number | null)[] {
  const turned = Array.from({ length: places }, (_, place) => gain.map((row) => row[place] ?? 0))
  const given = new Array<number | null>(gain.length).fill(null)
  for (const [place, row] of solve(turned, gain.length).entries()) if (row !== null) given[row] = place
  return given
}

/**
 * @param gain `gain[i][j]`: what giving `i` the place `j` is worth; nothing is given for a gain of 0 or less.
 * @param places How many places there are, each taken at most once.
 * @returns for each `i` its place, or null; the sum of the gains is as large as can be.
 */
export function assign(gain: Gain, places: number): (number | null)[] {
  const inPlay = gain.flatMap((row, i) => (row.some((worth) => worth > 0) ? [i] : []))
  const played = inPlay.map((i) => gain[i] ?? [])
  const found = played.length > places ? solveByPlaces(played, places) : solve(played, places)
  const given = new Array<number | null>(gain.length).fill(null)
  for (const [k, i] of inPlay.entries()) given[i] = found[k] ?? null
  return given
}
