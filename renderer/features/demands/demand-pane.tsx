/** The demand that is open beside the list, and the way to the one before and after it. */
import { useTranslation } from 'react-i18next'
import type { DemandId } from '#shared/domain/ids.ts'
import { RecordPane } from '../../ui/record-pane.tsx'
import type { OpenRecord } from '../../ui/register/register-desk.ts'
import { DemandDetail } from './demand-detail.tsx'

export function DemandPane({ record }: { record: OpenRecord }) {
  const { t } = useTranslation()
  return (
    <RecordPane title={t('demands.one')} onClose={record.onClose} onPrevious={record.onPrevious} onNext={record.onNext}>
      <DemandDetail key={record.id} id={record.id as DemandId} />
    </RecordPane>
  )
}
