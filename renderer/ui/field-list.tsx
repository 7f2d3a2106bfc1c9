/** Fields of a record as a register shows them: the name at the left, the value beside it. */
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export type FieldRow = readonly [name: string, value: ReactNode]

export function FieldList({ rows }: { rows: readonly FieldRow[] }) {
  const { t } = useTranslation()
  return (
    <dl className="nq-fields">
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value === '' || value === null ? <span className="nq-quiet">{t('value.empty')}</span> : value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
