/** One record of the queue: its text at the left, its statement at the right, and the keys for both. */
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefineRecord, RefineRef } from '#shared/contract/refining.ts'
import { isInTheWay } from '../../client/host-state.ts'
import { useConfirmChoice, useRefineRecord, useTakeBack } from '../../client/refine-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useFail } from '../../ui/use-fail.ts'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import { SourcePane } from './source-pane.tsx'
import { StatementSide } from './statement-side.tsx'
import { useChoice } from './use-choice.ts'
import { useRefineCommands } from './use-refine-commands.ts'
import type { Way } from './use-walk.ts'

/** Confirms what is chosen and goes on at once; undo leads back, and so does a failure. */
function useConfirm(record: RefineRecord, way: Way) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const confirm = useConfirmChoice()
  const takeBack = useTakeBack()
  const run = async ({ choice, reset }: ReturnType<typeof useChoice>) => {
    if (choice === null) return
    const { record: ref, statement, texts } = record
    way.confirmed(ref.id)
    const store = async () => {
      const { edit } = await confirm.mutateAsync({ record: ref, choice, seen: statement?.text ?? null })
      reset()
      if (edit === null) return null
      const undo = async () => {
        await takeBack.mutateAsync({ edit, record: ref })
        way.reopened(ref)
      }
      return { label: t('refine.confirmedOne', { title: texts[0]?.text ?? '' }), undo }
    }
    try {
      const stored = store()
      push(stored)
      await stored
    } catch (error) {
      way.reopened(ref)
      fail(error)
    }
  }
  return run
}

function Desk({ record, way }: { record: RefineRecord; way: Way }) {
  const choice = useChoice(record)
  const box = useRef<TextAreaRef>(null)
  const run = useConfirm(record, way)
  const confirm = () => void run(choice)
  const edit = () => box.current?.focus({ cursor: 'end' })
  useRefineCommands({ way, canConfirm: choice.choice !== null, confirm, edit })

  const numbers = record.candidates.map((candidate, i) => [String(i + 1), () => choice.choose(candidate)])
  useHotkeys({
    ...Object.fromEntries(numbers),
    c: confirm,
    Enter: confirm,
    e: edit,
    s: way.skip,
    j: () => way.step(1),
    k: () => way.step(-1),
    ArrowDown: () => way.step(1),
    ArrowUp: () => way.step(-1),
    'shift+ArrowRight': () => choice.moveEdge('end', 1),
    'shift+ArrowLeft': () => choice.moveEdge('end', -1),
    'shift+ctrl+ArrowRight': () => choice.moveEdge('start', 1),
    'shift+ctrl+ArrowLeft': () => choice.moveEdge('start', -1),
  })

  return (
    <div className="nq-refine-desk">
      <SourcePane record={record} choice={choice} />
      <StatementSide record={record} choice={choice} way={way} box={box} onConfirm={confirm} onEdit={edit} />
    </div>
  )
}

export function RefineDesk({ current, way }: { current: RefineRef; way: Way }) {
  const record = useRefineRecord(current)
  if (isInTheWay(record)) return <ErrorNotice error={record.error} onRetry={() => void record.refetch()} />
  return record.data === undefined ? null : <Desk record={record.data} way={way} />
}
