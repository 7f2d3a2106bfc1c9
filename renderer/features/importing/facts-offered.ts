/** The facts above and below the sections of a file, each once, with the sections that it may fill. Pure. */
import type { ImportFile } from '#shared/contract/import-file.ts'
import { type Facts, type SectionView, sectionsRead } from './wizard-state.ts'

type Offer = SectionView['offers'][number]

export interface OfferedFact extends Pick<Offer, 'field' | 'text' | 'cell' | 'isRemembered'> {
  readonly key: string
  readonly isTaken: boolean
  readonly places: readonly Omit<Facts[number], 'field' | 'isTaken'>[]
}

/** One fact may stand above several sections: it is taken for all of them or for none. */
export function factsOffered(file: ImportFile): OfferedFact[] {
  const facts = new Map<string, OfferedFact>()
  for (const { sheet, section } of sectionsRead(file)) {
    for (const { field, text, cell, state, isRemembered } of section.offers) {
      const key = JSON.stringify([field, text])
      const known = facts.get(key) ?? { key, field, text, cell, isRemembered: false, isTaken: true, places: [] }
      facts.set(key, {
        ...known,
        isTaken: known.isTaken && state === 'taken',
        isRemembered: known.isRemembered || isRemembered,
        places: [...known.places, { sheet, section: section.index }],
      })
    }
  }
  return [...facts.values()]
}

/** Whether a fact is taken: as the user said last, else as the session has it. */
export function saidOf(said: Facts, { field, places, isTaken }: OfferedFact): boolean {
  const answers = places.map((place) =>
    said.find((answer) => answer.field === field && answer.sheet === place.sheet && answer.section === place.section),
  )
  return answers.every((answer) => answer?.isTaken ?? isTaken)
}
