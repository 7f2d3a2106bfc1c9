/** The shipped lexicon: every line, by field and by word; a line can be switched off from here. */
import { Button, Select, Table, type TableColumnsType } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RELATIONS, type ShippedLine } from '#shared/contract/lexicon.ts'
import { lineOf, linesOf, withLine, withNewLine } from '#shared/text/own-rows.ts'
import { useShippedLines } from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useSize } from '../../ui/use-size.ts'

interface Props {
  /** Own words as they stand in the editor. */
  readonly text: string
  readonly onChange: (text: string) => void
}

const ALL = 'all'
const HEADER_HEIGHT = 41
const WIDTHS = { field: 130, relation: 120, left: 180, off: 130 } as const

/** The line of own words that switches a shipped one off. */
const offLine = ({ relation, left, right }: ShippedLine): string =>
  lineOf({ relation, off: true, left, right: right.join(relation === 'same' ? '=' : ', ') })

const FIELDS = ['plants', 'animals', 'water', 'soil-machines', 'food'] as const
const fieldOf = (field: string) => FIELDS.find((each) => each === field)

function useColumns({ text, onChange }: Props): TableColumnsType<ShippedLine> {
  const { t } = useTranslation()
  return useMemo(() => {
    const lines = linesOf(text)
    const switchLine = (line: ShippedLine) => {
      const at = lines.indexOf(offLine(line))
      onChange(at === -1 ? withNewLine(text, offLine(line)) : withLine(text, at, null))
    }
    const nameOf = (field: string) => {
      const known = fieldOf(field)
      return known === undefined ? field : t(`deskSettings.lexicon.field.${known}`)
    }
    return [
      { title: t('deskSettings.lexicon.leftTerm'), dataIndex: 'left', width: WIDTHS.left },
      {
        title: t('deskSettings.lexicon.relationTitle'),
        width: WIDTHS.relation,
        render: (_, { relation }) => t(`deskSettings.lexicon.relation.${relation}`),
      },
      { title: t('deskSettings.lexicon.rightTerms'), render: (_, { right }) => right.join(t('match.comma')) },
      { title: t('deskSettings.lexicon.fieldTitle'), width: WIDTHS.field, render: (_, { field }) => nameOf(field) },
      {
        title: t('deskSettings.lexicon.inUse'),
        width: WIDTHS.off,
        render: (_, line) => (
          <Button size="small" onClick={() => switchLine(line)}>
            {t(lines.includes(offLine(line)) ? 'deskSettings.lexicon.turnOn' : 'deskSettings.lexicon.turnOff')}
          </Button>
        ),
      },
    ]
  }, [t, text, onChange])
}

export function ShippedLexicon(props: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [field, setField] = useState<string | null>(null)
  const [relation, setRelation] = useState<ShippedLine['relation'] | null>(null)
  const shipped = useShippedLines({ text: useDebounced(typed).trim().slice(0, 60), field, relation })
  const [ref, size] = useSize()
  const columns = useColumns(props)
  const fields = shipped.data?.fields ?? []
  const all = fields.reduce((sum, { lines }) => sum + lines, 0)
  const labelOf = (name: string, lines: number) => {
    const known = fieldOf(name)
    return `${known === undefined ? name : t(`deskSettings.lexicon.field.${known}`)} ${lines}`
  }
  return (
    <>
      <div className="nq-row">
        <SearchBox label={t('deskSettings.lexicon.search')} value={typed} onChange={setTyped} width={240} />
        <Select
          aria-label={t('deskSettings.lexicon.fieldTitle')}
          style={{ width: 200 }}
          value={field ?? ALL}
          options={[
            { value: ALL, label: t('deskSettings.lexicon.anyField', { count: all }) },
            ...fields.map((each) => ({ value: each.field, label: labelOf(each.field, each.lines) })),
          ]}
          onChange={(value) => setField(value === ALL ? null : value)}
        />
        <Select
          aria-label={t('deskSettings.lexicon.relationTitle')}
          style={{ width: 160 }}
          value={relation ?? ALL}
          options={[
            { value: ALL, label: t('deskSettings.lexicon.anyRelation') },
            ...RELATIONS.map((value) => ({ value, label: t(`deskSettings.lexicon.relation.${value}`) })),
          ]}
          onChange={(value) => setRelation(RELATIONS.find((each) => each === value) ?? null)}
        />
        <span className="nq-quiet">{t('list.total', { count: shipped.data?.total ?? 0 })}</span>
      </div>
      <p className="nq-quiet nq-small">{t('deskSettings.lexicon.shippedLead')}</p>
      {shipped.isError && <ErrorNotice error={shipped.error} onRetry={() => void shipped.refetch()} />}
      <div ref={ref} className="nq-shipped">
        <Table<ShippedLine>
          virtual
          size="small"
          columns={columns}
          dataSource={shipped.data?.lines ?? []}
          rowKey={(line) => [line.field, line.relation, line.left, ...line.right].join(' ')}
          pagination={false}
          loading={shipped.isPending}
          scroll={{ x: Math.max(700, size.width), y: Math.max(160, size.height - HEADER_HEIGHT) }}
          locale={{ emptyText: t('list.nothingFound') }}
        />
      </div>
    </>
  )
}
