/** The register of demands. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandListItem } from '#shared/contract/records.ts'
import { useDemands } from '../../client/queries.ts'
import { RegisterScreen, type Show } from '../../ui/register-screen.tsx'
import { useRegister } from '../../ui/use-register.ts'
import { useDemandColumns } from './demand-columns.tsx'
import { DemandPane } from './demand-pane.tsx'
import { NoDemands } from './no-demands.tsx'

export function DemandsScreen() {
  const { t } = useTranslation()
  const register = useRegister('demands')
  const shows = useMemo<Show<DemandListItem>[]>(
    () => [
      { value: 'all', label: t('demands.show.all'), keeps: () => true },
      {
        value: 'unconfirmed',
        label: t('demands.show.unconfirmed'),
        keeps: (row) => row.problem?.status !== 'confirmed',
      },
      { value: 'undecided', label: t('demands.show.undecided'), keeps: (row) => row.shortlisted === 0 },
      { value: 'shortlisted', label: t('demands.show.shortlisted'), keeps: (row) => row.shortlisted > 0 },
      { value: 'rejected', label: t('demands.show.rejected'), keeps: (row) => row.rejected > 0 },
    ],
    [t],
  )
  return (
    <RegisterScreen
      title={t('nav.demands')}
      searchLabel={t('demands.search')}
      register={register}
      query={useDemands(register.request)}
      shows={shows}
      columns={useDemandColumns()}
      minWidth={1100}
      whenEmpty={<NoDemands />}
      pane={(rows, openId) => <DemandPane rows={rows} openId={openId} onOpen={register.open} />}
    />
  )
}
