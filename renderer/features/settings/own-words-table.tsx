/** Own words as a table: what stands at the left, the sign in words, what stands at the right. Notes stay where they are. */
import { CloseOutlined } from '@ant-design/icons'
import { Button, Input, Select, Switch } from 'antd'
import { useTranslation } from 'react-i18next'
import { lineOf, linesOf, OWN_RELATIONS, type OwnRow, rowOf, withLine, withNewLine } from '#shared/text/own-rows.ts'

interface Props {
  readonly text: string
  readonly onChange: (text: string) => void
  /** 1-based numbers of lines that cannot be used. */
  readonly wrong: ReadonlySet<number>
}

/** More are edited as text. */
const MAX_ROWS = 300
const MAX_LINE = 500

interface RowProps {
  readonly line: number
  readonly isWrong: boolean
  readonly onLine: (line: string | null) => void
}

function Remove({ line, onLine }: Pick<RowProps, 'line' | 'onLine'>) {
  const { t } = useTranslation()
  const label = t('deskSettings.lexicon.removeLine', { line })
  return (
    <Button
      type="text"
      size="small"
      aria-label={label}
      title={label}
      icon={<CloseOutlined aria-hidden />}
      onClick={() => onLine(null)}
    />
  )
}

function RelationRow({ row, line, isWrong, onLine }: RowProps & { row: OwnRow }) {
  const { t } = useTranslation()
  const change = (next: Partial<OwnRow>) => onLine(lineOf({ ...row, ...next }))
  const named = (key: 'left' | 'right' | 'relationOf' | 'off') => t(`deskSettings.lexicon.${key}`, { line })
  return (
    <div className="nq-own-row" data-wrong={isWrong || undefined} data-off={row.off || undefined}>
      <Input
        aria-label={named('left')}
        maxLength={MAX_LINE}
        value={row.left}
        onChange={(event) => change({ left: event.target.value })}
      />
      <Select
        aria-label={named('relationOf')}
        value={row.relation}
        options={OWN_RELATIONS.map((value) => ({ value, label: t(`deskSettings.lexicon.relation.${value}`) }))}
        onChange={(relation) => change({ relation })}
      />
      {row.relation === 'stop' ? (
        <span className="nq-quiet nq-small">
          {t(`deskSettings.lexicon.${row.off ? 'stopOffEffect' : 'stopEffect'}`)}
        </span>
      ) : (
        <Input
          aria-label={named('right')}
          maxLength={MAX_LINE}
          value={row.right}
          onChange={(event) => change({ right: event.target.value })}
        />
      )}
      <Switch
        size="small"
        aria-label={named('off')}
        checkedChildren={t('deskSettings.lexicon.used')}
        unCheckedChildren={t('deskSettings.lexicon.notUsed')}
        checked={!row.off}
        onChange={(used) => change({ off: !used })}
      />
      <Remove line={line} onLine={onLine} />
    </div>
  )
}

/** A comment, or a line without a sign. */
function NoteRow({ text, line, isWrong, onLine }: RowProps & { text: string }) {
  const { t } = useTranslation()
  return (
    <div className="nq-own-row" data-note data-wrong={isWrong || undefined}>
      <Input
        aria-label={t('deskSettings.lexicon.note', { line })}
        maxLength={MAX_LINE}
        value={text}
        onChange={(event) => onLine(event.target.value)}
      />
      <Remove line={line} onLine={onLine} />
    </div>
  )
}

export function OwnWordsTable({ text, onChange, wrong }: Props) {
  const { t } = useTranslation()
  const lines = linesOf(text)
  const shown = lines.slice(0, MAX_ROWS).map((each, at) => ({ text: each, line: at + 1 }))
  return (
    <div className="nq-stack">
      {shown.map(({ text: written, line }) => {
        const row = rowOf(written)
        const common = {
          line,
          isWrong: wrong.has(line),
          onLine: (next: string | null) => onChange(withLine(text, line - 1, next)),
        }
        return row === null ? (
          <NoteRow key={line} text={written} {...common} />
        ) : (
          <RelationRow key={line} row={row} {...common} />
        )
      })}
      {lines.length > MAX_ROWS && (
        <p className="nq-quiet">{t('deskSettings.lexicon.moreAsText', { count: lines.length - MAX_ROWS })}</p>
      )}
      <div className="nq-row">
        {OWN_RELATIONS.map((relation) => (
          <Button
            key={relation}
            size="small"
            onClick={() => onChange(withNewLine(text, lineOf({ relation, off: false, left: '', right: '' })))}
          >
            {t(`deskSettings.lexicon.addRow.${relation}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
