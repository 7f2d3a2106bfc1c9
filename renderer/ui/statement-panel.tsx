/** The problem statement of a record: its mark, its words, and the two things to do with it (confirm, edit). */
import { Button, Input } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ProblemStatement } from '#shared/contract/records.ts'
import { StatementMark } from './statement-mark.tsx'
import { KeyHint } from './tag.tsx'
import { useDraft } from './use-draft.ts'
import { useHotkeys } from './use-hotkeys.ts'

interface Props {
  readonly recordId: string
  readonly statement: ProblemStatement | null
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onSave: (text: string) => Promise<unknown>
}

export function StatementPanel({ recordId, statement, busy, onConfirm, onSave }: Props) {
  const { t } = useTranslation()
  const { text: draft, isKept, set: setDraft } = useDraft(recordId)
  const open = statement?.status === 'suggested'
  const hotkeys = useMemo(
    () => ({ ...(open && { c: onConfirm }), e: () => setDraft(statement?.text ?? '') }),
    [open, onConfirm, statement, setDraft],
  )
  useHotkeys(hotkeys, draft === null && !busy)

  if (draft !== null) {
    const save = async () => {
      await onSave(draft.trim())
      setDraft(null)
    }
    return (
      <div className="nq-stack">
        {isKept && <p className="nq-quiet nq-small">{t('statement.kept')}</p>}
        <Input.TextArea
          // Found again on the way through the list, it must not catch the keys one moves on with.
          autoFocus={!isKept}
          aria-label={t('statement.title')}
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && setDraft(null)}
        />
        <div className="nq-row">
          <Button
            type="primary"
            loading={busy}
            disabled={draft.trim() === ''}
            onClick={() => void save().catch(() => undefined)}
          >
            {t('statement.save')}
          </Button>
          <Button onClick={() => setDraft(null)}>{t('action.cancel')}</Button>
        </div>
      </div>
    )
  }

  return (
    <div className="nq-stack">
      <div>
        <StatementMark statement={statement} />{' '}
        <span className="nq-text">{statement?.text ?? t('statement.missing')}</span>
      </div>
      {statement?.origin.kind === 'extracted' && (
        <div className="nq-quiet nq-small">
          {statement.origin.field === 'problemStatement'
            ? t('statement.fromColumn')
            : t('statement.from', { field: t(`field.${statement.origin.field}`) })}
        </div>
      )}
      <div className="nq-row">
        {open && (
          <Button type="primary" loading={busy} aria-keyshortcuts="c" onClick={onConfirm}>
            {t('statement.confirm')}
            <KeyHint>C</KeyHint>
          </Button>
        )}
        <Button aria-keyshortcuts="e" onClick={hotkeys.e}>
          {t(statement === null ? 'statement.write' : 'statement.edit')}
          <KeyHint>E</KeyHint>
        </Button>
      </div>
    </div>
  )
}
