/** Which records to refine: of which kind, from which list, of which industry, with which proposal. */
import { Button, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { PROPOSALS, type RefineFilter } from '#shared/contract/refining.ts'
import { useBatches } from '../../client/queries.ts'
import { useIndustries } from '../../client/refine-queries.ts'
import { isNarrowed, WHOLE } from './use-filter.ts'

interface Props {
  readonly filter: RefineFilter
  readonly onChange: (change: Partial<RefineFilter>) => void
}

const KINDS = ['demand', 'supply'] as const
const ALL = 'all'

export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Segmented
        aria-label={t('refine.kind.label')}
        value={filter.kind ?? ALL}
        options={[ALL, ...KINDS].map((value) => ({ value, label: t(`refine.kind.${value as typeof ALL}`) }))}
        onChange={(value) =>
          onChange({ kind: KINDS.find((kind) => kind === value) ?? null, source: null, industry: null })
        }
      />
      <SourceChoice filter={filter} onChange={onChange} />
      {filter.kind !== 'supply' && <IndustryChoice filter={filter} onChange={onChange} />}
      <Select
        aria-label={t('refine.proposal.label')}
        style={{ width: 170 }}
        value={filter.proposal ?? ALL}
        options={[ALL, ...PROPOSALS].map((value) => ({ value, label: t(`refine.proposal.${value as typeof ALL}`) }))}
        onChange={(value) => onChange({ proposal: PROPOSALS.find((proposal) => proposal === value) ?? null })}
      />
      {isNarrowed(filter) && (
        <Button type="text" onClick={() => onChange(WHOLE)}>
          {t('refine.end.showAll')}
        </Button>
      )}
    </>
  )
}

function SourceChoice({ filter, onChange }: Props) {
  const { t } = useTranslation()
  const batches = useBatches()
  const lists = (batches.data ?? []).filter(({ kind }) => filter.kind === null || kind === filter.kind)
  // A list that was taken back since is none any more.
  const isGone = filter.source !== null && batches.isSuccess && !lists.some(({ id }) => id === filter.source)
  return (
    <Select
      aria-label={t('refine.source')}
      style={{ width: 200 }}
      value={filter.source ?? ALL}
      options={[
        { value: ALL, label: t('refine.anySource') },
        ...lists.map(({ id, fileName }) => ({ value: id as string, label: fileName })),
        ...(isGone ? [{ value: filter.source as string, label: t('refine.sourceGone') }] : []),
      ]}
      onChange={(value) => onChange({ source: lists.find(({ id }) => id === value)?.id ?? null })}
    />
  )
}

function IndustryChoice({ filter, onChange }: Props) {
  const { t } = useTranslation()
  const industries = useIndustries().data ?? []
  return (
    <Select
      aria-label={t('refine.industry')}
      style={{ width: 150 }}
      value={filter.industry ?? ''}
      options={[
        { value: '', label: t('refine.anyIndustry') },
        ...industries.map(({ value, label, count }) => ({ value, label: `${label} (${count})` })),
      ]}
      // Only demands have one.
      onChange={(value) => onChange(value === '' ? { industry: null } : { industry: value, kind: 'demand' })}
    />
  )
}
