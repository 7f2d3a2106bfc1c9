/** Values of fields in words: codes are stored, their words are shown. */
import type { TFunction } from 'i18next'
import type { FieldValue } from '#shared/contract/editing.ts'

const CODED = {
  legalStatus: 'legalStatus',
  patentType: 'patentType',
  transferModes: 'transferMode',
  channel: 'registers.channelValue',
  statementStatus: 'editing.statusValue',
  decision: 'editing.decisionValue',
  reason: 'rejection',
  stage: 'board.stage',
} as const

const isCoded = (field: string): field is keyof typeof CODED => Object.hasOwn(CODED, field)

export function fieldText(field: string, value: FieldValue | undefined, t: TFunction): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return t('rows.yes')
  const word = (text: string) => (isCoded(field) ? t(`${CODED[field]}.${text}` as 'legalStatus.granted') : text)
  return Array.isArray(value) ? value.map(word).join('; ') : value === '' ? '' : word(value)
}

/** The field's name in the interface. A number as it was written goes by the name of the number. */
export function fieldLabel(field: string, t: TFunction): string {
  return t(`field.${field === 'applicationNumberRaw' ? 'applicationNumber' : field}` as 'field.title')
}
