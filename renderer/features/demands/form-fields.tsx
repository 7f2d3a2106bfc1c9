/** The boxes of the demand form, in the order in which one asks. */
import { Checkbox, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { CHANNELS } from '#shared/contract/records.ts'
import { useLists } from '../../client/settings-queries.ts'
import { DateField } from '../../ui/date-field.tsx'
import { offeredChoices } from '../../ui/register/field-draft.ts'
import { useTransferModes } from '../../ui/transfer-modes.tsx'
import { FormBox, FormGroup, TextBox } from './form-box.tsx'
import { FormStatement } from './form-statement.tsx'
import { type FormPart, isDeadlineWrong } from './form-values.ts'
import { OrganisationBox } from './organisation-box.tsx'
import { SimilarDemands } from './similar-demands.tsx'

interface Props extends FormPart {
  /** Saving was tried: what is missing is said. */
  readonly isTried: boolean
  /** Opens a demand that the library has. */
  readonly onOpen: (id: string) => void
}

export function FormFields({ values, isTried, onChange, onOpen }: Props) {
  const { t } = useTranslation()
  const part = { values, onChange }
  const isNameless = isTried && values.title.trim() === ''
  return (
    <div className="nq-stack" style={{ gap: 12 }}>
      <FormBox label={t('editing.form.name')} error={isNameless ? t('editing.form.titleNeeded') : undefined}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            required
            aria-invalid={isNameless}
            maxLength={500}
            status={isNameless ? 'error' : ''}
            placeholder={t('editing.form.nameHint')}
            value={values.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </FormBox>
      <SimilarDemands values={values} onOpen={onOpen} />
      <FormBox label={t('editing.form.description')}>
        {(id) => (
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={20_000}
            placeholder={t('editing.form.descriptionHint')}
            value={values.description}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        )}
      </FormBox>
      <FormStatement {...part} />
      <Who {...part} />
      <How {...part} />
      <Wanted {...part} />
    </div>
  )
}

function Who({ values, onChange }: FormPart) {
  const { t } = useTranslation()
  const lists = useLists().data
  const part = { values, onChange }
  return (
    <FormGroup title={t('editing.form.who')}>
      <OrganisationBox {...part} />
      <TextBox {...part} name="organisationType" choices={lists?.organisationTypes ?? []} />
      <TextBox {...part} name="region" choices={lists?.counties ?? []} />
      <TextBox {...part} name="industry" choices={lists?.industries ?? []} />
      <TextBox {...part} name="contactName" />
      <TextBox {...part} name="contactPhone" inputMode="tel" />
    </FormGroup>
  )
}

function How({ values, onChange }: FormPart) {
  const { t } = useTranslation()
  const lists = useLists().data
  return (
    <FormGroup title={t('editing.form.how')}>
      <FormBox label={t('field.channel')} isGroup isWide>
        {() => (
          <Radio.Group
            optionType="button"
            aria-label={t('field.channel')}
            options={CHANNELS.map((value) => ({ value, label: t(`registers.channelValue.${value}`) }))}
            value={values.channel}
            onChange={(event) => onChange({ channel: event.target.value })}
          />
        )}
      </FormBox>
      <TextBox values={values} onChange={onChange} name="station" choices={lists?.stations ?? []} />
    </FormGroup>
  )
}

function Wanted({ values, onChange }: FormPart) {
  const { t } = useTranslation()
  const { choices } = useTransferModes()
  const part = { values, onChange }
  const wrong = isDeadlineWrong(values) ? t('editing.form.deadlineWrong') : undefined
  return (
    <FormGroup title={t('editing.form.want')}>
      <FormBox label={t('field.deadline')} error={wrong}>
        {(id) => (
          <DateField id={id} allowsMonth value={values.deadline} onChange={(deadline) => onChange({ deadline })} />
        )}
      </FormBox>
      <TextBox {...part} name="budget" placeholder={t('editing.form.budgetHint')} />
      <FormBox label={t('field.transferModes')} isGroup isWide>
        {() => (
          <Checkbox.Group
            options={offeredChoices(choices, values.transferModes).map(({ value, label }) => ({ value, label }))}
            value={[...values.transferModes]}
            onChange={(transferModes) => onChange({ transferModes })}
          />
        )}
      </FormBox>
      <Checkbox
        className="nq-form-wide"
        checked={values.confidential}
        onChange={(event) => onChange({ confidential: event.target.checked })}
      >
        {t('editing.form.confidential')}
      </Checkbox>
    </FormGroup>
  )
}
