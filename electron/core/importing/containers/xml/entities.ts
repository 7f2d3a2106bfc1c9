/** Character references of XML. No document type is read, so these five names are all there are. */

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

const LAST_CODE_POINT = 0x10ffff

/** @param digits Decimal, or hexadecimal behind an `x`. @returns undefined where there is no such character. */
export function characterOf(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10)
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined
}

/** What is no reference stays as it is written. */
export function decodeEntities(text: string, named: ReadonlyMap<string, string> = NAMED): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|(\w{1,10}));/gi, (whole, digits?: string, name?: string) => {
    const found = digits === undefined ? named.get(name ?? '') : characterOf(digits)
    return found ?? whole
  })
}
