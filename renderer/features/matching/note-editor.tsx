/** A note on a pair. Ctrl+Enter keeps it, Escape leaves it as it was. */
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

const MAX_NOTE = 2000

interface Props {
  readonly note: string
  readonly isDecided: boolean
  readonly onSave: (note: string) => void
  readonly onCancel: () => void
}

export function NoteEditor({ note, isDecided, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState(note)
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
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') onCancel()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSave) onSave(said)
        }}
      />
      <div className="nq-row">
        <Button type="primary" disabled={!canSave} onClick={() => onSave(said)}>
          {t('workbench.note.save')}
        </Button>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <span className="nq-quiet nq-small">{!isDecided && t('workbench.note.putsOff')}</span>
      </div>
    </div>
  )
}
