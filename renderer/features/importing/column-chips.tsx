/** The columns of the list and the field each fills. */
import { useTranslation } from 'react-i18next'
import type { ImportPreview } from '#shared/contract/importing.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { isFieldName } from './field-name.ts'

export function ColumnChips({ columns }: { columns: ImportPreview['columns'] }) {
  const { t } = useTranslation()
  const unknown = columns.filter((column) => column.field === null).length
  return (
    <div className="nq-stack" style={{ gap: 4 }}>
      <div>
        {t('columns.recognised', { count: columns.length - unknown })}
        {unknown > 0 && t('columns.unknown', { count: unknown })}
      </div>
      <div className="nq-columns">
        {columns.map(({ sheet, index, header, field }) => (
          <StatusTag key={`${sheet}/${index}`} tone={field === null ? 'care' : 'good'}>
            {header || t('columns.noHeader', { index: index + 1 })} →{' '}
            {field !== null && isFieldName(field) ? t(`field.${field}`) : t('columns.keptOnly')}
          </StatusTag>
        ))}
      </div>
    </div>
  )
}
