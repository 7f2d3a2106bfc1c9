/** The notes of two rows that become one. */

interface Noted {
  readonly note: string
}

/** Each on a line of its own; what both say once. */
export const bothNotes = (kept: Noted, gone: Noted): string =>
  [...new Set([kept.note, gone.note])].filter((note) => note !== '').join('\n')
