/** What of a demand can be changed in the list, one at a time or many at once. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { CHANNELS, type DemandListItem } from '#shared/contract/records.ts'
import { useLists } from '../../client/settings-queries.ts'
import type { EditableField } from '../../ui/register/register-column.ts'
import { useTransferModes } from '../../ui/transfer-modes.tsx'

type Field = EditableField<DemandListItem>

const FIELDS = [
  'industry',
  'region',
  'organisationType',
  'deadline',
  'transferModes',
  'channel',
  'station',
  'confidential',
] as const

export type DemandEdits = Readonly<Record<(typeof FIELDS)[number], Field>>

/** In the order in which they are offered. */
export const editsOf = (edits: DemandEdits): readonly Field[] => FIELDS.map((name) => edits[name])

export function useDemandEdits(): DemandEdits {
  const { t } = useTranslation()
  const lists = useLists().data
  const { choices: modes } = useTransferModes()
  return useMemo(() => {
    const text = (
      name: 'industry' | 'region' | 'organisationType' | 'station',
      label: string,
      list?: string[],
    ): Field => ({
      name,
      label,
      kind: 'text',
      choices: (list ?? []).map((value) => ({ value, label: value })),
      read: (row) => row[name],
    })
    return {
      industry: text('industry', t('field.industry'), lists?.industries),
      region: text('region', t('field.region'), lists?.counties),
      organisationType: text('organisationType', t('field.organisationType'), lists?.organisationTypes),
      station: text('station', t('registers.column.station'), lists?.stations),
      deadline: {
        name: 'deadline',
        label: t('field.deadline'),
        kind: 'date',
        choices: [],
        read: (row) => row.deadline,
      },
      transferModes: {
        name: 'transferModes',
        label: t('field.transferModes'),
        kind: 'choices',
        choices: modes,
        read: (row) => row.transferModes,
      },
      channel: {
        name: 'channel',
        label: t('registers.column.channel'),
        kind: 'choice',
        choices: CHANNELS.map((value) => ({ value, label: t(`registers.channelValue.${value}`) })),
        read: (row) => row.channel,
      },
      confidential: {
        name: 'confidential',
        label: t('field.confidential'),
        kind: 'flag',
        choices: (['yes', 'no'] as const).map((value) => ({ value, label: t(`registers.value.${value}`) })),
        read: (row) => row.confidential,
      },
    }
  }, [t, lists, modes])
}
