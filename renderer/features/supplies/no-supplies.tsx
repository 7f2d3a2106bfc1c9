/** A library without supplies. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { go } from '../../ui/route.ts'

export function NoSupplies() {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('supplies.emptyTitle')}
      actions={
        <Button type="primary" onClick={() => go('import', { kind: 'supply' })}>
          {t('import.supply.button')}
        </Button>
      }
    >
      {t('supplies.emptyText')}
    </EmptyState>
  )
}
