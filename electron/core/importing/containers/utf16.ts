/**
 * Text of bytes in UTF-16LE. Whole characters only: Node 24.21 writes beyond its memory where an odd number of bytes
 * begins at an odd place, and a file that is damaged has such.
 */
export const utf16Text = (bytes: Buffer): string => bytes.subarray(0, bytes.length & ~1).toString('utf16le')
