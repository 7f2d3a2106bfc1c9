/** Who the association is, for the head and the foot of its documents. */
import { Button, Input, Switch } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { type Association, association as shape } from '#shared/contract/settings.ts'
import { isInTheWay } from '../../client/host-state.ts'
import { useAssociation, useSetAssociation } from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFail } from '../../ui/use-fail.ts'
import { LogoField } from './logo-field.tsx'

const LINES = ['name', 'signatory', 'address', 'phone', 'pageHeader'] as const
const MAX_LINE = 200

/** What was typed and not saved; null where it is of another shape. */
function readDraft(text: string | null): Association | null {
  if (text === null) return null
  const parsed = shape.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}

function LineField({ name, value, onChange }: { name: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation()
  const id = useId()
  const key = name as (typeof LINES)[number]
  return (
    <>
      <label htmlFor={id}>{t(`deskSettings.association.${key}`)}</label>
      <div>
        <Input id={id} maxLength={MAX_LINE} value={value} onChange={(event) => onChange(event.target.value)} />
        <span className="nq-quiet nq-small">{t(`deskSettings.association.about.${key}`)}</span>
      </div>
    </>
  )
}

function AssociationForm({ stored }: { stored: Association }) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const set = useSetAssociation()
  const draft = useDraft('settings.association')
  const value = readDraft(draft.text) ?? stored
  const change = (next: Partial<Association>) => draft.set(JSON.stringify({ ...value, ...next }))
  const isChanged = JSON.stringify(value) !== JSON.stringify(stored)

  const save = async () => {
    try {
      await set.mutateAsync(value)
      draft.set(null)
      push({ label: t('deskSettings.association.saved'), undo: () => set.mutateAsync(stored) })
    } catch (error) {
      fail(error)
    }
  }

  return (
    <section className="nq-panel nq-stack">
      <h2>{t('deskSettings.association.title')}</h2>
      <p className="nq-quiet">{t('deskSettings.association.lead')}</p>
      {draft.isKept && <p className="nq-quiet nq-small">{t('statement.kept')}</p>}
      <div className="nq-settings-form">
        {LINES.map((name) => (
          <LineField key={name} name={name} value={value[name]} onChange={(text) => change({ [name]: text })} />
        ))}
        <span>{t('deskSettings.association.logo')}</span>
        <LogoField logo={value.logo} onChange={(logo) => change({ logo })} />
        <span>{t('deskSettings.association.sealSpace')}</span>
        <div>
          <Switch
            aria-label={t('deskSettings.association.sealSpace')}
            checked={value.sealSpace}
            onChange={(sealSpace) => change({ sealSpace })}
          />
        </div>
      </div>
      <div className="nq-row">
        <Button type="primary" disabled={!isChanged} loading={set.isPending} onClick={() => void save()}>
          {t('ownWords.save')}
        </Button>
        {draft.text !== null && <Button onClick={() => draft.set(null)}>{t('action.cancel')}</Button>}
      </div>
    </section>
  )
}

export function AssociationSection() {
  const stored = useAssociation()
  if (isInTheWay(stored)) return <ErrorNotice error={stored.error} onRetry={() => void stored.refetch()} />
  return stored.data === undefined ? null : <AssociationForm stored={stored.data} />
}
