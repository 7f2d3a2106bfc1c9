/** One column: what its cells look like, the field it fills, how sure that is, and how to say otherwise. */
import { Button, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import { DEMAND_FIELDS, SUPPLY_FIELDS } from '#shared/contract/importing.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { isFieldName } from './field-name.ts'
import { useImportSession } from './import-session.tsx'
import { type ColumnView, isAsked, type Mapping, withFill } from './wizard-state.ts'

/** antd's Select knows no null. */
const NONE = ''
const FIELDS = { supply: SUPPLY_FIELDS, demand: DEMAND_FIELDS } as const
const SAMPLES = 3

type Place = Omit<Mapping[number], 'field'>

interface Props {
  readonly file: ImportFile
  readonly place: Place
  readonly column: ColumnView
  readonly onMap: (mapping: Mapping) => void
}

export function ColumnRow({ file, place, column, onMap }: Props) {
  const { t } = useTranslation()
  const { header, field, samples, letter } = column
  const fields = likelierFirst(FIELDS[file.kind], column)
  const name = header || t('columns.noHeader')
  const map = (to: string | null) => onMap([{ ...place, field: to !== null && isFieldName(to) ? to : null }])
  return (
    <tr data-asked={isAsked(column) || undefined}>
      <td>{letter}</td>
      <td>{name}</td>
      <td className="nq-quiet nq-import-samples">
        {samples.slice(0, SAMPLES).map((sample) => (
          <div key={sample} title={sample}>
            {sample}
          </div>
        ))}
      </td>
      <td>
        <Select
          aria-label={`${name} → ${t('columns.field')}`}
          style={{ width: 220 }}
          showSearch={{ optionFilterProp: 'label' }}
          value={field ?? NONE}
          options={[
            ...fields.map((value) => ({ value: value as string, label: t(`field.${value}`) })),
            { value: NONE, label: t('columns.none') },
          ]}
          onChange={(value) => map(value === NONE ? null : value)}
        />
      </td>
      <td>
        <Sureness column={column} onConfirm={() => map(field)} />
        <FillDown file={file} place={place} column={column} />
      </td>
    </tr>
  )
}

/** The fields of the kind, those that the recogniser thought of at the top. */
function likelierFirst<F extends string>(fields: readonly F[], { alternatives, field }: ColumnView): F[] {
  const likely = [field, ...alternatives.map((other) => other.field)]
  const rank = (name: F) => (likely.includes(name) ? likely.indexOf(name) : likely.length)
  return fields.toSorted((a, b) => rank(a) - rank(b))
}

function Sureness({ column, onConfirm }: { column: ColumnView; onConfirm: () => void }) {
  const { t } = useTranslation()
  if (!column.isRead) return <StatusTag>{t('columns.hiddenColumn')}</StatusTag>
  return (
    <div className="nq-row">
      {column.isUnsure && (
        <>
          <StatusTag tone="care">{t('columns.unsure')}</StatusTag>
          <Button size="small" onClick={onConfirm}>
            {t('columns.confirm')}
          </Button>
        </>
      )}
      {!column.isUnsure && column.field !== null && <StatusTag tone="good">{t('columns.sure')}</StatusTag>}
      <span className="nq-quiet nq-small">{column.reason}</span>
    </div>
  )
}

/** Whether a blank means the value above: asked, and either answer can be changed where it was given. */
function FillDown({ file, place, column: { isRead, fillDown, keptBlank } }: Pick<Props, 'file' | 'place' | 'column'>) {
  const { t } = useTranslation()
  const { choose, said } = useImportSession()
  if (!isRead || fillDown === 'no') return null
  const answer = (isFilled: boolean) =>
    void choose(file.file, { fillDown: withFill(said[file.file]?.fillDown ?? [], { ...place, isFilled }) })
  return (
    <div className="nq-row">
      <StatusTag tone={fillDown === 'ask' ? 'care' : 'plain'}>{t('columns.fillAsk')}</StatusTag>
      <Radio.Group
        aria-label={t('columns.fillAsk')}
        optionType="button"
        size="small"
        value={fillDown === 'ask' ? null : fillDown}
        options={(['filled', 'blank'] as const).map((value) => ({ value, label: t(`columns.fill.${value}`) }))}
        onChange={({ target }) => answer(target.value === 'filled')}
      />
      {keptBlank > 0 && <span className="nq-quiet nq-small">{t('columns.keptBlank', { count: keptBlank })}</span>}
    </div>
  )
}
