/** A note on a pair. Ctrl+Enter stores it; left otherwise it waits as a draft, until it is stored or given up. */
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { DraftNote } from '../../ui/draft-note.tsx'
import type { Draft } from '../../ui/use-draft.ts'

const MAX_NOTE = 2000

interface Props {
  readonly note: string
  readonly draft: Draft
  readonly isDecided: boolean
  readonly onSave: (note: string) => void
  /** Leaves it; what was typed waits. */
  readonly onLeave: () => void
}

export function NoteEditor({ note, draft, isDecided, onSave, onLeave }: Props) {
  const { t } = useTranslation()
  const text = draft.text ?? note
  const said = text.trim()
  const canSave = said !== note && (isDecided || said !== '')
  return (
    <div className="nq-stack">
      <Input.TextArea
        autoFocus
        aria-label={t('workbench.note.label')}
        placeholder={t('workbench.note.label')}
        autoSize={{ minRows: 2, maxRows: 6 }}
        maxLength={MAX_NOTE}
        value={text}
        onChange={(event) => draft.set(event.target.value === note ? null : event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') onLeave()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave) onSave(said)
        }}
      />
      <div className="nq-row">
        <Button type="primary" disabled={!canSave} onClick={() => onSave(said)}>
          {t('workbench.note.save')}
        </Button>
        <Button
          onClick={() => {
            draft.set(null)
            onLeave()
          }}
        >
          {t('workbench.note.discard')}
        </Button>
        <DraftNote draft={draft} />
        <span className="nq-quiet nq-small">{!isDecided && t('workbench.note.putsOff')}</span>
      </div>
    </div>
  )
}
