/** The statement at the right: its box, what to do with it, and the passages it could be instead. */
import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import type { KeyboardEvent, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefineRecord } from '#shared/contract/refining.ts'
import { StatementMark } from '../../ui/statement-mark.tsx'
import { KeyHint } from '../../ui/tag.tsx'
import { CandidateList } from './candidate-list.tsx'
import type { Choice } from './use-choice.ts'
import type { Way } from './use-walk.ts'

interface Props {
  readonly record: RefineRecord
  readonly choice: Choice
  readonly way: Way
  readonly box: RefObject<TextAreaRef | null>
  readonly onConfirm: () => void
  readonly onEdit: () => void
}

const MAX_LENGTH = 2000

/** Where the words in the box come from. */
function originKey({ record, choice }: Pick<Props, 'record' | 'choice'>) {
  if (choice.choice?.kind === 'typed') return 'refine.origin.typed'
  if (choice.chosen !== null) return 'refine.origin.passage'
  const origin = record.statement?.origin
  return origin?.kind === 'extracted' && origin.field === 'problemStatement'
    ? 'statement.fromColumn'
    : 'refine.origin.stored'
}

export function StatementSide({ record, choice, way, box, onConfirm, onEdit }: Props) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends the choice of characters while one types Chinese.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') box.current?.blur()
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    onConfirm()
  }
  return (
    <section className="nq-panel nq-stack nq-refine-statement" aria-label={t('refine.statement')}>
      <div className="nq-row">
        <h2 className="nq-grow">{t(record.record.kind === 'demand' ? 'statement.ofDemand' : 'statement.ofSupply')}</h2>
        <StatementMark statement={record.statement} />
      </div>
      {choice.isKept && <p className="nq-quiet nq-small">{t('statement.kept')}</p>}
      <Input.TextArea
        ref={box}
        aria-label={t('statement.title')}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={MAX_LENGTH}
        value={choice.text}
        onChange={(event) => choice.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p className="nq-quiet nq-small">{t(originKey({ record, choice }))}</p>
      <div className="nq-row">
        <Button type="primary" disabled={choice.choice === null} aria-keyshortcuts="Enter c" onClick={onConfirm}>
          {t('refine.confirm')}
          <KeyHint>Enter</KeyHint>
        </Button>
        <Button aria-keyshortcuts="e" onClick={onEdit}>
          {t('statement.edit')}
          <KeyHint>E</KeyHint>
        </Button>
        <Button aria-keyshortcuts="s" onClick={way.skip}>
          {t('refine.skip')}
          <KeyHint>S</KeyHint>
        </Button>
        {choice.isChanged && <Button onClick={choice.reset}>{t('refine.reset')}</Button>}
      </div>
      <CandidateList candidates={record.candidates} chosen={choice.chosen} onChoose={choice.choose} />
      <div className="nq-row nq-refine-foot">
        <Button size="small" aria-keyshortcuts="k" disabled={!way.canStep.back} onClick={() => way.step(-1)}>
          {t('action.previous')}
          <KeyHint>K</KeyHint>
        </Button>
        <Button size="small" aria-keyshortcuts="j" disabled={!way.canStep.on} onClick={() => way.step(1)}>
          {t('action.next')}
          <KeyHint>J</KeyHint>
        </Button>
        <span className="nq-quiet nq-small">{t('refine.keys')}</span>
      </div>
    </section>
  )
}
