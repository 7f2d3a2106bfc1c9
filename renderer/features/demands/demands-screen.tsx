/** The register of demands. */
import { Segmented } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandListItem } from '#shared/contract/records.ts'
import { useDemands } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { RegisterTable } from '../../ui/register-table.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useRegister } from '../../ui/use-register.ts'
import { useDemandColumns } from './demand-columns.tsx'
import { DemandPane } from './demand-pane.tsx'
import { NoDemands } from './no-demands.tsx'

const SHOWS = {
  all: () => true,
  unconfirmed: (row: DemandListItem) => row.problem?.status !== 'confirmed',
  undecided: (row: DemandListItem) => row.shortlisted === 0,
  shortlisted: (row: DemandListItem) => row.shortlisted > 0,
  rejected: (row: DemandListItem) => row.rejected > 0,
} as const

type Show = keyof typeof SHOWS

const isShow = (name: string): name is Show => Object.hasOwn(SHOWS, name)

export function DemandsScreen() {
  const { t } = useTranslation()
  const register = useRegister('demands')
  const demands = useDemands(register.request)
  const columns = useDemandColumns()
  const show: Show = isShow(register.show) ? register.show : 'all'
  const rows = useMemo(() => (demands.data?.items ?? []).filter(SHOWS[show]), [demands.data, show])
  const empty = demands.data?.total === 0 && register.request.text === ''
  return (
    <div className="nq-register-split">
      <div className="nq-screen">
        <div className="nq-screen-head">
          <h1>{t('nav.demands')}</h1>
          <SearchBox label={t('demands.search')} value={register.text} onChange={register.setText} />
          <Segmented
            aria-label={t('list.show')}
            value={show}
            options={(Object.keys(SHOWS) as Show[]).map((value) => ({ value, label: t(`demands.show.${value}`) }))}
            onChange={register.setShow}
          />
        </div>
        {demands.isError ? (
          <ErrorNotice error={demands.error} onRetry={() => void demands.refetch()} />
        ) : empty ? (
          <NoDemands />
        ) : (
          <RegisterTable
            rows={rows}
            total={show === 'all' ? (demands.data?.total ?? 0) : rows.length}
            columns={columns}
            minWidth={1100}
            loading={demands.isPending}
            rowKey={(row) => row.id}
            selected={register.openId}
            onOpen={(row) => register.open(row.id)}
            onNeedAll={register.needAll}
            empty={t('list.nothingFound')}
          />
        )}
      </div>
      {register.openId !== null && <DemandPane rows={rows} openId={register.openId} onOpen={register.open} />}
    </div>
  )
}
