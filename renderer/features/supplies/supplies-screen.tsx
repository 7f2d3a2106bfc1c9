/** The register of supplies (patents). */
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { legalPhase } from '#shared/domain/legal-status.ts'
import { useSupplies } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { RegisterTable } from '../../ui/register-table.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useRegister } from '../../ui/use-register.ts'
import { NoSupplies } from './no-supplies.tsx'
import { useSupplyColumns } from './supply-columns.tsx'
import { SupplyPane } from './supply-pane.tsx'

const SHOWS = {
  all: () => true,
  live: (row: Supply) => row.legalStatus !== null && legalPhase(row.legalStatus) === 'live',
  dead: (row: Supply) => row.legalStatus !== null && legalPhase(row.legalStatus) === 'dead',
  unconfirmed: (row: Supply) => row.problem?.status !== 'confirmed',
} as const

type Show = keyof typeof SHOWS

const isShow = (name: string): name is Show => Object.hasOwn(SHOWS, name)

export function SuppliesScreen() {
  const { t } = useTranslation()
  const register = useRegister('supplies')
  const supplies = useSupplies(register.request)
  const columns = useSupplyColumns()
  const show: Show = isShow(register.show) ? register.show : 'all'
  const rows = useMemo(() => (supplies.data?.items ?? []).filter(SHOWS[show]), [supplies.data, show])
  const empty = supplies.data?.total === 0 && register.request.text === ''
  return (
    <div className="nq-register-split">
      <div className="nq-screen">
        <div className="nq-screen-head">
          <h1>{t('nav.supplies')}</h1>
          <SearchBox label={t('supplies.search')} value={register.text} onChange={register.setText} />
          <Segmented
            aria-label={t('list.show')}
            value={show}
            options={(Object.keys(SHOWS) as Show[]).map((value) => ({ value, label: t(`supplies.show.${value}`) }))}
            onChange={register.setShow}
          />
        </div>
        {supplies.isError ? (
          <ErrorNotice error={supplies.error} onRetry={() => void supplies.refetch()} />
        ) : empty ? (
          <NoSupplies />
        ) : (
          <RegisterTable
            rows={rows}
            total={show === 'all' ? (supplies.data?.total ?? 0) : rows.length}
            columns={columns}
            minWidth={1140}
            loading={supplies.isPending}
            rowKey={(row) => row.id}
            selected={register.openId}
            onOpen={(row) => register.open(row.id)}
            onNeedAll={register.needAll}
            empty={t('list.nothingFound')}
          />
        )}
      </div>
      {register.openId !== null && <SupplyPane rows={rows} openId={register.openId} onOpen={register.open} />}
    </div>
  )
}
