/** The corpus as a file, made once and read by every child: JSON lines, the demands first. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import type { DemandText, SupplyText } from '#shared/matching/texts.ts'
import { demandAt, supplyAt } from './corpus.ts'
import type { Stock } from './stock.ts'

export interface CorpusSize {
  readonly supplies: number
  readonly demands: number
}

export interface Corpus {
  readonly supplies: readonly SupplyText[]
  readonly demands: readonly DemandText[]
}

const LINES_A_WRITE = 2000
const BYTES_A_READ = 4 * 1024 * 1024

/** Writes the corpus without ever holding it. The same numbers give the same file. */
export function writeCorpus(path: string, stock: Stock, { supplies, demands }: CorpusSize): void {
  const file = openSync(path, 'w')
  try {
    let lines: string[] = []
    for (let number = 0; number < demands + supplies; number += 1) {
      const record = number < demands ? demandAt(stock, number) : supplyAt(stock, number - demands)
      lines.push(`${JSON.stringify(record)}\n`)
      if (lines.length < LINES_A_WRITE) continue
      writeSync(file, lines.join(''))
      lines = []
    }
    writeSync(file, lines.join(''))
  } finally {
    closeSync(file)
  }
}

/** Lines of a file of any size, as texts of their own: slices would keep the whole chunk in memory. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const decoder = new StringDecoder('utf8')
  const buffer = Buffer.alloc(BYTES_A_READ)
  let rest = ''
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    closeSync(file)
  }
}

/**
 * Reads the demands and the first `wanted.supplies` supplies.
 * @param demands How many demands the file begins with.
 */
export function readCorpus(path: string, demands: number, wanted: CorpusSize): Corpus {
  const corpus: { supplies: SupplyText[]; demands: DemandText[] } = { supplies: [], demands: [] }
  let number = 0
  for (const line of linesOf(path)) {
    const isDemand = number < demands
    if (isDemand && number < wanted.demands) corpus.demands.push(JSON.parse(line) as DemandText)
    if (!isDemand && corpus.supplies.length >= wanted.supplies) break
    if (!isDemand) corpus.supplies.push(JSON.parse(line) as SupplyText)
    number += 1
  }
  return corpus
}
