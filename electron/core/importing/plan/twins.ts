/**
 * Records that may be one: a new one of the same title and owner as another (which has another number, or none), or
 * of nearly the same title. They are only pointed out; a person decides.
 */
import type { RecordSide } from '../record-side.ts'
import type { KnownRecords } from './known-records.ts'
import { NearTitles, titleCore } from './near-title.ts'
import type { PlannedRecord } from './plan.ts'

export type Likeness = 'sameTitle' | 'nearTitle'

export interface Twin {
  readonly newerId: string
  /** In the library, or new in the same lists and before it. */
  readonly olderId: string
  readonly likeness: Likeness
}

interface Candidate {
  readonly id: string
  /** Without blanks and punctuation, as in an identity. */
  readonly title: string
  /** Without words that say nothing. */
  readonly core: string
  readonly owner: string
  readonly isNumbered: boolean
}

/** An identity is a title and its owner with a bar between them. */
function candidateOf(id: string, identity: string, isNumbered: boolean): Candidate {
  const bar = identity.lastIndexOf('|')
  const title = identity.slice(0, bar)
  return { id, title, core: titleCore(title), owner: identity.slice(bar + 1), isNumbered }
}

/** One record of each owner is enough to point at, and a list may give one title to thousands. */
const MAX_OWNERS = 8

const mayBeSameOwner = (a: Candidate, b: Candidate): boolean => a.owner === b.owner || a.owner === '' || b.owner === ''

/** The records that were there before each new one, by title. */
class Earlier {
  private readonly byTitle = new Map<string, Candidate[]>()
  private readonly byCore = new Map<string, Candidate[]>()
  private readonly nearUnnumbered = new NearTitles()
  /** Made when a record without a number asks: a list of patents that all have one never does. */
  private nearAll: NearTitles | null = null

  add(candidate: Candidate): void {
    const ofTitle = this.byTitle.get(candidate.title)
    if (ofTitle === undefined) this.byTitle.set(candidate.title, [candidate])
    else if (ofTitle.length >= MAX_OWNERS || ofTitle.some(({ owner }) => owner === candidate.owner)) return
    else ofTitle.push(candidate)
    const { core } = candidate
    const ofCore = this.byCore.get(core)
    if (ofCore === undefined) this.byCore.set(core, [candidate])
    else ofCore.push(candidate)
    this.nearAll?.add(core)
    if (!candidate.isNumbered) this.nearUnnumbered.add(core)
  }

  sameTitle(candidate: Candidate): Candidate | undefined {
    return this.byTitle.get(candidate.title)?.find((other) => mayBeSameOwner(other, candidate))
  }

  /** Two numbers are two patents: one character in their titles is then what they differ in. */
  nearTitle(candidate: Candidate): Candidate | undefined {
    const { core } = candidate
    const ofCore = this.byCore.get(core)?.find((other) => mayBeSameOwner(other, candidate))
    if (ofCore !== undefined) return ofCore
    const near = candidate.isNumbered ? this.nearUnnumbered : this.nearToAll()
    const found = near.find(core).flatMap((other) => this.byCore.get(other) ?? [])
    return found.find((other) => mayBeSameOwner(other, candidate) && !(other.isNumbered && candidate.isNumbered))
  }

  private nearToAll(): NearTitles {
    if (this.nearAll !== null) return this.nearAll
    this.nearAll = new NearTitles()
    for (const core of this.byCore.keys()) this.nearAll.add(core)
    return this.nearAll
  }
}

/**
 * At most one twin for each new record, in their order.
 * @param fresh The new records of all lists of this kind.
 */
export function findTwins<Fields extends object>(
  side: RecordSide<Fields>,
  known: KnownRecords<Fields>,
  fresh: readonly PlannedRecord<Fields>[],
): Twin[] {
  if (fresh.length === 0) return []
  const earlier = new Earlier()
  for (const [identity, id] of known.identities()) earlier.add(candidateOf(id, identity, known.isNumbered(id)))
  return fresh.flatMap(({ id, fields }) => {
    const candidate = candidateOf(id, side.identity(fields), side.number(fields) !== null)
    const same = earlier.sameTitle(candidate)
    const older = same ?? earlier.nearTitle(candidate)
    earlier.add(candidate)
    const likeness: Likeness = same === undefined ? 'nearTitle' : 'sameTitle'
    return older === undefined ? [] : [{ newerId: id, olderId: older.id, likeness }]
  })
}
