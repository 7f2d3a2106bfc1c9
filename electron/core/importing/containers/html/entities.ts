/** The named characters that lists hold; a name that is not here stays as it is written. */
import { decodeEntities } from '../xml/entities.ts'

const CHARACTERS = {
  ...{ amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27, nbsp: 0xa0 },
  ...{ ensp: 0x2002, emsp: 0x2003, thinsp: 0x2009, shy: 0xad, copy: 0xa9, reg: 0xae, trade: 0x2122 },
  ...{ yen: 0xa5, pound: 0xa3, euro: 0x20ac, cent: 0xa2, sect: 0xa7, deg: 0xb0, plusmn: 0xb1, micro: 0xb5 },
  ...{ middot: 0xb7, times: 0xd7, divide: 0xf7, frac12: 0xbd, frac14: 0xbc, sup2: 0xb2, sup3: 0xb3 },
  ...{ ndash: 0x2013, mdash: 0x2014, lsquo: 0x2018, rsquo: 0x2019, ldquo: 0x201c, rdquo: 0x201d },
  ...{ bull: 0x2022, hellip: 0x2026, permil: 0x2030, laquo: 0xab, raquo: 0xbb, le: 0x2264, ge: 0x2265, ne: 0x2260 },
  ...{ alpha: 0x3b1, beta: 0x3b2, gamma: 0x3b3, delta: 0x3b4, mu: 0x3bc, omega: 0x3c9, Omega: 0x3a9 },
} as const

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries(CHARACTERS).map(([name, code]) => [name, String.fromCodePoint(code)]),
)

export const decodeHtmlEntities = (text: string): string => decodeEntities(text, NAMED)
