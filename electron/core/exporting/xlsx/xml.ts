/** Text inside XML, without the characters that XML cannot carry at all (XML 1.0, section 2.2). */
import { plainText } from '#shared/domain/plain-text.ts'

const SPECIAL = /[&<>"']/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** Most texts hold none, and looking is cheaper than replacing. */
const HAS_SPECIAL = /[&<>\p{Cc}\p{Cs}\uFFFE\uFFFF]/u
const HAS_SPECIAL_IN_ATTRIBUTE = /[&<>"'\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

/** Between tags. */
export function escapeText(text: string): string {
  if (!HAS_SPECIAL.test(text)) return text
  return plainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Between quotation marks. Line ends and tabs would be read as blanks. */
export function escapeAttribute(text: string): string {
  if (!HAS_SPECIAL_IN_ATTRIBUTE.test(text)) return text
  return plainText(text)
    .replace(SPECIAL, (character) => ENTITIES[character] ?? character)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;')
}

/** A tag without content; attributes that are undefined are left out. */
export function emptyTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  let tag = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeAttribute(String(value))}"`
  }
  return `${tag}/>`
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
