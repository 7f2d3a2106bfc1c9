/** The register of demands. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandListItem } from '#shared/contract/records.ts'
import { DEMAND_FACETS } from '#shared/contract/registers.ts'
import { useApi } from '../../client/context.tsx'
import { demandCalls } from '../../client/register-calls.ts'
import type { RegisterDesk } from '../../ui/register/register-desk.ts'
import { RegisterScreen } from '../../ui/register/register-screen.tsx'
import { useDemandColumns } from './demand-columns.tsx'
import { editsOf, useDemandEdits } from './demand-edits.ts'
import { DemandForm } from './demand-form.tsx'
import { DemandPane } from './demand-pane.tsx'
import { NewDemandButton } from './new-demand-button.tsx'
import { NoDemands } from './no-demands.tsx'

const UNFOLDED = ['industry', 'county', 'organisationType', 'refined', 'decided']

export function DemandsScreen() {
  const { t } = useTranslation()
  const api = useApi()
  const calls = useMemo(() => demandCalls(api), [api])
  const edits = useDemandEdits()
  const columns = useDemandColumns(edits)
  const desk: RegisterDesk<DemandListItem> = {
    section: 'demands',
    title: t('nav.demands'),
    searchLabel: t('demands.search'),
    calls,
    columns,
    fields: editsOf(edits),
    facets: DEMAND_FACETS,
    unfolded: UNFOLDED,
    actions: <NewDemandButton />,
    whenEmpty: <NoDemands />,
    pane: (record) => <DemandPane record={record} />,
    form: (record) => <DemandForm {...record} />,
  }
  return <RegisterScreen desk={desk} />
}
