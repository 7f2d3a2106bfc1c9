/** Confirming and editing a demand's problem statement. */
import type { Demand } from '#shared/contract/records.ts'
import { useConfirmStatement, useWriteStatement } from '../../client/mutations.ts'
import { StatementPanel } from '../../ui/statement-panel.tsx'
import { useFail } from '../../ui/use-fail.ts'

export function DemandStatement({ demand }: { demand: Demand }) {
  const fail = useFail()
  const write = useWriteStatement()
  const confirm = useConfirmStatement()
  const record = { kind: 'demand', id: demand.id } as const
  return (
    <StatementPanel
      recordId={demand.id}
      statement={demand.problem}
      busy={write.isPending || confirm.isPending}
      onConfirm={() => confirm.mutate(record, { onError: fail })}
      onSave={(text) => write.mutateAsync({ record, text }, { onError: fail })}
    />
  )
}
