/** The fields of a record as a register shows them: the name at the left, the value beside it, to be edited in place. */
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordName } from '../../client/editing-queries.ts'
import { RecordField } from './record-field.tsx'
import type { RecordFieldSpec } from './record-field-spec.ts'
import './record.css'

/** What follows from other fields and is not entered. */
interface FixedField {
  readonly name: string
  readonly label: string
  readonly shown: ReactNode
}

interface Props {
  readonly record: RecordName
  readonly fields: readonly (RecordFieldSpec | FixedField)[]
}

export function RecordFields({ record, fields }: Props) {
  const { t } = useTranslation()
  return (
    <dl className="nq-fields nq-record-fields">
      {fields.map((field) => (
        <Fragment key={field.name}>
          <dt>{field.label}</dt>
          <dd>
            {'kind' in field ? (
              <RecordField record={record} field={field} />
            ) : (
              <div className="nq-field-fixed">
                {field.shown ?? <span className="nq-quiet">{t('value.empty')}</span>}
              </div>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}
