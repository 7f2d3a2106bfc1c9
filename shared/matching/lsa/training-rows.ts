/** What an LSA is trained on: a sample of the rows, with the units that occur often enough numbered as columns. */
import { rowCount, type SparseRows } from './sparse-rows.ts'

export interface TrainingRows {
  /** The sampled rows; their "units" are columns. */
  readonly rows: SparseRows
  /** The unit of each column, ascending. */
  readonly unitOfColumn: Int32Array
}

/**
 * At most `maxRows` rows, evenly spaced so that a library sorted by applicant or year is sampled throughout;
 * units that fewer than `minDocumentFrequency` of them hold are left out, for they tie nothing together.
 */
export function trainingRows(
  all: SparseRows,
  unitCount: number,
  maxRows: number,
  minDocumentFrequency: number,
): TrainingRows {
  const picked = evenlySpaced(rowCount(all), maxRows)
  const unitOfColumn = frequentUnits(all, picked, unitCount, minDocumentFrequency)
  const columnOfUnit = new Int32Array(unitCount).fill(-1)
  for (const [column, unit] of unitOfColumn.entries()) columnOfUnit[unit] = column
  return { rows: pickRows(all, picked, columnOfUnit), unitOfColumn }
}

function evenlySpaced(count: number, most: number): Int32Array {
  const taken = Math.min(count, most)
  return Int32Array.from({ length: taken }, (_, i) => Math.floor((i * count) / taken))
}

function frequentUnits(
  { offsets, units }: SparseRows,
  picked: Int32Array,
  unitCount: number,
  atLeast: number,
): Int32Array {
  const frequency = new Int32Array(unitCount)
  for (const row of picked) {
    for (const unit of units.subarray(offsets[row], offsets[row + 1])) frequency[unit] = (frequency[unit] as number) + 1
  }
  const frequent: number[] = []
  for (const [unit, times] of frequency.entries()) if (times >= atLeast) frequent.push(unit)
  return Int32Array.from(frequent)
}

function pickRows({ offsets, units, weights }: SparseRows, picked: Int32Array, columnOfUnit: Int32Array): SparseRows {
  const most = picked.reduce((sum, row) => sum + (offsets[row + 1] as number) - (offsets[row] as number), 0)
  const kept = {
    offsets: new Uint32Array(picked.length + 1),
    units: new Int32Array(most),
    weights: new Float32Array(most),
  }
  let length = 0
  for (const [i, row] of picked.entries()) {
    for (let at = offsets[row] as number; at < (offsets[row + 1] as number); at += 1) {
      const column = columnOfUnit[units[at] as number] as number
      if (column < 0) continue
      kept.units[length] = column
      kept.weights[length] = weights[at] as number
      length += 1
    }
    kept.offsets[i + 1] = length
  }
  return { offsets: kept.offsets, units: kept.units.slice(0, length), weights: kept.weights.slice(0, length) }
}
