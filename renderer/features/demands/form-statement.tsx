/** The problem statement, taken from what is being written, until somebody writes it anew. */
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { useProposedPassages } from '../../client/editing-queries.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { FormBox } from './form-box.tsx'
import type { FormPart } from './form-values.ts'

const PAUSE_MS = 250

export function FormStatement({ values, onChange }: FormPart) {
  const { t } = useTranslation()
  const { title, description, statement } = values
  const isEmpty = title.trim() === '' && description.trim() === ''
  const proposed = useProposedPassages({
    title: useDebounced(title.trim(), PAUSE_MS),
    description: useDebounced(description.trim(), PAUSE_MS),
  })
  const passages = isEmpty ? [] : (proposed.data?.passages.map(({ text }) => text) ?? [])
  const shown = statement ?? passages[0] ?? ''
  const other = passages[(passages.indexOf(shown) + 1) % Math.max(1, passages.length)]
  return (
    <div className="nq-panel nq-stack">
      <FormBox label={t('editing.form.statement')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 1, maxRows: 4 }}
            maxLength={2000}
            placeholder={t('editing.form.statementEmpty')}
            value={shown}
            onChange={(event) => onChange({ statement: event.target.value })}
          />
        )}
      </FormBox>
      {shown !== '' && (
        <div className="nq-row">
          <span className="nq-quiet nq-small nq-grow">
            {statement === null ? (
              t('editing.form.statementProposed')
            ) : (
              <StatusTag tone="good">{t('statement.confirmed')}</StatusTag>
            )}
          </span>
          {other !== undefined && other !== shown && (
            <Button size="small" onClick={() => onChange({ statement: other })}>
              {t('editing.form.statementOther')}
            </Button>
          )}
          {statement !== null && (
            <Button size="small" onClick={() => onChange({ statement: null })}>
              {t('editing.form.statementBack')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
