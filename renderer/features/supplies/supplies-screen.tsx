/** The register of supplies (patents). */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { SUPPLY_FACETS } from '#shared/contract/registers.ts'
import { useApi } from '../../client/context.tsx'
import { supplyCalls } from '../../client/register-calls.ts'
import type { RegisterDesk } from '../../ui/register/register-desk.ts'
import { RegisterScreen } from '../../ui/register/register-screen.tsx'
import { NoSupplies } from './no-supplies.tsx'
import { useSupplyColumns } from './supply-columns.tsx'
import { useSupplyEdits } from './supply-edits.ts'
import { SupplyPane } from './supply-pane.tsx'

const UNFOLDED = ['holder', 'ipcSection', 'legalStatus', 'refined']

export function SuppliesScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const calls = useMemo(() => supplyCalls(api), [api])
  const edits = useSupplyEdits()
  const columns = useSupplyColumns(edits)
  const desk: RegisterDesk<Supply> = {
    section: 'supplies',
    title: t('nav.supplies'),
    searchLabel: t('supplies.search'),
    calls,
    columns,
    fields: [edits.grade, edits.legalStatus, edits.transferModes, edits.price],
    facets: SUPPLY_FACETS,
    unfolded: UNFOLDED,
    actions: null,
    whenEmpty: <NoSupplies />,
    pane: (record) => <SupplyPane record={record} />,
  }
  return <RegisterScreen desk={desk} />
}
