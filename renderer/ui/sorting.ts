/** Comparers for table columns. */

/** Chinese by its pronunciation, numbers within text by their value. */
const collator = new Intl.Collator('zh-CN', { numeric: true })

export function byText<T>(text: (row: T) => string): (a: T, b: T) => number {
  return (a, b) => collator.compare(text(a), text(b))
}

export function byNumber<T>(value: (row: T) => number): (a: T, b: T) => number {
  return (a, b) => value(a) - value(b)
}
