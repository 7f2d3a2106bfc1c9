/** Tells a container by its first bytes. The file's extension is never asked: it is often wrong. */

export type Container = 'empty' | 'zip' | 'ole' | 'markup' | 'text' | 'binary'

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)

/** Containers that begin like text and are none: PDF, RTF, and spreadsheets saved as XML or HTML. */
const MARKUP = /^\s*(?:%PDF|\{\\rtf|<\?xml|<!doctype|<html|<table|<meta|<style)/i

const hasUtf16Mark = (bytes: Buffer): boolean => startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])

export function detectContainer(bytes: Buffer): Container {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  if (hasUtf16Mark(bytes)) return 'text'
  const head = bytes.subarray(0, 1024)
  if (MARKUP.test(head.toString('latin1').replace(/^\u00EF\u00BB\u00BF/, ''))) return 'markup'
  return head.includes(0) ? 'binary' : 'text'
}

/** Office wraps a workbook with a password in an OLE file with a stream of this name. */
export function isPasswordProtected(bytes: Buffer): boolean {
  return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
}
