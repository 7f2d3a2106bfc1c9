/** The register of supplies (patents). */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { type LegalPhase, legalPhase } from '#shared/domain/legal-status.ts'
import { useSupplies } from '../../client/queries.ts'
import { RegisterScreen, type Show } from '../../ui/register-screen.tsx'
import { useRegister } from '../../ui/use-register.ts'
import { NoSupplies } from './no-supplies.tsx'
import { useSupplyColumns } from './supply-columns.tsx'
import { SupplyPane } from './supply-pane.tsx'

const isIn = (phase: LegalPhase) => (row: Supply) => row.legalStatus !== null && legalPhase(row.legalStatus) === phase

export function SuppliesScreen() {
  const { t } = useTranslation()
  const register = useRegister('supplies')
  const shows = useMemo<Show<Supply>[]>(
    () => [
      { value: 'all', label: t('supplies.show.all'), keeps: () => true },
      { value: 'live', label: t('supplies.show.live'), keeps: isIn('live') },
      { value: 'dead', label: t('supplies.show.dead'), keeps: isIn('dead') },
      { value: 'unknown', label: t('supplies.show.unknown'), keeps: (row) => row.legalStatus === null },
      {
        value: 'unconfirmed',
        label: t('supplies.show.unconfirmed'),
        keeps: (row) => row.problem?.status !== 'confirmed',
      },
    ],
    [t],
  )
  return (
    <RegisterScreen
      title={t('nav.supplies')}
      searchLabel={t('supplies.search')}
      register={register}
      query={useSupplies(register.request)}
      shows={shows}
      columns={useSupplyColumns()}
      minWidth={1140}
      whenEmpty={<NoSupplies />}
      pane={(rows, openId) => <SupplyPane rows={rows} openId={openId} onOpen={register.open} />}
    />
  )
}
