/** The passage chosen and the words typed for one record; what was typed waits with the record. */
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefineRecord } from '#shared/contract/refining.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { choiceOf, originOf, type Passage, shownText } from './choice.ts'
import { moved } from './text-pieces.ts'

export function useChoice(record: RefineRecord) {
  const { t } = useTranslation()
  const push = useUndo()
  const draft = useDraft(record.record.id)
  const [picked, setPicked] = useState<Passage | null>(null)
  const chosen = picked ?? (draft.text === null ? originOf(record) : null)
  const { text: typed, set: setDraft } = draft

  /** Takes a passage; words typed before go, and come back with undo. */
  const choose = useCallback(
    (passage: Passage) => {
      setPicked(passage)
      if (typed === null) return
      setDraft(null)
      push({
        label: t('refine.replaced'),
        undo: async () => {
          setPicked(null)
          setDraft(typed)
        },
      })
    },
    [typed, setDraft, push, t],
  )

  const moveEdge = (edge: 'start' | 'end', by: 1 | -1) => {
    const from = chosen ?? record.candidates[0] ?? null
    const source = record.texts.find(({ field }) => field === from?.field)
    if (from === null || source === undefined) return
    const place = moved(source.text, from, edge, by)
    choose({ field: from.field, ...place, text: source.text.slice(place.start, place.end) })
  }

  return {
    text: shownText(record, picked, typed),
    chosen,
    choice: choiceOf(record, picked, typed),
    isKept: draft.isKept,
    isChanged: picked !== null || typed !== null,
    choose,
    moveEdge,
    type: setDraft,
    /** Back to the statement as it is stored. */
    reset() {
      setPicked(null)
      setDraft(null)
    },
  }
}
export type Choice = ReturnType<typeof useChoice>
