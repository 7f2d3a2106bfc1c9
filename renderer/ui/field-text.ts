/** Values of fields in words: codes are stored, their words are shown. */
import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldValue } from '#shared/contract/editing.ts'
import { type TransferModes, useTransferModes } from './transfer-modes.tsx'

const CODED = {
  legalStatus: 'legalStatus',
  patentType: 'patentType',
  channel: 'registers.channelValue',
  statementStatus: 'editing.statusValue',
  decision: 'editing.decisionValue',
  reason: 'rejection',
  stage: 'board.stage',
} as const

const isCoded = (field: string): field is keyof typeof CODED => Object.hasOwn(CODED, field)

interface Words {
  readonly t: TFunction
  readonly modes: TransferModes
}

function fieldText(field: string, value: FieldValue | undefined, { t, modes }: Words): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return t('rows.yes')
  const word = (text: string) => {
    if (field === 'transferModes') return modes.nameOf(text)
    return isCoded(field) ? t(`${CODED[field]}.${text}` as 'legalStatus.granted') : text
  }
  return Array.isArray(value) ? value.map(word).join('; ') : value === '' ? '' : word(value)
}

/** @returns the value of a field as one reads it; empty for nothing */
export function useFieldText(): (field: string, value: FieldValue | undefined) => string {
  const { t } = useTranslation()
  const modes = useTransferModes()
  return useCallback((field, value) => fieldText(field, value, { t, modes }), [t, modes])
}

/** The field's name in the interface. A number as it was written goes by the name of the number. */
export function fieldLabel(field: string, t: TFunction): string {
  return t(`field.${field === 'applicationNumberRaw' ? 'applicationNumber' : field}` as 'field.title')
}
