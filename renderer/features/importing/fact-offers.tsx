/** What the titles and notes of a list say of all its rows: ticked, it fills their blank cells. */
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { factsOffered, type OfferedFact, saidOf } from './facts-offered.ts'
import { useImportSession } from './import-session.tsx'
import { withFacts } from './wizard-state.ts'

export function FactOffers({ file }: { file: ImportFile }) {
  const { t } = useTranslation()
  const { choose, said } = useImportSession()
  const facts = factsOffered(file)
  if (facts.length === 0) return null
  const take = ({ field, places }: OfferedFact, isTaken: boolean) => {
    const now = places.map((place) => ({ ...place, field, isTaken }))
    void choose(file.file, { facts: withFacts(said[file.file]?.facts ?? [], now) })
  }
  return (
    <fieldset className="nq-row nq-import-facts">
      <legend className="nq-unseen">{t('facts.lead')}</legend>
      <span className="nq-quiet" aria-hidden="true">
        {t('facts.lead')}
      </span>
      {facts.map((fact) => (
        <Checkbox
          key={fact.key}
          // As it was just ticked, before the session answers.
          checked={saidOf(said[file.file]?.facts ?? [], fact)}
          title={t('facts.where', { cell: fact.cell })}
          onChange={({ target }) => take(fact, target.checked)}
        >
          {t('facts.fact', { field: t(`field.${fact.field}`), text: fact.text })}{' '}
          {fact.isRemembered && <StatusTag>{t('facts.remembered')}</StatusTag>}
        </Checkbox>
      ))}
    </fieldset>
  )
}
