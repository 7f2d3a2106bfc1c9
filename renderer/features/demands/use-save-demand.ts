/** Saving the demand form: leads to what is wrong, or stores it, says so, and can take it back. */
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Demand } from '#shared/contract/records.ts'
import { useCreateDemand, useRemoveRecord } from '../../client/editing-queries.ts'
import { useUndo } from '../../ui/undo.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { useFail } from '../../ui/use-fail.ts'
import { demandOf, EMPTY_FORM, type FormValues, isComplete, nextForm, writeForm } from './form-values.ts'
import { useFirstWrong } from './use-first-wrong.ts'

/** @param form Holds the boxes. */
export function useSaveDemand(values: FormValues, draft: Draft, form: RefObject<HTMLElement | null>) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const create = useCreateDemand()
  const remove = useRemoveRecord()
  const showWrong = useFirstWrong(form)
  const [isTried, setTried] = useState(false)
  const [saved, setSaved] = useState<{ demand: Demand; values: FormValues } | null>(null)

  const store = async () => {
    try {
      const demand = await create.mutateAsync(demandOf(values))
      draft.set(null)
      setTried(false)
      setSaved({ demand, values })
      const { id, title } = demand
      push({ label: t('editing.form.saved', { title }), undo: () => remove.mutateAsync({ kind: 'demand', id }) })
    } catch (error) {
      fail(error)
    }
  }
  return {
    /** What is missing is said from then on. */
    isTried,
    isSaving: create.isPending,
    /** null while one writes. */
    saved: saved?.demand ?? null,
    save: () => {
      setTried(true)
      if (create.isPending) return
      if (isComplete(values)) void store()
      else showWrong()
    },
    /** Begins the next one, with what a day in the field has in common. */
    next: () => {
      draft.set(writeForm(nextForm(saved?.values ?? EMPTY_FORM)))
      setSaved(null)
    },
  }
}
