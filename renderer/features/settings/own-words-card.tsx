/** The user's own words, as a table or as lines, with what is wrong with them. Both are views of one text. */
import { Button, Input, Segmented } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { MAX_OWN_WORDS, type OwnWordsProblem } from '#shared/contract/lexicon.ts'
import { useSetOwnWords } from '../../client/mutations.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useUndo } from '../../ui/undo.tsx'
import type { Draft } from '../../ui/use-draft.ts'
import { useFail } from '../../ui/use-fail.ts'
import { useKept } from '../../ui/use-kept.ts'
import { spanOfLine } from './own-words-lines.ts'
import { OwnWordsProblems } from './own-words-problems.tsx'
import { OwnWordsSigns } from './own-words-signs.tsx'
import { OwnWordsTable } from './own-words-table.tsx'

const VIEWS = ['table', 'text'] as const
type View = (typeof VIEWS)[number]
const asView = (value: unknown): View | null => VIEWS.find((view) => view === value) ?? null

interface Props {
  readonly stored: string
  /** How many lines are in use. */
  readonly lines: number
  readonly draft: Draft
}

export function OwnWordsCard({ stored, lines, draft }: Props) {
  const { t } = useTranslation()
  const fail = useFail()
  const push = useUndo()
  const set = useSetOwnWords()
  const box = useRef<TextAreaRef>(null)
  const [view, setView] = useKept<View>('ownWordsView', 'table', asView)
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
    flushSync(() => setView('text'))
    const area = box.current?.resizableTextArea?.textArea
    area?.focus()
    area?.setSelectionRange(...spanOfLine(text, line))
  }

  return (
    <section className="nq-panel nq-stack" aria-label={t('ownWords.title')}>
      <div className="nq-row">
        <h2>{t('ownWords.title')}</h2>
        <StatusTag tone={lines > 0 ? 'good' : 'plain'}>
          {lines > 0 ? t('ownWords.inUse', { count: lines }) : t('ownWords.none')}
        </StatusTag>
        <Segmented
          size="small"
          aria-label={t('deskSettings.lexicon.editAs')}
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`deskSettings.lexicon.edit.${value}`) }))}
          onChange={setView}
        />
      </div>
      <p className="nq-quiet">{t('ownWords.lead')}</p>
      <OwnWordsSigns />
      {draft.isKept && <p className="nq-quiet nq-small">{t('statement.kept')}</p>}
      {view === 'table' ? (
        <OwnWordsTable text={text} onChange={draft.set} wrong={new Set(problems.map(({ line }) => line))} />
      ) : (
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
      )}
      <div role="status">{problems.length > 0 && <OwnWordsProblems problems={problems} onLine={goToLine} />}</div>
      <div className="nq-row">
        <Button type="primary" disabled={text === stored} loading={set.isPending} onClick={() => void save()}>
          {t('ownWords.save')}
        </Button>
        {draft.text !== null && <Button onClick={cancel}>{t('action.cancel')}</Button>}
      </div>
    </section>
  )
}
