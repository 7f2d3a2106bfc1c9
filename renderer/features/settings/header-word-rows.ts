/** Own header words as rows, and back. Pure. */
import type { DemandField, HeaderWordSettings, SupplyField } from '#shared/contract/importing.ts'

export interface HeaderWordRow {
  readonly kind: 'supply' | 'demand'
  readonly field: SupplyField | DemandField
  readonly word: string
}

type Words = Record<string, string[] | undefined>

export function headerWordRows(settings: HeaderWordSettings, kind: HeaderWordRow['kind']): HeaderWordRow[] {
  const words = settings[kind] as Words
  return Object.entries(words).flatMap(([field, list]) =>
    (list ?? []).map((word) => ({ kind, field: field as HeaderWordRow['field'], word })),
  )
}

/** A word means one field: put in for another, it goes there. */
export function withHeaderWord(settings: HeaderWordSettings, row: HeaderWordRow): HeaderWordSettings {
  const rest = withoutHeaderWord(settings, row)
  const words = rest[row.kind] as Words
  return { ...rest, [row.kind]: { ...words, [row.field]: [...(words[row.field] ?? []), row.word] } }
}

export function withoutHeaderWord(settings: HeaderWordSettings, { kind, word }: HeaderWordRow): HeaderWordSettings {
  const kept = Object.entries(settings[kind] as Words).flatMap(([field, list]) => {
    const others = (list ?? []).filter((each) => each !== word)
    return others.length === 0 ? [] : [[field, others]]
  })
  return { ...settings, [kind]: Object.fromEntries(kept) }
}
