/** Lists of texts, as the library stores them. */

/** The texts of a stored JSON list; one without escapes is taken apart without parsing. */
export function stored(list: string): string[] {
  if (list === '' || list === '[]') return []
  return list.includes('\\') ? (JSON.parse(list) as string[]) : list.slice(2, -2).split('","')
}
