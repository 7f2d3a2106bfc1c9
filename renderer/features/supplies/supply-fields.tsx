/** The fields of a patent as a list. */
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { FieldList } from '../../ui/field-list.tsx'
import { LegalStatusTag } from '../../ui/legal-status-tag.tsx'
import { StatusTag } from '../../ui/tag.tsx'

export function SupplyFields({ supply }: { supply: Supply }) {
  const { t } = useTranslation()
  const number =
    supply.applicationNumber ??
    (supply.applicationNumberRaw === '' ? null : (
      <>
        {supply.applicationNumberRaw} <StatusTag tone="care">{t('supplies.numberUnread')}</StatusTag>
      </>
    ))
  return (
    <FieldList
      rows={[
        [t('field.applicationNumber'), number],
        [t('field.publicationNumber'), supply.publicationNumber],
        [t('field.patentType'), supply.patentType && t(`patentType.${supply.patentType}`)],
        [t('field.legalStatus'), <LegalStatusTag key="status" status={supply.legalStatus} />],
        [t('field.applicants'), supply.applicants.join('; ')],
        [t('field.inventors'), supply.inventors.join('; ')],
        [t('field.keywords'), supply.keywords.join('; ')],
        [t('field.ipc'), supply.ipc.join('; ')],
        [t('field.applicationDate'), supply.applicationDate],
        [t('field.grantDate'), supply.grantDate],
        [t('field.transferModes'), supply.transferModes.map((mode) => t(`transferMode.${mode}`)).join('; ')],
        [t('field.price'), supply.price],
        [t('field.contactName'), supply.contactName],
        [t('field.contactPhone'), supply.contactPhone],
      ]}
    />
  )
}
