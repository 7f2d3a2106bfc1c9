/**
 * Takes containers apart and puts them together again with right sizes and checksums, so that a mutation of what is
 * in them reaches the parser and does not end at the guard.
 */
import { deflateSync, inflateRawSync, inflateSync } from 'node:zlib'
import { zipOf } from '../builders/zip.ts'

export type ZipEntry = readonly [name: string, content: Buffer]

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = Buffer.from('PK\u0005\u0006', 'latin1')

export const isZip = (bytes: Buffer): boolean => bytes.length > 30 && bytes.readUInt32LE(0) === LOCAL

function entryAt(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  const [packedSize, nameLength, extraLength, commentLength] = [20, 28, 30, 32].map((offset, i) =>
    i === 0 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
  ) as [number, number, number, number]
  const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
  const local = bytes.readUInt32LE(at + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + packedSize)
  const content = bytes.readUInt16LE(at + 10) === 0 ? Buffer.from(packed) : inflateRawSync(packed)
  return { entry: [name, content], next: at + 46 + nameLength + extraLength + commentLength }
}

/** @returns null where the zip is broken. */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  try {
    return readEntries(bytes)
  } catch {
    return null
  }
}

function readEntries(bytes: Buffer): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(bytes.lastIndexOf(END) + 16)
  while (bytes.readUInt32LE(at) === CENTRAL) {
    const { entry, next } = entryAt(bytes, at)
    entries.push(entry)
    at = next
  }
  return entries
}

export const zipFrom = (entries: readonly ZipEntry[]): Buffer => zipOf(entries)

export const isPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 4) === '%PDF'

const STREAM = /stream\r?\n/g

/** The packed streams of a PDF: from where to where, and what they unpack to. */
export function pdfStreams(bytes: Buffer): { from: number; to: number; content: Buffer }[] {
  const text = bytes.toString('latin1')
  return [...text.matchAll(STREAM)].flatMap((found) => {
    const from = found.index + found[0].length
    const to = text.indexOf('endstream', from)
    if (text.slice(found.index - 3, found.index) === 'end' || to === -1) return []
    try {
      return [{ from, to, content: inflateSync(bytes.subarray(from, to)) }]
    } catch {
      return []
    }
  })
}

/** Packed anew; pdf.js finds objects by itself where their places have moved. */
export function withPdfStream(bytes: Buffer, { from, to }: { from: number; to: number }, content: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, from), deflateSync(content), Buffer.from('\n'), bytes.subarray(to)])
}
