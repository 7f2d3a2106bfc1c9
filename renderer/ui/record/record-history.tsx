/** What happened to a record, the latest first, each step with what it changed and a way back. */
import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FieldChange, RecordChange } from '#shared/contract/editing.ts'
import { type RecordName, useHistory, useUndoChange } from '../../client/editing-queries.ts'
import { ErrorNotice } from '../error-notice.tsx'
import { fieldLabel, useFieldText } from '../field-text.ts'
import { useFormats } from '../formats.ts'
import { MaskedPhone } from '../masked-phone.tsx'
import { StatusTag, type Tone } from '../tag.tsx'
import { useUndo } from '../undo.tsx'
import { useFail } from '../use-fail.ts'

const TONES: Partial<Record<RecordChange['kind'], Tone>> = { imported: 'info', undone: 'care', statement: 'good' }

export function RecordHistory({ record }: { record: RecordName }) {
  const { t } = useTranslation()
  const history = useHistory(record)
  if (history.isError) return <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
  if (history.data?.length === 0) return <p className="nq-quiet">{t('editing.history.none')}</p>
  return (
    <ol className="nq-timeline">
      {history.data?.map((change) => (
        <Change key={`${change.kind}/${change.id}/${change.of}`} record={record} change={change} />
      ))}
    </ol>
  )
}

function Change({ record, change }: { record: RecordName; change: RecordChange }) {
  const { t } = useTranslation()
  const { dateTime } = useFormats()
  const { kind, note, fields, records, isUndone, canUndo, of } = change
  const isMerge = kind === 'merged'
  // A decision stands with both its records: that is no change of several.
  const isOfSeveral = records > 1 && (kind === 'edited' || kind === 'undone')
  return (
    <li>
      <div className="nq-row">
        <StatusTag tone={TONES[kind] ?? 'plain'}>{t(`editing.history.kind.${kind}`)}</StatusTag>
        <span className="nq-quiet nq-small nq-grow">
          {t('editing.history.by', { by: change.by, at: dateTime(change.at) })}
          {isOfSeveral && ` · ${t('editing.history.records', { count: records })}`}
        </span>
        {of !== '' && <Tag>{t('editing.history.of', { title: of })}</Tag>}
        {isUndone && <Tag>{t('editing.history.isUndone')}</Tag>}
        {canUndo && <UndoStep record={record} change={change} />}
      </div>
      {note !== '' && (
        <div className="nq-text">{isMerge ? t('editing.history.mergedWith', { title: note }) : note}</div>
      )}
      {isMerge && of !== '' && <div className="nq-quiet">{t('editing.history.leftOut')}</div>}
      {fields.map((field) => (
        <FieldLine key={field.field} change={field} />
      ))}
    </li>
  )
}

function FieldLine({ change: { field, before, after } }: { change: FieldChange }) {
  const { t } = useTranslation()
  const fieldText = useFieldText()
  const [was, is] = [fieldText(field, before), fieldText(field, after)]
  const shown = (text: string) => (field === 'contactPhone' ? <MaskedPhone phone={text} /> : text)
  return (
    <div className="nq-change-line">
      <span className="nq-quiet">{fieldLabel(field, t)}</span>
      <span className="nq-text">
        {was !== '' && (
          <>
            <del className="nq-text">{shown(was)}</del> <span aria-hidden="true">→</span>{' '}
          </>
        )}
        <ins className="nq-text">
          {is === '' ? <span className="nq-quiet">{t('editing.history.cleared')}</span> : shown(is)}
        </ins>
      </span>
    </div>
  )
}

function UndoStep({ record, change: { id, kind } }: { record: RecordName; change: RecordChange }) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const undo = useUndoChange()
  const take = async () => {
    try {
      const { edit } = await undo.mutateAsync({ edit: id, record })
      // A merge that was taken back is made again where the two are looked at.
      if (edit !== null && kind !== 'merged')
        push({ label: t('editing.history.undoneToast'), undo: () => undo.mutateAsync({ edit }) })
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Button size="small" loading={undo.isPending} onClick={() => void take()}>
      {t('editing.history.undo')}
    </Button>
  )
}
