/** One mutated file from a seed: by its bytes, or by what is inside its container. */
import { BYTE_MUTATIONS } from './byte-mutations.ts'
import { isPdf, isZip, pdfStreams, withPdfStream, type ZipEntry, zipEntries, zipFrom } from './containers.ts'
import type { Random } from './random.ts'
import { LIST_MUTATIONS, OBJECT_MUTATIONS, PAGE_MUTATIONS, type TextMutation, XML_MUTATIONS } from './text-mutations.ts'

export interface Mutated {
  readonly bytes: Buffer
  /** Names of the mutations, in order. */
  readonly how: readonly string[]
}

/** Share of the mutations that change bytes without understanding them. */
const BLIND_SHARE = 0.35
const MAX_MUTATIONS = 3

function mutateBytes(bytes: Buffer, random: Random, others: readonly Buffer[]): { bytes: Buffer; how: string } {
  const how = random.pick(Object.keys(BYTE_MUTATIONS))
  return { how, bytes: BYTE_MUTATIONS[how]?.(bytes, random, others) ?? bytes }
}

/** Bytes as characters, so that no encoding is broken by the way there and back. */
function mutateText(bytes: Buffer, mutations: Readonly<Record<string, TextMutation>>, random: Random) {
  const how = random.pick(Object.keys(mutations))
  const isUtf8 = mutations === XML_MUTATIONS
  const encoding = isUtf8 ? 'utf8' : 'latin1'
  const text = mutations[how]?.(bytes.toString(encoding), random) ?? ''
  return { how, bytes: Buffer.from(text, encoding) }
}

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name)

type EntriesMutation = (entries: ZipEntry[], random: Random) => void

const ENTRY_MUTATIONS: Readonly<Record<string, EntriesMutation>> = {
  dropEntry: (entries, random) => void entries.splice(random.below(entries.length), 1),
  repeatEntry: (entries, random) => void entries.push(random.pick(entries)),
  swapEntries(entries, random) {
    const [a, b] = [random.below(entries.length), random.below(entries.length)]
    const [one, other] = [entries[a] as ZipEntry, entries[b] as ZipEntry]
    entries[a] = [one[0], other[1]]
    entries[b] = [other[0], one[1]]
  },
  renameEntry(entries, random) {
    const at = random.below(entries.length)
    const [name, content] = entries[at] as ZipEntry
    entries[at] = [random.pick(['', 'x', `/${name}`, name.toUpperCase(), `../${name}`, '__proto__']), content]
  },
  emptyEntry(entries, random) {
    const at = random.below(entries.length)
    entries[at] = [entries[at]?.[0] ?? '', Buffer.alloc(0)]
  },
}

function mutateZip(bytes: Buffer, random: Random, others: readonly Buffer[]): { bytes: Buffer; how: string } {
  const entries = zipEntries(bytes)
  if (entries === null || entries.length === 0) return mutateBytes(bytes, random, others)
  if (random.chance(0.2)) {
    const how = random.pick(Object.keys(ENTRY_MUTATIONS))
    ENTRY_MUTATIONS[how]?.(entries, random)
    return { how, bytes: zipFrom(entries) }
  }
  const at = random.below(entries.length)
  const [name, content] = entries[at] as ZipEntry
  const isText = isXml(name) && random.chance(0.8)
  const changed = isText ? mutateText(content, XML_MUTATIONS, random) : mutateBytes(content, random, others)
  entries[at] = [name, changed.bytes]
  return { how: `${changed.how} in ${name}`, bytes: zipFrom(entries) }
}

function mutatePdf(bytes: Buffer, random: Random): { bytes: Buffer; how: string } {
  const streams = pdfStreams(bytes)
  if (streams.length === 0 || random.chance(0.4)) return mutateText(bytes, OBJECT_MUTATIONS, random)
  const stream = random.pick(streams)
  const { how, bytes: content } = mutateText(stream.content, PAGE_MUTATIONS, random)
  return { how: `${how} in a stream`, bytes: withPdfStream(bytes, stream, content) }
}

function mutateInside(bytes: Buffer, random: Random, others: readonly Buffer[]): { bytes: Buffer; how: string } {
  if (isZip(bytes)) return mutateZip(bytes, random, others)
  if (isPdf(bytes)) return mutatePdf(bytes, random)
  const isMarkup = bytes[0] === 0x3c
  return isMarkup || !bytes.includes(0)
    ? mutateText(bytes, isMarkup && random.chance(0.8) ? XML_MUTATIONS : LIST_MUTATIONS, random)
    : mutateBytes(bytes, random, others)
}

/** @param others Seeds to splice with. */
export function mutate(seed: Buffer, random: Random, others: readonly Buffer[]): Mutated {
  const how: string[] = []
  let bytes = seed
  for (let i = 0; i <= random.below(MAX_MUTATIONS); i++) {
    // A container that was broken cannot be taken apart any more.
    const isBlind = random.chance(BLIND_SHARE)
    const changed = isBlind ? mutateBytes(bytes, random, others) : mutateInside(bytes, random, others)
    how.push(changed.how)
    bytes = changed.bytes
    if (isBlind) break
  }
  return { bytes, how }
}
