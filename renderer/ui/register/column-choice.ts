/** Which columns of a register are shown, and in which order. The first (the title) always stands first. */

/** `keys` as kept or from a view: what is unknown by now is left out, what is said twice counts once. */
export function knownColumns(keys: readonly string[], all: readonly string[]): string[] {
  const [title, ...others] = all
  const kept = [...new Set(keys)].filter((key) => others.includes(key))
  return title === undefined ? kept : [title, ...kept]
}

/** Shows the column, last, or hides it. */
export function withColumn(shown: readonly string[], key: string): string[] {
  return shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]
}

/** Moves the column by one place to the left (-1) or right (1); the title keeps the first place. */
export function moved(shown: readonly string[], key: string, by: -1 | 1): string[] {
  const from = shown.indexOf(key)
  const to = from + by
  if (from < 1 || to < 1 || to >= shown.length) return [...shown]
  const next = [...shown]
  next.splice(from, 1)
  next.splice(to, 0, key)
  return next
}
