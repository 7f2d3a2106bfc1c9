/** Confirming and editing a supply's problem statement. */
import type { Supply } from '#shared/contract/records.ts'
import { useConfirmStatement, useWriteStatement } from '../../client/mutations.ts'
import { StatementPanel } from '../../ui/statement-panel.tsx'
import { useFail } from '../../ui/use-fail.ts'

export function SupplyStatement({ supply }: { supply: Supply }) {
  const fail = useFail()
  const write = useWriteStatement()
  const confirm = useConfirmStatement()
  const record = { kind: 'supply', id: supply.id } as const
  return (
    <StatementPanel
      recordId={supply.id}
      statement={supply.problem}
      busy={write.isPending || confirm.isPending}
      onConfirm={() => confirm.mutate(record, { onError: fail })}
      onSave={(text) => write.mutateAsync({ record, text }, { onError: fail })}
    />
  )
}
