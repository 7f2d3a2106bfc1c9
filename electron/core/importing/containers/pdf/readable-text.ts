/**
 * Letters as people write them. Fonts in PDFs often name an ideograph by the radical of the same shape, or two Latin
 * letters by their ligature; nobody could find such a word again.
 */

/** Radicals that Unicode gives no decomposition, and their ideographs (EquivalentUnifiedIdeograph.txt). */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    [0x2ea0, 0x6c11],
    [0x2ebc, 0x8080],
    [0x2ec4, 0x897f],
    [0x2ec5, 0x89c1],
    [0x2ec6, 0x89d2],
    [0x2ec9, 0x8d1d],
    [0x2ecb, 0x8f66],
    [0x2ecf, 0x9091],
    [0x2ed3, 0x957f],
    [0x2ed4, 0x95e8],
    [0x2ed8, 0x9752],
    [0x2ed9, 0x97e6],
    [0x2eda, 0x9875],
    [0x2edb, 0x98ce],
    [0x2edc, 0x98de],
    [0x2edd, 0x98df],
    [0x2ee2, 0x9a6c],
    [0x2ee3, 0x9aa8],
    [0x2ee4, 0x9b3c],
    [0x2ee5, 0x9c7c],
    [0x2ee6, 0x9e1f],
    [0x2ee7, 0x5364],
    [0x2ee8, 0x9ea6],
    [0x2ee9, 0x9ec4],
    [0x2eeb, 0x6589],
    [0x2eec, 0x9f50],
    [0x2eed, 0x6b6f],
    [0x2eee, 0x9f7f],
    [0x2eef, 0x7adc],
    [0x2ef0, 0x9f99],
    [0x2ef2, 0x4e80],
  ].map(([radical = 0, ideograph = 0]) => [String.fromCodePoint(radical), String.fromCodePoint(ideograph)]),
)

/** Radicals of the Kangxi dictionary, two of the supplement, ideographs encoded twice, Latin ligatures. */
const DECOMPOSED = /[\u2E9F\u2EF3\u2F00-\u2FD5\uF900-\uFAFF\uFB00-\uFB06]/u
/** Controls and half surrogates. */
const UNREADABLE = /[\p{Cc}\p{Cs}]/gu

export function readableText(text: string): string {
  if (DECOMPOSED.test(text)) return text.normalize('NFKC')
  return RADICALS.get(text) ?? text.replace(UNREADABLE, '')
}
