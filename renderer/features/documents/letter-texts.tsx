/** The parts of a letter that people write. An empty one is left out. */
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { DraftNote } from '../../ui/draft-note.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import type { Choice } from './choice.ts'
import { Labelled } from './labelled.tsx'
import { PARTS } from './use-letter-draft.ts'

type Texts = NonNullable<Choice['letter']>

interface Props {
  readonly texts: Texts
  /** Of what one has written oneself. */
  readonly draft: Pick<Draft, 'text' | 'state' | 'isKept'>
  readonly onChange: (part: Partial<Choice>) => void
}

export function LetterTexts({ texts, draft, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className="nq-document-field">
      <legend>{t('documents.letterTexts')}</legend>
      {draft.isKept && (
        <p className="nq-quiet nq-small" role="status">
          {t('documents.letterKept')}
        </p>
      )}
      {PARTS.map((part) => (
        <Labelled key={part} label={t(`documents.letter.${part}`)}>
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={5000}
              value={texts[part]}
              onChange={({ target }) => onChange({ letter: { ...texts, [part]: target.value } })}
            />
          )}
        </Labelled>
      ))}
      <Button size="small" onClick={() => onChange({ letter: null })}>
        {t('documents.letterDefaults')}
      </Button>
      <DraftNote draft={draft} />
    </fieldset>
  )
}
