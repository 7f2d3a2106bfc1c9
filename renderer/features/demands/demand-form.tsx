/** A demand taken down in the field (需求一键填报), beside the list; what is typed is kept until it is saved. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Demand } from '#shared/contract/records.ts'
import { useCreateDemand, useRemoveRecord } from '../../client/editing-queries.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFail } from '../../ui/use-fail.ts'
import { DemandSaved } from './demand-saved.tsx'
import { FormFields } from './form-fields.tsx'
import {
  demandOf,
  EMPTY_FORM,
  FORM_DRAFT,
  type FormValues,
  isComplete,
  nextForm,
  readForm,
  writeForm,
} from './form-values.ts'
import './demand-form.css'

interface Props {
  /** Leaves the form; what was typed waits there. */
  readonly onClose: () => void
  /** Opens a demand that was saved beside its list. */
  readonly onOpen: (id: string) => void
}

export function DemandForm({ onClose, onOpen }: Props) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const create = useCreateDemand()
  const remove = useRemoveRecord()
  const draft = useDraft(FORM_DRAFT)
  const [isTried, setTried] = useState(false)
  const [saved, setSaved] = useState<{ demand: Demand; values: FormValues } | null>(null)
  const values = readForm(draft.text)
  const change = (changes: Partial<FormValues>) => draft.set(writeForm({ ...values, ...changes }))

  const save = async () => {
    setTried(true)
    if (!isComplete(values) || create.isPending) return
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
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') onClose()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && saved === null) void save()
  }
  const next = () => {
    draft.set(writeForm(nextForm(saved?.values ?? EMPTY_FORM)))
    setSaved(null)
  }
  return (
    <aside className="nq-record nq-form" aria-label={t('editing.form.title')} onKeyDown={onKeyDown}>
      <header className="nq-row">
        <h2 className="nq-grow">{t('editing.form.title')}</h2>
        <Button
          aria-label={t('action.close')}
          title={t('action.close')}
          icon={<CloseOutlined aria-hidden />}
          onClick={onClose}
        />
      </header>
      {saved !== null ? (
        <DemandSaved demand={saved.demand} onNext={next} onOpen={onOpen} />
      ) : (
        <>
          <div className="nq-record-body">
            {draft.isKept && (
              <div className="nq-row nq-form-kept" role="status">
                <span className="nq-grow">{t('editing.form.found')}</span>
                <Button size="small" onClick={() => draft.set(null)}>
                  {t('editing.form.discard')}
                </Button>
              </div>
            )}
            <FormFields values={values} isTried={isTried} onChange={change} />
          </div>
          <footer className="nq-row">
            <Button type="primary" loading={create.isPending} onClick={() => void save()}>
              {t('editing.form.save')}
            </Button>
            <span className="nq-quiet nq-small">{draft.text !== null && t('editing.form.draftSaved')}</span>
          </footer>
        </>
      )}
    </aside>
  )
}
