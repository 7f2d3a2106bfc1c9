/** Takes a demand that was entered by hand out again. One that a list brought goes only with its import. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Demand } from '#shared/contract/records.ts'
import { useOrigins, useRemoveRecord, useUndoChange } from '../../client/editing-queries.ts'
import { go } from '../../ui/route.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'

export function RemoveDemand({ demand }: { demand: Demand }) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const remove = useRemoveRecord()
  const undo = useUndoChange()
  const record = { kind: 'demand', id: demand.id } as const
  const origins = useOrigins(record)
  if (origins.data?.length !== 0) return null
  const take = async () => {
    try {
      const { edit } = await remove.mutateAsync(record)
      go('demands', {}, true)
      if (edit === null) return
      push({ label: t('editing.remove.done', { title: demand.title }), undo: () => undo.mutateAsync({ edit }) })
    } catch (error) {
      fail(error)
    }
  }
  return (
    <Button loading={remove.isPending} onClick={() => void take()}>
      {t('editing.remove.button')}
    </Button>
  )
}
