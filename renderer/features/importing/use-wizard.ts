/** The wizard's state and what one can do with it. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recordsChanged } from '../../client/cache.ts'
import { useApi } from '../../client/context.tsx'
import { useFail } from '../../ui/use-fail.ts'
import { hasHandWork, keepWizard, keptWizard } from './kept-wizard.ts'
import { createWizardActions, type WizardStore } from './wizard-actions.ts'
import { NOTHING, type Wizard } from './wizard-state.ts'

/** State that is read as it is now, also between two renders. */
function useStore(): [Wizard, WizardStore] {
  const [wizard, show] = useState(NOTHING)
  const [store] = useState<WizardStore>(() => {
    let now = NOTHING
    return {
      get: () => now,
      change(change) {
        now = { ...now, ...(typeof change === 'function' ? change(now) : change) }
        show(now)
      },
    }
  })
  return [wizard, store]
}

export function useWizard() {
  const api = useApi()
  const queries = useQueryClient()
  const fail = useFail()
  const { i18n } = useTranslation()
  const [wizard, store] = useStore()
  // What is shown changes with the language; what can be done must not, or work that waits its turn would be lost.
  const tools = useRef({ fail })
  tools.current = { fail }
  const actions = useMemo(
    () =>
      createWizardActions({
        api,
        store,
        fail: (error) => tools.current.fail(error),
        title: (work, count) => i18n.t(`import.${work}`, { count }),
        onCommitted: () => recordsChanged(queries),
      }),
    [api, store, queries, i18n],
  )
  useFilesToldIn(i18n.language, store, actions.choose)
  useKeptWizard(wizard, store, actions.comeBack)
  return useMemo(() => ({ ...wizard, ...actions }), [wizard, actions])
}

/** A reload comes back to where one was; closing the window asks first where work would be lost. */
function useKeptWizard(
  wizard: Wizard,
  store: WizardStore,
  comeBack: ReturnType<typeof createWizardActions>['comeBack'],
): void {
  const isBack = useRef(false)
  useEffect(() => {
    if (isBack.current) return
    isBack.current = true
    const kept = keptWizard()
    if (kept !== null) comeBack(kept)
  }, [comeBack])
  useEffect(() => keepWizard(wizard), [wizard])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => hasHandWork(store.get()) && event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [store])
}

/** Reasons come from the core as sentences in the language of the call. */
function useFilesToldIn(
  language: string,
  store: WizardStore,
  choose: ReturnType<typeof createWizardActions>['choose'],
): void {
  const told = useRef(language)
  useEffect(() => {
    if (told.current === language) return
    told.current = language
    const { files, result } = store.get()
    if (result === null) for (const { file } of files) void choose(file, {})
  }, [language, store, choose])
}
