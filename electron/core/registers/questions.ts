/** What the calls of the contract are to the register thread. */
import type { CallContext } from '../call-context.ts'
import { localDay } from '../local-day.ts'
import { getLists } from '../settings/lists-setting.ts'
import type { Circumstances } from './hold/facet.ts'
import type { Kind } from './hold/specs.ts'
import type { Filter, Sort } from './protocol.ts'

/** What the time and the settings say of every record. */
export function circumstances({ library, now }: Pick<CallContext, 'library' | 'now'>): Circumstances {
  return { today: localDay(now()), counties: getLists(library.reading).counties }
}

export interface FilterArgs {
  readonly text: string
  readonly facets: Readonly<Partial<Record<string, readonly string[]>>>
  readonly mayBePartial: boolean
}

/** A call's filter as the register thread takes it. */
export function filterOf(kind: Kind, { text, facets, mayBePartial }: FilterArgs, now: Circumstances): Filter {
  return { kind, now, text, facets: facets as Filter['facets'], mayBePartial }
}

export const sortOf = ({ sort }: { readonly sort?: NonNullable<Sort> | undefined }): Sort => sort ?? null

/** SQLite walks over what is skipped: further down the thread is quicker. */
const NEAR_TOP = 2000

/** Whether the top of a list is asked for as it came: the library itself answers that, before the thread has read anything. */
export function isPlain(args: FilterArgs & { readonly sort?: NonNullable<Sort> | undefined }, offset: number): boolean {
  const { text, facets, sort } = args
  const isFiltered = text.trim() !== '' || Object.values(facets).some((values) => (values?.length ?? 0) > 0)
  return !isFiltered && ['added', 'relevance'].includes(sort?.by ?? 'added') && offset < NEAR_TOP
}
