/** Whom to call about a pair, on both sides. Numbers are masked where the association wants it, until one asks for them. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Demand, Supply } from '#shared/contract/records.ts'
import { maskPhoneField } from '#shared/domain/mask.ts'
import { useMasked } from '../../client/workbench-queries.ts'
import { FieldList } from '../../ui/field-list.tsx'
import { StatusTag } from '../../ui/tag.tsx'

const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

export function Contact({ demand, supply }: { demand: Demand; supply: Supply }) {
  const { t } = useTranslation()
  const isMasked = useMasked()
  const [isShown, setShown] = useState(false)
  const phone = (text: string) => (isMasked && !isShown ? maskPhoneField(text) : text)
  const canShow = isMasked && demand.contactPhone + supply.contactPhone !== ''
  return (
    <section className="nq-stack" aria-label={t('workbench.contact')}>
      <div className="nq-row">
        <h3>{t('workbench.contact')}</h3>
        {demand.confidential && <StatusTag tone="care">{t('workbench.confidential')}</StatusTag>}
        {canShow && (
          <Button size="small" type="link" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
            {t(isShown ? 'workbench.maskPhones' : 'workbench.showPhones')}
          </Button>
        )}
      </div>
      <FieldList
        rows={[
          [t('match.demandContact'), join(demand.organisation, demand.contactName, phone(demand.contactPhone))],
          [
            t('match.supplyContact'),
            join(supply.applicants.join('; '), supply.contactName, phone(supply.contactPhone)),
          ],
        ]}
      />
    </section>
  )
}
