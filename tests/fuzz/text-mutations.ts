/** Mutations of text: lists, XML, what the pages of a PDF say. Their results go where the bytes were, rightly packed. */
import type { Random } from './random.ts'

export type TextMutation = (text: string, random: Random) => string

/** Values that break readers of numbers, names and references. */
const VALUES = [
  '',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  'NaN',
  'A1:XFD1048576',
  'XFD1048576',
  '__proto__',
  'constructor',
  '\u0001',
  '\ud800',
  '&#0;',
  '../../x',
  '𠮷'.repeat(40),
]
const LIST_SIGNS = [
  '"',
  '""',
  ',',
  '\t',
  ';',
  '\n',
  '\r',
  '\0',
  '=',
  "'",
  '"\n"',
  'sep=;\n',
  '\u001a',
  '\ufeff',
  '\ufffd',
]
const ELEMENT = /<([\w:]+)(?:\s[^<>]*)?\/?>/g
const MAX_REPEATS = 2000

const insertedAt = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at)

/** Replaces one of the pattern's matches, chosen by chance. */
function replaceOne(text: string, pattern: RegExp, random: Random, change: (match: RegExpExecArray) => string): string {
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return text
  const match = random.pick(matches)
  return text.slice(0, match.index) + change(match) + text.slice(match.index + match[0].length)
}

export const LIST_MUTATIONS: Readonly<Record<string, TextMutation>> = {
  insertSign: (text, random) => insertedAt(text, random.below(text.length + 1), random.pick(LIST_SIGNS)),
  removeSign: (text, random) => replaceOne(text, /[",\t\r\n;]/g, random, () => ''),
  changeCell: (text, random) => replaceOne(text, /[^,\t\n\r]+/g, random, () => random.pick(VALUES)),
  repeatLine: (text, random) =>
    replaceOne(text, /[^\n]*\n/g, random, ([line]) => line.repeat(random.below(MAX_REPEATS))),
  widenLine: (text, random) => replaceOne(text, /\n/g, random, () => `${','.repeat(random.below(20_000))}\n`),
}

export const XML_MUTATIONS: Readonly<Record<string, TextMutation>> = {
  changeAttribute: (text, random) => replaceOne(text, /="[^"]*"/g, random, () => `="${random.pick(VALUES)}"`),
  removeAttribute: (text, random) => replaceOne(text, / [\w:]+="[^"]*"/g, random, () => ''),
  renameElement: (text, random) => replaceOne(text, /<(\/?)[\w:]+/g, random, ([, slash = '']) => `<${slash}x`),
  removeElement: (text, random) => replaceOne(text, ELEMENT, random, () => ''),
  repeatElement: (text, random) => replaceOne(text, ELEMENT, random, ([tag]) => tag.repeat(1 + random.below(5))),
  nestElement: (text, random) =>
    replaceOne(text, ELEMENT, random, ([tag, name]) => {
      const depth = random.below(MAX_REPEATS)
      return `${`<${name}>`.repeat(depth)}${tag}${`</${name}>`.repeat(depth)}`
    }),
  changeText: (text, random) => replaceOne(text, />[^<]+</g, random, () => `>${random.pick(VALUES)}<`),
  addDoctype: (text) => text.replace(/(\?>|^)/, '$1<!DOCTYPE x [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
  addEntity: (text, random) => replaceOne(text, />[^<]*</g, random, () => '>&b;&#x110000;&unknown;<'),
  insertSign: (text, random) =>
    insertedAt(text, random.below(text.length + 1), random.pick(['<', '>', '&', ']]>', '<!--', '\0'])),
  cut: (text, random) => text.slice(0, random.below(text.length + 1)),
}

export const PAGE_MUTATIONS: Readonly<Record<string, TextMutation>> = {
  changeNumber: (text, random) =>
    replaceOne(text, /-?\d+(?:\.\d+)?/g, random, () =>
      random.pick(['0', '-1', '1e9', '99999999999', '0.0000001', 'NaN', '-2147483648']),
    ),
  removeOperator: (text, random) => replaceOne(text, /\b[A-Za-z]{1,2}\b/g, random, () => ''),
  changeOperator: (text, random) =>
    replaceOne(text, /\b[A-Za-z]{1,2}\b/g, random, () =>
      random.pick(['q', 'Q', 'cm', 'BT', 'ET', 'Tm', 'Do', 'BI', 'W n', 'T*', 'gs']),
    ),
  repeatLine: (text, random) =>
    replaceOne(text, /[^\n]*\n/g, random, ([line]) => line.repeat(random.below(MAX_REPEATS))),
  insertSign: (text, random) =>
    insertedAt(text, random.below(text.length + 1), random.pick(['<', '(', '[', '\0', 'q '.repeat(500)])),
  cut: (text, random) => text.slice(0, random.below(text.length + 1)),
}

const NAMES = [
  '/Filter',
  '/Length',
  '/Kids',
  '/Count',
  '/Contents',
  '/Parent',
  '/Font',
  '/ToUnicode',
  '/Encoding',
  '/W',
]

/** What lies around the pages: the objects of a PDF and how they refer to each other. */
export const OBJECT_MUTATIONS: Readonly<Record<string, TextMutation>> = {
  changeReference: (text, random) => replaceOne(text, /\d+ 0 R/g, random, () => `${random.below(30)} 0 R`),
  changeNumber: (text, random) =>
    replaceOne(text, /(?<=[\s[<])-?\d+(?=[\s\]>/])/g, random, () => String(random.pick([0, -1, 1e9, 2 ** 31, 65536]))),
  removeName: (text, random) => replaceOne(text, /\/[A-Z]\w+/g, random, () => ''),
  changeName: (text, random) => replaceOne(text, /\/[A-Z]\w+/g, random, () => random.pick(NAMES)),
  repeatObject: (text, random) => replaceOne(text, /\d+ 0 obj[\s\S]*?endobj/g, random, ([object]) => object.repeat(2)),
}
