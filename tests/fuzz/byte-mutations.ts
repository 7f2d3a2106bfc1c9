/** Mutations of bytes, whatever they mean. */
import type { Random } from './random.ts'

export type Mutation = (bytes: Buffer, random: Random, others: readonly Buffer[]) => Buffer

/** Numbers that break readers: nothing, less than nothing, the largest, and their neighbours. */
const NUMBERS = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
const MAX_PIECE = 400

const copyOf = (bytes: Buffer): Buffer => Buffer.from(bytes)

/** A stretch of the bytes, from, to. */
function stretch(bytes: Buffer, random: Random): [number, number] {
  const from = random.below(bytes.length + 1)
  return [from, Math.min(bytes.length, from + random.below(MAX_PIECE))]
}

const joined = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts)

export const BYTE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  flipBits(bytes, random) {
    const copy = copyOf(bytes)
    for (let i = 0; i <= random.below(8) && copy.length > 0; i++) {
      const at = random.below(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
    }
    return copy
  },
  truncate: (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  cutHead: (bytes, random) => bytes.subarray(random.below(Math.min(MAX_PIECE, bytes.length + 1))),
  insertNulls(bytes, random) {
    const at = random.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), Buffer.alloc(1 + random.below(64)), bytes.subarray(at))
  },
  removeStretch(bytes, random) {
    const [from, to] = stretch(bytes, random)
    return joined(bytes.subarray(0, from), bytes.subarray(to))
  },
  repeatStretch(bytes, random) {
    const [from, to] = stretch(bytes, random)
    const times = 1 + random.below(20)
    return joined(bytes.subarray(0, to), ...Array(times).fill(bytes.subarray(from, to)), bytes.subarray(to))
  },
  writeNumber(bytes, random) {
    const copy = copyOf(bytes)
    if (copy.length >= 4) copy.writeUInt32LE(random.pick(NUMBERS), random.below(copy.length - 3))
    return copy
  },
  splice(bytes, random, others) {
    const other = random.pick(others)
    return joined(bytes.subarray(0, random.below(bytes.length + 1)), other.subarray(random.below(other.length + 1)))
  },
}
