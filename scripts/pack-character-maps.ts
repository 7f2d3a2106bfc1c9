/**
 * Writes resources/character-maps/chinese.json from the maps that pdfjs-dist carries: those that the PDF standard
 * names for simplified and traditional Chinese. Run it when pdfjs-dist is updated.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** Each is written across and down (ISO 32000-2, table 116). */
const ENCODINGS = ['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16']
const TRADITIONAL = ['B5pc', 'ETen-B5', 'ETenms-B5', 'HKscs-B5', 'UniCNS-UCS2', 'UniCNS-UTF16']
/** From the numbers of glyphs back to characters. */
const TO_UNICODE = ['Adobe-GB1-UCS2', 'Adobe-CNS1-UCS2']

const names = [...[...ENCODINGS, ...TRADITIONAL].flatMap((name) => [`${name}-H`, `${name}-V`]), ...TO_UNICODE]
const read = (name: string) => readFileSync(join(root, 'node_modules/pdfjs-dist/cmaps', `${name}.bcmap`))
const maps = Object.fromEntries(names.map((name) => [name, read(name).toString('base64')]))

mkdirSync(join(root, 'resources/character-maps'), { recursive: true })
writeFileSync(join(root, 'resources/character-maps/chinese.json'), `${JSON.stringify(maps, null, 2)}\n`)
