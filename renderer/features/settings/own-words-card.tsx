/** The user's own words: what the signs mean, the lines to edit, and what is wrong with them. */
import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_OWN_WORDS, type OwnWordsProblem } from '#shared/contract/lexicon.ts'
import { useSetOwnWords } from '../../client/mutations.ts'
import { useOwnWords } from '../../client/queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { useFail } from '../../ui/use-fail.ts'
import { firstProblems, spanOfLine } from './own-words-lines.ts'
import './settings.css'

const SIGNS = ['same', 'kind', 'symptom', 'remedy'] as const

function Explanation() {
  const { t } = useTranslation()
  return (
    <>
      <p className="nq-quiet">{t('ownWords.lead')}</p>
      <dl className="nq-own-signs">
        {SIGNS.map((sign) => [
          <dt key={`${sign}-example`}>{t(`ownWords.example.${sign}`)}</dt>,
          <dd key={sign}>{t(`ownWords.sign.${sign}`)}</dd>,
        ])}
        <dt>{t('ownWords.example.off')}</dt>
        <dd>{t('ownWords.off')}</dd>
      </dl>
      <p className="nq-quiet nq-small">{t('ownWords.rule')}</p>
    </>
  )
}

function Problems({ problems, onLine }: { problems: readonly OwnWordsProblem[]; onLine: (line: number) => void }) {
  const { t } = useTranslation()
  const { shown, more } = firstProblems(problems)
  return (
    <>
      <StatusTag tone="care" wrap>
        {t('ownWords.refused', { count: problems.length })}
      </StatusTag>
      <ul className="nq-own-problems">
        {shown.map(({ line, text, message }) => (
          <li key={`${line} ${message}`}>
            <Button type="link" size="small" onClick={() => onLine(line)}>
              {t('ownWords.line', { line })}
            </Button>
            <span className="nq-text">{text}</span> <span className="nq-quiet">{message}</span>
          </li>
        ))}
        {more > 0 && <li className="nq-quiet">{t('ownWords.more', { count: more })}</li>}
      </ul>
    </>
  )
}

function OwnWordsForm({ stored, lines }: { stored: string; lines: number }) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const set = useSetOwnWords()
  const draft = useDraft('lexicon.own')
  const box = useRef<TextAreaRef>(null)
  const [problems, setProblems] = useState<readonly OwnWordsProblem[]>([])
  const text = draft.text ?? stored

  const save = async () => {
    try {
      const answer = await set.mutateAsync(text)
      setProblems(answer.problems)
      if (answer.problems.length > 0) return
      draft.set(null)
      push({ label: t('ownWords.saved'), undo: () => set.mutateAsync(stored) })
    } catch (error) {
      fail(error)
    }
  }

  const cancel = () => {
    setProblems([])
    draft.set(null)
  }

  const goToLine = (line: number) => {
    const area = box.current?.resizableTextArea?.textArea
    area?.focus()
    area?.setSelectionRange(...spanOfLine(text, line))
  }

  return (
    <section className="nq-panel nq-stack">
      <div className="nq-row">
        <h2>{t('ownWords.title')}</h2>
        <StatusTag tone={lines > 0 ? 'good' : 'plain'}>
          {lines > 0 ? t('ownWords.inUse', { count: lines }) : t('ownWords.none')}
        </StatusTag>
      </div>
      <Explanation />
      {draft.isKept && <p className="nq-quiet nq-small">{t('statement.kept')}</p>}
      <Input.TextArea
        ref={box}
        className="nq-own-words"
        aria-label={t('ownWords.box')}
        autoSize={{ minRows: 4, maxRows: 16 }}
        maxLength={MAX_OWN_WORDS}
        spellCheck={false}
        value={text}
        onChange={(event) => draft.set(event.target.value)}
      />
      <div role="status">{problems.length > 0 && <Problems problems={problems} onLine={goToLine} />}</div>
      <div className="nq-row">
        <Button disabled={text === stored} loading={set.isPending} onClick={() => void save()}>
          {t('ownWords.save')}
        </Button>
        {draft.text !== null && <Button onClick={cancel}>{t('action.cancel')}</Button>}
      </div>
    </section>
  )
}

export function OwnWordsCard() {
  const own = useOwnWords()
  return (
    <>
      {own.isError && <ErrorNotice error={own.error} onRetry={() => void own.refetch()} />}
      {own.data && <OwnWordsForm stored={own.data.text} lines={own.data.lines} />}
    </>
  )
}
