/** A demand taken down in the field (需求一键填报), beside the list; what is typed is kept until it is saved. */
import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftNote } from '../../ui/draft-note.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFormDraft } from '../../ui/use-form-draft.ts'
import { DemandSaved } from './demand-saved.tsx'
import { FormFields } from './form-fields.tsx'
import { FORM_DRAFT, type FormValues, readForm, writeForm, wrongBoxes } from './form-values.ts'
import { LeftDrafts } from './left-drafts.tsx'
import { useSaveDemand } from './use-save-demand.ts'
import './demand-form.css'

interface Props {
  /** Leaves the form; what was typed waits there. */
  readonly onClose: () => void
  /** Opens a demand that was saved beside its list. */
  readonly onOpen: (id: string) => void
}

interface OpenProps extends Props, Omit<ReturnType<typeof useFormDraft>, 'key'> {
  readonly draftKey: string
}

export function DemandForm(props: Props) {
  const { key, ...form } = useFormDraft(FORM_DRAFT)
  return key === null ? null : <OpenForm key={key} {...props} {...form} draftKey={key} />
}

function OpenForm({ onClose, onOpen, draftKey, left, take, begin }: OpenProps) {
  const { t } = useTranslation()
  const draft = useDraft(draftKey)
  const values = readForm(draft.text)
  const body = useRef<HTMLDivElement>(null)
  const { isTried, isSaving, saved, save, next } = useSaveDemand(values, draft, body)
  const change = (changes: Partial<FormValues>) => draft.set(writeForm({ ...values, ...changes }))
  return (
    <aside
      className="nq-record nq-form"
      aria-label={t('editing.form.title')}
      {...formKeys(onClose, saved ? null : save)}
    >
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
        <DemandSaved demand={saved} onNext={next} onOpen={onOpen} />
      ) : (
        <>
          <div className="nq-record-body" ref={body}>
            {draft.isKept && <FoundDraft onBegin={begin} onDiscard={() => draft.set(null)} />}
            <LeftDrafts keys={left} onTake={take} />
            <FormFields values={values} isTried={isTried} onChange={change} onOpen={onOpen} />
          </div>
          <footer className="nq-row">
            <Button type="primary" loading={isSaving} onClick={save}>
              {t('editing.form.save')}
            </Button>
            {isTried && <LookAt count={wrongBoxes(values).length} />}
            <DraftNote draft={draft} />
          </footer>
        </>
      )}
    </aside>
  )
}

/** @param onSave null: there is nothing to save */
function formKeys(onClose: () => void, onSave: (() => void) | null) {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing || event.defaultPrevented) return
      if (event.key === 'Escape') onClose()
    },
    // Before a list of offers hears of it and takes one: what is saved is what was typed.
    onKeyDownCapture: (event: KeyboardEvent) => {
      const isSave = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (!isSave || event.nativeEvent.isComposing || onSave === null) return
      event.preventDefault()
      event.stopPropagation()
      onSave()
    },
  }
}

function FoundDraft({ onBegin, onDiscard }: { onBegin: () => void; onDiscard: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="nq-row nq-form-kept" role="status">
      <span className="nq-grow">{t('editing.form.found')}</span>
      <Button size="small" onClick={onBegin}>
        {t('editing.form.another')}
      </Button>
      <Button size="small" onClick={onDiscard}>
        {t('editing.form.discard')}
      </Button>
    </div>
  )
}

/** Beside the button, since what is wrong may be out of sight. */
function LookAt({ count }: { count: number }) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <span role="status" className="nq-form-error nq-small">
      {t('editing.form.lookAt', { count })}
    </span>
  )
}
