/** The parts of a letter that people write. An empty one is left out. */
import { Button, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Choice } from './choice.ts'
import { Labelled } from './labelled.tsx'

const PARTS = ['expert', 'route', 'policies'] as const
type Texts = NonNullable<Choice['letter']>

interface Props {
  readonly texts: Texts
  readonly onChange: (part: Partial<Choice>) => void
}

export function LetterTexts({ texts, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className="nq-document-field">
      <legend>{t('documents.letterTexts')}</legend>
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
    </fieldset>
  )
}
