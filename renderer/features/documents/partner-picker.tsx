/** The ranked patents of one demand, to tick those that go on its sheet. */
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePartners } from '../../client/document-queries.ts'
import { StatusTag } from '../../ui/tag.tsx'

interface Props {
  readonly demandId: string
  readonly picked: readonly string[]
  readonly onChange: (picked: readonly string[]) => void
}

const SHOWN = 50

export function PartnerPicker({ demandId, picked, onChange }: Props) {
  const { t } = useTranslation()
  const { data: matches = [], isSuccess } = usePartners(demandId, SHOWN)
  if (isSuccess && matches.length === 0) return <span className="nq-quiet">{t('documents.noMatches')}</span>
  return (
    <Checkbox.Group
      className="nq-partners"
      aria-label={t('documents.by.hand')}
      value={[...picked]}
      onChange={(values) => {
        // In the order of the ranking, however they were ticked.
        onChange(matches.map(({ supplyId }) => supplyId as string).filter((id) => values.includes(id)))
      }}
    >
      {matches.map(({ supplyId, rank, title, level }) => (
        <Checkbox key={supplyId} value={supplyId}>
          {rank}. {title} <StatusTag>{t(`level.${level}`)}</StatusTag>
        </Checkbox>
      ))}
    </Checkbox.Group>
  )
}
