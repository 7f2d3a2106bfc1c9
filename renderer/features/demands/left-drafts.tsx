/** Demands that were begun and that no form is open on: in a window that was closed, or left for another one. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../client/context.tsx'
import { draftsOf } from '../../client/draft-store.ts'
import { readForm } from './form-values.ts'

interface Props {
  readonly keys: readonly string[]
  readonly onTake: (key: string) => void
}

export function LeftDrafts({ keys, onTake }: Props) {
  const { t } = useTranslation()
  const drafts = draftsOf(useApi())
  if (keys.length === 0) return null
  return (
    <section className="nq-stack nq-form-kept" aria-label={t('editing.form.left')}>
      <span>{t('editing.form.left')}</span>
      {keys.map((key) => {
        const { title, description } = readForm(drafts.get(key))
        return (
          <div key={key} className="nq-row">
            <span className="nq-grow nq-one-line">{title || description || t('editing.form.unnamed')}</span>
            <Button size="small" onClick={() => onTake(key)}>
              {t('editing.form.take')}
            </Button>
          </div>
        )
      })}
    </section>
  )
}
