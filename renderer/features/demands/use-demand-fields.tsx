/** The fields of a demand as its pane shows and edits them. */
import { useTranslation } from 'react-i18next'
import { CHANNELS, type Demand } from '#shared/contract/records.ts'
import { useLists } from '../../client/settings-queries.ts'
import { MaskedPhone } from '../../ui/masked-phone.tsx'
import type { RecordFieldSpec } from '../../ui/record/record-field-spec.ts'
import { SourceText } from '../../ui/source-text.tsx'
import { useTransferModes } from '../../ui/transfer-modes.tsx'

type TextField = 'organisation' | 'organisationType' | 'region' | 'industry' | 'budget' | 'contactName' | 'station'

/** @returns by name, so that each can stand where it belongs */
export function useDemandFields(demand: Demand) {
  const { t } = useTranslation()
  const lists = useLists().data
  const modes = useTransferModes()
  const label = (name: string) => t(`field.${name}` as 'field.title')
  const text = (name: TextField, choices: readonly string[] = [], hint?: string): RecordFieldSpec => ({
    name,
    label: label(name),
    kind: 'text',
    choices: choices.map((value) => ({ value, label: value })),
    value: demand[name],
    shown: demand[name] || null,
    hint,
  })
  const long = (name: 'title' | 'description', kind: 'line' | 'paragraph'): RecordFieldSpec => {
    const shown = demand[name] && <SourceText field={name} text={demand[name]} statement={demand.problem} />
    return { name, label: label(name), kind, choices: [], value: demand[name], shown: shown || null }
  }
  const coded = (
    part: Pick<RecordFieldSpec, 'name' | 'kind' | 'choices' | 'value'>,
    shown: React.ReactNode,
  ): RecordFieldSpec => ({ ...part, label: label(part.name), shown })
  const { keywords, deadline, transferModes, channel, confidential, contactPhone: phone } = demand
  const flag = (value: boolean) => t(`registers.value.${value ? 'yes' : 'no'}`)
  return {
    title: long('title', 'line'),
    description: long('description', 'paragraph'),
    organisation: text('organisation'),
    organisationType: text('organisationType', lists?.organisationTypes, t('editing.typeOfOrganisation')),
    region: text('region', lists?.counties),
    industry: text('industry', lists?.industries),
    contactName: text('contactName'),
    contactPhone: coded(
      { name: 'contactPhone', kind: 'text', choices: [], value: phone },
      phone === '' ? null : <MaskedPhone phone={phone} />,
    ),
    keywords: coded({ name: 'keywords', kind: 'words', choices: [], value: keywords }, keywords.join('; ') || null),
    budget: text('budget'),
    deadline: coded({ name: 'deadline', kind: 'date', choices: [], value: deadline }, deadline),
    transferModes: coded(
      {
        name: 'transferModes',
        kind: 'choices',
        choices: modes.choices,
        value: transferModes,
      },
      transferModes.map(modes.nameOf).join('; ') || null,
    ),
    channel: coded(
      {
        name: 'channel',
        kind: 'choice',
        choices: CHANNELS.map((value) => ({ value, label: t(`registers.channelValue.${value}`) })),
        value: channel,
      },
      channel && t(`registers.channelValue.${channel}`),
    ),
    station: text('station', lists?.stations),
    confidential: coded(
      {
        name: 'confidential',
        kind: 'flag',
        choices: [true, false].map((value) => ({ value: value ? 'yes' : 'no', label: flag(value) })),
        value: confidential,
      },
      flag(confidential),
    ),
  }
}
