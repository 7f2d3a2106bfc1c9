/** Which county or district of the list a region names, as people write it: in full, or without its last character. */
import shipped from '../../../resources/vocabulary/lists.json' with { type: 'json' }

interface Name {
  readonly county: string
  readonly name: string
}

/** A name without its ending, where two characters at least are left. */
function shortName(county: string): string {
  const ending = shipped.countyEndings.find((each) => county.endsWith(each))
  const short = ending === undefined ? county : county.slice(0, -ending.length)
  return short.length >= 2 ? short : county
}

/** A village, a town or a road of that name is not the county. */
const isSmaller = (region: string, end: number): boolean => shipped.smallerPlaces.includes(region.charAt(end))

/** The first name in the region; of two that begin at one place, the longer. */
function firstNamed(region: string, names: readonly Name[]): string | null {
  let best: { county: string; at: number; length: number } | null = null
  for (const { county, name } of names) {
    const at = region.indexOf(name)
    if (at === -1 || isSmaller(region, at + name.length)) continue
    const isBetter = best === null || at < best.at || (at === best.at && name.length > best.length)
    if (isBetter) best = { county, at, length: name.length }
  }
  return best?.county ?? null
}

/** Ready for many regions. The answer is a word of `counties`, or '' where the region names none of them. */
export function countyFinder(counties: readonly string[]): (region: string) => string {
  const full = counties.map((county) => ({ county, name: county }))
  const short = counties.map((county) => ({ county, name: shortName(county) }))
  const known = new Map<string, string>()
  return (region) => {
    const plain = region.replace(/\s+/gu, '')
    const found = known.get(plain) ?? firstNamed(plain, full) ?? firstNamed(plain, short) ?? ''
    known.set(plain, found)
    return found
  }
}

/** For one region; `countyFinder` for many. */
export const countyOf = (region: string, counties: readonly string[]): string => countyFinder(counties)(region)
