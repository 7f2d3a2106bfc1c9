/** Whose demand it is. One that the library knows brings its county, industry and contact along. */
import { AutoComplete } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { useOrganisations } from '../../client/editing-queries.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { FormBox } from './form-box.tsx'
import type { FormPart, FormValues } from './form-values.ts'

type Known = CallResult<'demands.organisations'>[number]

const BROUGHT = ['organisationType', 'region', 'industry', 'contactName', 'contactPhone'] as const

/** Only what is still empty: what one has written stands. */
function brought(known: Known, values: FormValues): Partial<FormValues> {
  const open = BROUGHT.filter((name) => values[name] === '' && known[name] !== '')
  return Object.fromEntries(open.map((name) => [name, known[name]]))
}

export function OrganisationBox({ values, onChange }: FormPart) {
  const { t } = useTranslation()
  const [isFilled, setFilled] = useState(false)
  const known = useOrganisations(useDebounced(values.organisation)).data ?? []
  const take = (name: string) => {
    const chosen = known.find(({ organisation }) => organisation === name)
    const more = chosen === undefined ? {} : brought(chosen, values)
    setFilled(Object.keys(more).length > 0)
    onChange({ organisation: name, ...more })
  }
  return (
    <FormBox label={t('field.organisation')} isWide>
      {(id) => (
        <>
          <AutoComplete
            id={id}
            maxLength={200}
            placeholder={t('editing.form.organisationHint')}
            defaultActiveFirstOption={false}
            showSearch={{ filterOption: false }}
            options={known.map(({ organisation, region, demands }) => ({
              value: organisation,
              label: (
                <span className="nq-row">
                  <span className="nq-grow">{organisation}</span>
                  <span className="nq-quiet nq-small">
                    {[region, t('editing.form.organisationKnown', { count: demands })].filter(Boolean).join(' · ')}
                  </span>
                </span>
              ),
            }))}
            value={values.organisation}
            onChange={(organisation: string | undefined) => onChange({ organisation: organisation ?? '' })}
            onSelect={(name) => take(String(name))}
          />
          {isFilled && (
            <span role="status" className="nq-quiet nq-small">
              {t('editing.form.filled')}
            </span>
          )}
        </>
      )}
    </FormBox>
  )
}
