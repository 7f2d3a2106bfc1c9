/** Rows read, and what becomes of each: the sum is written as a sum, so that one sees it adds up. */
import { useTranslation } from 'react-i18next'
import type { ImportCounts } from '#shared/contract/importing.ts'
import { useFormats } from '../../ui/formats.ts'

const PARTS = ['new', 'changed', 'unchanged', 'rejected'] as const

export function CountsLine({ counts }: { counts: ImportCounts }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    <div className="nq-counts">
      <span>
        {t('counts.read')} <b>{number(counts.read)}</b>
      </span>
      {PARTS.map((part, index) => (
        <span key={part}>
          <span aria-hidden="true">{index === 0 ? '= ' : '+ '}</span>
          {t(`counts.${part}`)} <b>{number(counts[part])}</b>
        </span>
      ))}
    </div>
  )
}
