/** Values of a record's fields, compared as a reader would: lists by what is in them. */

export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (!Array.isArray(a) || !Array.isArray(b)) return false
  return a.length === b.length && a.every((item, i) => item === b[i])
}

/** The fields of `a` in which two states of a record differ. */
export function differences(a: object, b: object): string[] {
  const other = b as Record<string, unknown>
  return Object.entries(a).flatMap(([field, value]) => (sameValue(value, other[field]) ? [] : [field]))
}

/** Whether a record says nothing in a field. */
export const isEmptyValue = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === false ||
  (Array.isArray(value) && value.length === 0)
