/** How much a decoded text looks like a list that somebody in China wrote: the measure by which encodings compete. */

/** Two-byte codes of the characters in daily use: each standard put them first, and the rare ones behind. */
const DAILY_USE = {
  /** GB 2312, level 1: 3,755 simplified characters. */
  gb18030: { leads: [0xb0, 0xd7], trails: [[0xa1, 0xfe]] },
  /** Big5, level 1: 5,401 traditional characters. */
  big5: {
    leads: [0xa4, 0xc6],
    trails: [
      [0x40, 0x7e],
      [0xa1, 0xfe],
    ],
  },
} as const
type Standard = keyof typeof DAILY_USE
const STANDARDS: readonly Standard[] = ['gb18030', 'big5']

function dailyUse(standard: Standard): ReadonlySet<string> {
  const { leads, trails } = DAILY_USE[standard]
  const codes: number[] = []
  for (let lead: number = leads[0]; lead <= leads[1]; lead++) {
    for (const [first, last] of trails) for (let trail: number = first; trail <= last; trail++) codes.push(lead, trail)
  }
  return new Set(new TextDecoder(standard).decode(Uint8Array.from(codes)).match(/\p{Script=Han}/gu))
}

const known = new Map<Standard, ReadonlySet<string>>()

function isDailyUse(char: string, standard: Standard): boolean {
  const set = known.get(standard) ?? dailyUse(standard)
  known.set(standard, set)
  return set.has(char)
}

/** Of what else lists hold beside ideographs: their punctuation and full-width forms, signs and units, Latin letters. */
const ORDINARY = /[\u3000-\u303f\uff00-\uffef\u2010-\u2027\u2030-\u203b\u2100-\u22ff\u2460-\u24ff\u25a0-\u2611]/u
const LETTER = /[\u00a0-\u024f\u0370-\u03ff]/u
/** Impossible bytes, private use, unassigned, and controls. */
const NOISE = /[\ufffd\p{Co}\p{Cn}\p{Cs}\p{Cc}]/u
/** Says nothing about the encoding: it is the same in all, and UTF-16 has passed its own test. */
const PLAIN = /[\t\n\r -~]/

const WEIGHTS = { dailyUse: 1, ordinary: 0.9, letter: 0.4, rare: 0.1, noise: -1 } as const

function weightOf(char: string, standards: readonly Standard[]): number {
  if (NOISE.test(char)) return WEIGHTS.noise
  if (standards.some((standard) => isDailyUse(char, standard))) return WEIGHTS.dailyUse
  if (ORDINARY.test(char)) return WEIGHTS.ordinary
  return LETTER.test(char) ? WEIGHTS.letter : WEIGHTS.rare
}

/**
 * Share of the characters beyond ASCII that lists are written with, each weighted; noise counts against it.
 * @param encoding Whose daily characters count; those of both standards for Unicode.
 * @returns at most 1; 1 for pure ASCII.
 */
export function plausibility(text: string, encoding: string): number {
  const standards: readonly Standard[] = encoding === 'gb18030' || encoding === 'big5' ? [encoding] : STANDARDS
  let sum = 0
  let count = 0
  for (const char of text) {
    if (PLAIN.test(char)) continue
    sum += weightOf(char, standards)
    count += 1
  }
  return count === 0 ? 1 : sum / count
}
