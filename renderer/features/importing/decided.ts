/** What was decided about differences and twins, by names that hold in the next session of the same files. Pure. */
import type { CallArgs, CallResult } from '#shared/contract/index.ts'

export type Twin = CallResult<'importSession.twins'>['items'][number]
export type Changed = CallResult<'importSession.difference'>['items'][number]
type TwinChoice = CallArgs<'importSession.decideTwins'>['decisions'][number]
type Fields = CallArgs<'importSession.keep'>['fields']

/** `record` is a record of the library, whose id holds in any session. */
interface Kept {
  readonly record: string
  readonly title: string
  readonly fields: Fields
}

export interface Decided {
  /** Said of all records first; null where nobody did. */
  readonly keptOfAll: Fields | null
  readonly kept: readonly Kept[]
  /** By `pairKey`. */
  readonly twins: Readonly<Record<string, { readonly title: string; readonly decision: Twin['decision'] }>>
}

/** Where a session begins. */
export const NOTHING_DECIDED: Decided = { keptOfAll: null, kept: [], twins: {} }

/** Where a new record stands names it; its id is another one in each session. */
const nameOf = ({ id, place }: Twin['older']): unknown => (place === null ? id : [place.file, place.sheet, place.row])

/** A pair of records in any session of the same files. */
export const pairKey = ({ newer, older }: Pick<Twin, 'newer' | 'older'>): string =>
  JSON.stringify([nameOf(newer), nameOf(older)])

/** What is said of all replaces what was said of single records before. */
export const keepOfAll = (decided: Decided, fields: Fields): Decided => ({ ...decided, keptOfAll: fields, kept: [] })

/** What is said of a record replaces what was said of it before. */
export function keepOf(decided: Decided, said: Kept): Decided {
  return { ...decided, kept: [...decided.kept.filter(({ record }) => record !== said.record), said] }
}

/** The last word on a pair counts. */
export function decideTwin(decided: Decided, twin: Twin, decision: Twin['decision']): Decided {
  const said = { title: twin.newer.title, decision }
  return { ...decided, twins: { ...decided.twins, [pairKey(twin)]: said } }
}

/** The decisions about pairs in the words of a new session, and the titles of pairs that are there no more. */
export function twinsAgain(
  { twins }: Decided,
  found: readonly Twin[],
): { decisions: TwinChoice[]; lost: readonly string[] } {
  const byKey = new Map(found.map((twin) => [pairKey(twin), twin.twin]))
  const said = Object.entries(twins)
  const decisions = said.flatMap(([key, { decision }]) => {
    const twin = byKey.get(key)
    return twin === undefined ? [] : [{ twin, decision }]
  })
  return { decisions, lost: said.filter(([key]) => !byKey.has(key)).map(([, { title }]) => title) }
}

/** Titles of records of which a field was kept that differs no more, or that the lists no longer name. */
export function keptLost({ kept }: Decided, changed: readonly Changed[]): string[] {
  const differing = new Map(changed.map(({ record, changes }) => [record.id, changes.map(({ field }) => field)]))
  const applies = ({ record, fields }: Kept) => {
    const differs = differing.get(record)
    return differs !== undefined && fields.every((field) => differs.includes(field))
  }
  return kept.filter((said) => !applies(said)).map(({ title }) => title)
}
