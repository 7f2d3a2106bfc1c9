/** What charts show: counts with a name and the list behind each. */
import type { FacetCounts } from '#shared/contract/registers.ts'
import { registerParams } from '../../ui/register/register-filter.ts'
import { routeHash, type Section } from '../../ui/route.ts'

export interface ChartItem {
  readonly label: string
  readonly count: number
  /** The address of the list behind it. */
  readonly hash: string
  /** Not what the chart is about (nothing said, expired already): drawn in a quieter colour. */
  readonly isAside?: boolean
}

/** @param labelOf The name of a value for people. */
export function itemsOf(
  section: Extract<Section, 'demands' | 'supplies'>,
  counts: FacetCounts | undefined,
  labelOf: (value: string, label: string) => string,
): ChartItem[] {
  if (counts === undefined) return []
  return counts.values.map(({ value, label, count }) => ({
    label: labelOf(value, label),
    count,
    hash: routeHash(section, registerParams({ facets: { [counts.facet]: [value] } })),
    isAside: value === '' || value === 'expired',
  }))
}

/** The largest, and all others of which something is said. */
export const largest = (items: readonly ChartItem[], most: number): ChartItem[] =>
  items.filter(({ isAside }) => !isAside).slice(0, most)

/** What expired already comes first, then the years, then those of which it is not known. */
export function byYear(counts: FacetCounts): FacetCounts {
  const order = (value: string) => (value === 'expired' ? '0' : value === '' ? '9' : `1${value}`)
  return { ...counts, values: counts.values.toSorted((a, b) => (order(a.value) < order(b.value) ? -1 : 1)) }
}
