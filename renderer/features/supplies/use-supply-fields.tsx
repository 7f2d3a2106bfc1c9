/** The fields of a patent as its pane shows and edits them. */
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { LEGAL_STATUSES } from '#shared/domain/legal-status.ts'
import { useLists } from '../../client/settings-queries.ts'
import { LegalStatusTag } from '../../ui/legal-status-tag.tsx'
import { MaskedPhone } from '../../ui/masked-phone.tsx'
import type { RecordFieldSpec } from '../../ui/record/record-field-spec.ts'
import { SourceText } from '../../ui/source-text.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useTransferModes } from '../../ui/transfer-modes.tsx'

const PATENT_TYPES = ['invention', 'utilityModel', 'design'] as const

type TextField = 'publicationNumber' | 'price' | 'contactName' | 'grade'
type WordField = 'applicants' | 'inventors' | 'keywords' | 'ipc'
type DateField = 'applicationDate' | 'grantDate'
type CodeField = 'patentType' | 'legalStatus'

/** @returns by name, so that each can stand where it belongs */
export function useSupplyFields(supply: Supply) {
  const { t } = useTranslation()
  const lists = useLists().data
  const modes = useTransferModes()
  const label = (name: string) => t(`field.${name}` as 'field.title')
  const text = (name: TextField, choices: readonly string[] = []): RecordFieldSpec => ({
    name,
    label: label(name),
    kind: 'text',
    choices: choices.map((value) => ({ value, label: value })),
    value: supply[name] ?? '',
    shown: supply[name] || null,
  })
  const words = (name: WordField): RecordFieldSpec => ({
    name,
    label: label(name),
    kind: 'words',
    choices: [],
    value: supply[name],
    shown: supply[name].join('; ') || null,
  })
  const date = (name: DateField): RecordFieldSpec => {
    return { name, label: label(name), kind: 'date', choices: [], value: supply[name], shown: supply[name] }
  }
  const code = (name: CodeField, values: readonly string[], shown: React.ReactNode): RecordFieldSpec => {
    const choices = values.map((value) => ({ value, label: t(`${name}.${value}` as 'patentType.design') }))
    return { name, label: label(name), kind: 'choice', choices, value: supply[name], shown }
  }
  const long = (name: 'title' | 'abstract', kind: 'line' | 'paragraph'): RecordFieldSpec => {
    const shown = supply[name] && <SourceText field={name} text={supply[name]} statement={supply.problem} />
    return { name, label: label(name), kind, choices: [], value: supply[name], shown: shown || null }
  }
  const { patentType, legalStatus, transferModes, contactPhone: phone } = supply
  return {
    title: long('title', 'line'),
    abstract: long('abstract', 'paragraph'),
    grade: text('grade', lists?.grades),
    number: numberField(supply, label('applicationNumber'), t('editing.notRead'), t('editing.numberHint')),
    publicationNumber: text('publicationNumber'),
    patentType: code('patentType', PATENT_TYPES, patentType && t(`patentType.${patentType}`)),
    legalStatus: code('legalStatus', LEGAL_STATUSES, <LegalStatusTag status={legalStatus} />),
    applicants: words('applicants'),
    inventors: words('inventors'),
    keywords: words('keywords'),
    ipc: words('ipc'),
    applicationDate: date('applicationDate'),
    grantDate: date('grantDate'),
    transferModes: {
      name: 'transferModes',
      label: label('transferModes'),
      kind: 'choices',
      choices: modes.choices,
      value: transferModes,
      shown: transferModes.map(modes.nameOf).join('; ') || null,
    } satisfies RecordFieldSpec,
    price: text('price'),
    contactName: text('contactName'),
    contactPhone: {
      name: 'contactPhone',
      label: label('contactPhone'),
      kind: 'text',
      choices: [],
      value: phone,
      shown: phone === '' ? null : <MaskedPhone phone={phone} />,
    } satisfies RecordFieldSpec,
  }
}

/** A number that could not be read is shown as it was written, and said to be so. */
function numberField(supply: Supply, label: string, unread: string, hint: string): RecordFieldSpec {
  const { applicationNumber: number, applicationNumberRaw: raw } = supply
  const shown =
    number ??
    (raw === '' ? null : (
      <>
        {raw} <StatusTag tone="care">{unread}</StatusTag>
      </>
    ))
  return { name: 'applicationNumber', label, kind: 'text', choices: [], value: number ?? raw, shown, hint }
}
