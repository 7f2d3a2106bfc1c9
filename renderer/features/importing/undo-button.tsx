/** Takes imports back after saying what goes, or says what stands in the way. */
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportBatch, UndoState } from '#shared/contract/importing.ts'
import { useUndoImports } from '../../client/mutations.ts'
import { useUndoState } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFail } from '../../ui/use-fail.ts'

interface Props {
  /** Of one import, in the order in which they were made. */
  readonly batches: readonly ImportBatch[]
  readonly label: string
  readonly size?: 'small'
  readonly onDone?: () => void
}

export function UndoButton({ batches, label, size, onDone }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const fail = useFail()
  const [isOpen, setIsOpen] = useState(false)
  const undo = useUndoImports()
  const newest = batches.at(-1)
  const state = useUndoState(newest?.id as ImportBatch['id'], isOpen && newest !== undefined)
  if (newest === undefined) return null
  const name = batches.map((batch) => batch.fileName).join('; ')
  const confirm = async () => {
    try {
      const ids = batches.map(({ id }) => id)
      message.success(t('result.undone', await undo.mutateAsync({ batches: ids, title: t('phase.undoing') })))
      onDone?.()
    } catch (error) {
      fail(error)
    }
  }
  const isPossible = state.data?.isPossible ?? false
  return (
    <Popconfirm
      title={t('undoImport.title', { name })}
      description={
        state.isError ? (
          <ErrorNotice error={state.error} />
        ) : (
          state.data && <Consequence state={state.data} isOne={batches.length === 1} />
        )
      }
      okText={t('undoImport.yes')}
      okButtonProps={{ danger: true, disabled: !isPossible, loading: state.isPending }}
      cancelText={t('action.cancel')}
      placement="topRight"
      styles={{ root: { maxWidth: 480 } }}
      onOpenChange={setIsOpen}
      onConfirm={confirm}
    >
      <Button {...(size && { size })} loading={undo.isPending}>
        {label}
      </Button>
    </Popconfirm>
  )
}

/** @param isOne Of several imports the newest is asked; its figures are not those of all. */
function Consequence({ state, isOne }: { state: UndoState; isOne: boolean }) {
  const { t } = useTranslation()
  const { isPossible, laterBatches, decisions, followUps, edited, merged, examples } = state
  if (isPossible) return isOne ? <p>{t('undoImport.does', state)}</p> : null
  const reasons = [
    laterBatches.length > 0 &&
      t('undoImport.laterBatches', {
        count: laterBatches.length,
        names: laterBatches.map(({ fileName }) => fileName).join('; '),
      }),
    decisions > 0 && t('undoImport.decisions', { count: decisions }),
    followUps > 0 && t('undoImport.followUps', { count: followUps }),
    edited > 0 && t('undoImport.edited', { count: edited }),
    merged > 0 && t('undoImport.merged', { count: merged }),
    examples.length > 0 && t('undoImport.examples', { titles: examples.join('; ') }),
  ].filter((reason) => reason !== false)
  return (
    <>
      <p>{t('undoImport.blocked')}</p>
      <ul>
        {(reasons.length > 0 ? reasons : [t('undoImport.notRecorded')]).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  )
}
