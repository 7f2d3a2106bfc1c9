/** One list of words: add, remove, put in another order, go back to what is shipped. Stored with each change. */
import { Button, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Lists } from '#shared/contract/settings.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useEmptiedBox } from '../../ui/use-emptied-box.ts'
import { LineTools } from './line-tools.tsx'
import { addedWords, movedWord } from './list-words.ts'

interface Props {
  readonly name: keyof Lists
  readonly words: readonly string[]
  readonly defaults: readonly string[]
  readonly busy: boolean
  /** `null`: back to the default. */
  readonly onChange: (words: string[] | null) => void
}

const MAX_WORD = 60

function Word({ word, words, onChange }: { word: string } & Pick<Props, 'words' | 'onChange'>) {
  const at = words.indexOf(word)
  return (
    <li>
      <span className="nq-grow">{word}</span>
      <LineTools
        word={word}
        at={at}
        of={words.length}
        onMove={(by) => onChange(movedWord(words, at, by))}
        onRemove={() => onChange(words.filter((each) => each !== word))}
      />
    </li>
  )
}

export function ListEditor({ name, words, defaults, busy, onChange }: Props) {
  const { t } = useTranslation()
  const { text, box, empty } = useEmptiedBox()
  const isDefault = words.join('\n') === defaults.join('\n')
  const added = addedWords(words, text)
  const add = () => {
    if (added.length > words.length) onChange(added)
    empty()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) add()
  }
  const title = t(`deskSettings.list.name.${name}`)
  return (
    <section className="nq-panel nq-stack" aria-label={title}>
      <div className="nq-row">
        <h2>{title}</h2>
        <StatusTag tone={isDefault ? 'plain' : 'good'}>
          {t(isDefault ? 'deskSettings.list.default' : 'deskSettings.list.own', { count: words.length })}
        </StatusTag>
        <Button size="small" disabled={isDefault || busy} onClick={() => onChange(null)}>
          {t('deskSettings.list.reset')}
        </Button>
      </div>
      <p className="nq-quiet">{t(`deskSettings.list.about.${name}`)}</p>
      <div className="nq-row">
        <Input
          aria-label={t('deskSettings.list.addTo', { list: title })}
          placeholder={t('deskSettings.list.placeholder')}
          style={{ width: 320 }}
          maxLength={MAX_WORD * 20}
          {...box}
          onKeyDown={onKeyDown}
        />
        <Button disabled={added.length === words.length || busy} onClick={add}>
          {t('deskSettings.list.add')}
        </Button>
      </div>
      {words.length === 0 ? (
        <p className="nq-quiet">{t('deskSettings.list.none')}</p>
      ) : (
        <ol className="nq-settings-words">
          {words.map((word) => (
            <Word key={word} word={word} words={words} onChange={onChange} />
          ))}
        </ol>
      )}
    </section>
  )
}
