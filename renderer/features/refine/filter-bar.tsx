/** Which records to refine: of which kind, from which list, with which proposal. */
import { Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { PROPOSALS, type RefineFilter } from '#shared/contract/refining.ts'
import { useBatches } from '../../client/queries.ts'

interface Props {
  readonly filter: RefineFilter
  readonly onChange: (change: Partial<RefineFilter>) => void
}

const KINDS = ['demand', 'supply'] as const
const ALL = 'all'

export function FilterBar({ filter, onChange }: Props) {
  const { t } = useTranslation()
  const batches = useBatches()
  const lists = (batches.data ?? []).filter(({ kind }) => filter.kind === null || kind === filter.kind)
  return (
    <>
      <Segmented
        aria-label={t('refine.kind.label')}
        value={filter.kind ?? ALL}
        options={[ALL, ...KINDS].map((value) => ({ value, label: t(`refine.kind.${value as typeof ALL}`) }))}
        onChange={(value) => onChange({ kind: KINDS.find((kind) => kind === value) ?? null, source: null })}
      />
      <Select
        aria-label={t('refine.source')}
        style={{ width: 220 }}
        value={filter.source ?? ALL}
        options={[
          { value: ALL, label: t('refine.anySource') },
          ...lists.map(({ id, fileName }) => ({ value: id as string, label: fileName })),
        ]}
        onChange={(value) => onChange({ source: lists.find(({ id }) => id === value)?.id ?? null })}
      />
      <Select
        aria-label={t('refine.proposal.label')}
        style={{ width: 190 }}
        value={filter.proposal ?? ALL}
        options={[ALL, ...PROPOSALS].map((value) => ({ value, label: t(`refine.proposal.${value as typeof ALL}`) }))}
        onChange={(value) => onChange({ proposal: PROPOSALS.find((proposal) => proposal === value) ?? null })}
      />
    </>
  )
}
