/** Says quietly, while one writes a demand down, that the library has one like it already. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSimilarDemands } from '../../client/editing-queries.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import type { FormValues } from './form-values.ts'

interface Props {
  readonly values: FormValues
  readonly onOpen: (id: string) => void
}

export function SimilarDemands({ values, onOpen }: Props) {
  const { t } = useTranslation()
  const { title, organisation, region } = values
  // One text, so that a new object at every drawing is no new question.
  const asked = useDebounced(JSON.stringify({ title, organisation, region }))
  const found = useSimilarDemands(JSON.parse(asked)).data ?? []
  if (found.length === 0) return null
  return (
    <div role="status" className="nq-small nq-form-similar">
      {t('editing.form.similar', { count: found.length })}
      {found.map(({ id, ...demand }) => (
        <Button key={id} type="link" size="small" onClick={() => onOpen(id)}>
          {[demand.title, demand.organisation, demand.region].filter(Boolean).join(' · ')}
        </Button>
      ))}
    </div>
  )
}
