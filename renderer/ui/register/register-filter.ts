/** What a register is narrowed to, and how that stands in the address: `q`, `f.<facet>`, `sort`. */
import type { ChosenFacets, RegisterFilter, RegisterSort } from '../../client/register-calls.ts'

const FACET = 'f.'
/** How `''` ("not said") stands in the address; as a value of its own this sign is escaped. */
const NOTHING = '$'

const written = (value: string) => (value === '' ? NOTHING : encodeURIComponent(value))

function readValue(part: string): string | null {
  if (part === NOTHING) return ''
  try {
    return decodeURIComponent(part)
  } catch {
    // An address that was cut short or typed.
    return null
  }
}

function readSort(text: string | null): RegisterSort | null {
  if (text === null || text === '') return null
  return text.startsWith('-') ? { by: text.slice(1), descending: true } : { by: text, descending: false }
}

/** The parameters of a link to a register: `routeHash('demands', registerParams({facets: {refined: ['no']}}))`. */
export function registerParams({
  text = '',
  facets = {},
  sort = null,
}: Partial<RegisterFilter>): Record<string, string> {
  const params: Record<string, string> = {}
  if (text !== '') params.q = text
  for (const [facet, values] of Object.entries(facets)) {
    if (values.length > 0) params[`${FACET}${facet}`] = values.map(written).join(',')
  }
  if (sort !== null) params.sort = `${sort.descending ? '-' : ''}${sort.by}`
  return params
}

/**
 * Reads the filter from the address. What the register does not know (an old link) is left out.
 * @param facets The facets of this register
 * @param sorts The orders of this register
 */
export function filterOf(params: URLSearchParams, facets: readonly string[], sorts: readonly string[]): RegisterFilter {
  const chosen: Record<string, readonly string[]> = {}
  for (const facet of facets) {
    const parts = params.get(`${FACET}${facet}`)?.split(',') ?? []
    const values = parts.filter((part) => part !== '').map(readValue)
    const known = values.filter((value) => value !== null)
    if (known.length > 0) chosen[facet] = known
  }
  const sort = readSort(params.get('sort'))
  return { text: params.get('q') ?? '', facets: chosen, sort: sort && sorts.includes(sort.by) ? sort : null }
}

/** Chooses the value, or takes the choice back. */
export function withValue(facets: ChosenFacets, facet: string, value: string): ChosenFacets {
  const before = facets[facet] ?? []
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value]
  const { [facet]: _, ...others } = facets
  return after.length === 0 ? others : { ...others, [facet]: after }
}

export function chosenCount(facets: ChosenFacets): number {
  return Object.values(facets).reduce((sum, values) => sum + values.length, 0)
}

/** A click on a column's head: upwards, downwards, then as it was. */
export function nextSort(current: RegisterSort | null, by: string): RegisterSort | null {
  if (current?.by !== by) return { by, descending: false }
  return current.descending ? null : { by, descending: true }
}

/** Equal for equal filters, whatever the order in which values were chosen. */
export function filterKey({ text, facets, sort }: RegisterFilter): string {
  const chosen = Object.entries(facets)
    .filter(([, values]) => values.length > 0)
    .map(([facet, values]) => [facet, [...values].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([text.trim(), chosen, sort && [sort.by, sort.descending]])
}
