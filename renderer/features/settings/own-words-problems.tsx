/** Lines of own words that cannot be used, each with what is wrong and a way to it. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OwnWordsProblem } from '#shared/contract/lexicon.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { firstProblems } from './own-words-lines.ts'

interface Props {
  readonly problems: readonly OwnWordsProblem[]
  readonly onLine: (line: number) => void
}

export function OwnWordsProblems({ problems, onLine }: Props) {
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
