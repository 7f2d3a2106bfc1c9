/** The patent that is open beside the list, and the way to the one before and after it. */
import { useTranslation } from 'react-i18next'
import type { SupplyId } from '#shared/domain/ids.ts'
import { RecordPane } from '../../ui/record-pane.tsx'
import type { OpenRecord } from '../../ui/register/register-desk.ts'
import { SupplyDetail } from './supply-detail.tsx'

export function SupplyPane({ record }: { record: OpenRecord }) {
  const { t } = useTranslation()
  return (
    <RecordPane
      title={t('supplies.one')}
      onClose={record.onClose}
      onPrevious={record.onPrevious}
      onNext={record.onNext}
    >
      <SupplyDetail key={record.id} id={record.id as SupplyId} />
    </RecordPane>
  )
}
