/** Which draft a form is open on, where several windows may have the same form open. */
import { useEffect, useSyncExternalStore } from 'react'
import { useApi } from '../client/context.tsx'
import { type FormDraftState, type FormDrafts, formDraftsOf } from '../client/form-drafts.ts'

/** For whoever shows that something waits: opens nothing. */
export function useLeftDrafts(prefix: string): FormDraftState {
  const form = formDraftsOf(useApi(), prefix)
  return useSyncExternalStore(form.subscribe, form.snapshot)
}

/** For the form itself: it has its draft from the moment it is shown until it goes. */
export function useFormDraft(prefix: string): FormDraftState & Pick<FormDrafts, 'take' | 'begin'> {
  const form = formDraftsOf(useApi(), prefix)
  const state = useSyncExternalStore(form.subscribe, form.snapshot)
  useEffect(() => {
    form.open()
    return form.close
  }, [form])
  return { ...state, take: form.take, begin: form.begin }
}
