/** New ids: UUIDv7, sortable by time and unique across laptops. */
import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

const BYTES_PER_ID = 16
/** Random bytes are fetched for many ids at once: one by one they cost more than storing the record. */
const pool = new Uint8Array(BYTES_PER_ID * 512)
let left = 0
let msecs = 0
let seq = 0

function randomBytes(): Uint8Array {
  if (left === 0) {
    randomFillSync(pool)
    left = pool.length
  }
  left -= BYTES_PER_ID
  return pool.subarray(left, left + BYTES_PER_ID)
}

/** Ids of one millisecond are in the order in which they were made (RFC 9562, section 6.2, method 1). */
export function newId<Id extends string>(): Id {
  const random = randomBytes()
  const now = Date.now()
  if (now > msecs) {
    msecs = now
    // 31 random bits, so that many more fit in before the counter is full.
    seq = new DataView(random.buffer, random.byteOffset).getUint32(6) >>> 1
  } else if (seq === 0xffffffff) {
    msecs += 1
    seq = 0
  } else seq += 1
  return v7({ random, msecs, seq }) as Id
}
