/** Confirming at once what lists said in a column of their own: looking, confirming, and one undo for all. */
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefineFilter } from '#shared/contract/refining.ts'
import { useUndoChange } from '../../client/editing-queries.ts'
import { useColumnStatements, useConfirmColumn } from '../../client/refine-queries.ts'
import { type Command, useCommands } from '../../ui/commands.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'

/** @param onChanged The queue is not what it was. */
export function useColumn(filter: RefineFilter, onChanged: () => Promise<void>) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const column = useColumnStatements(filter).data
  const confirm = useConfirmColumn()
  const takeBack = useUndoChange()
  const [isOpen, setOpen] = useState(false)
  const count = column?.count ?? 0
  useLookCommand(count, setOpen)
  useEffect(() => {
    if (count === 0) setOpen(false)
  }, [count])

  const run = async () => {
    if (confirm.isPending) return
    try {
      const { edit, changed } = await confirm.mutateAsync({ filter, title: t('refine.column.working') })
      setOpen(false)
      await onChanged()
      if (edit === null) return
      const undo = async () => {
        await takeBack.mutateAsync({ edit })
        await onChanged()
      }
      push({ label: t('refine.column.confirmed', { count: changed }), undo })
    } catch (error) {
      fail(error)
    }
  }
  return {
    column: count > 0 ? column : undefined,
    isOpen: isOpen && count > 0,
    isConfirming: confirm.isPending,
    setOpen,
    run,
  }
}

function useLookCommand(count: number, setOpen: (isOpen: boolean) => void): void {
  const { t } = useTranslation()
  const commands = useMemo(
    (): readonly Command[] =>
      count === 0
        ? []
        : [{ id: 'refine.column', label: t('refine.column.title', { count }), keys: 'A', run: () => setOpen(true) }],
    [t, count, setOpen],
  )
  useCommands(commands)
}
