/** A library without demands. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { go } from '../../ui/route.ts'

export function NoDemands() {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('demands.emptyTitle')}
      actions={<Button onClick={() => go('import', { kind: 'demand' })}>{t('import.demand.button')}</Button>}
    >
      {t('demands.emptyText')}
    </EmptyState>
  )
}
