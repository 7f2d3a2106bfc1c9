/** The texts that one has written for a letter: kept over a reload, until the proposed ones are taken again. */
import { useDraft } from '../../ui/use-draft.ts'
import type { Choice } from './choice.ts'

type Texts = Choice['letter']

/** What a person writes into a letter by hand. */
export const PARTS = ['expert', 'route', 'policies'] as const

/** What another program kept in another shape is as if nobody had written it. */
function readTexts(text: string | null): Texts {
  if (text === null) return null
  try {
    const kept = JSON.parse(text) as Record<string, unknown>
    const [expert, route, policies] = PARTS.map((part) => kept[part])
    if (typeof expert !== 'string' || typeof route !== 'string' || typeof policies !== 'string') return null
    return { expert, route, policies }
  } catch {
    return null
  }
}

export function useLetterDraft() {
  const draft = useDraft('documents.letter')
  const set = (texts: Texts) => draft.set(texts === null ? null : JSON.stringify(texts))
  return { ...draft, texts: readTexts(draft.text), set }
}
