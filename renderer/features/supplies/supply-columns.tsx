/** Columns of the register of supplies. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { expiryDate } from '#shared/domain/term.ts'
import { LegalStatusTag } from '../../ui/legal-status-tag.tsx'
import type { RegisterColumn } from '../../ui/register/register-column.ts'
import { TitleLink } from '../../ui/register/title-link.tsx'
import { StatementMark } from '../../ui/statement-mark.tsx'
import { type TransferModes, useTransferModes } from '../../ui/transfer-modes.tsx'
import type { SupplyEdits } from './supply-edits.ts'

type Column = RegisterColumn<Supply>

const words = (list: readonly string[]) => <span title={list.join('; ')}>{list.join('; ')}</span>

function expiryOf({ patentType, applicationDate }: Supply): string {
  return patentType === null || applicationDate === null ? '' : expiryDate(patentType, applicationDate)
}

const column = (key: string, title: string, width: number, render: Column['render'], more: Partial<Column> = {}) => ({
  key,
  title,
  width,
  render,
  ...more,
})

function usualColumns(t: TFunction, edits: SupplyEdits): Column[] {
  const title: Column['render'] = (row, search) => <TitleLink title={row.title} search={search} />
  const number: Column['render'] = (row) => <span>{row.applicationNumber ?? row.applicationNumberRaw}</span>
  const type: Column['render'] = (row) => <span>{row.patentType && t(`patentType.${row.patentType}`)}</span>
  const status: Column['render'] = (row) => <LegalStatusTag status={row.legalStatus} />
  return [
    column('title', t('field.title'), 230, title, { sort: 'title' }),
    column('applicationNumber', t('field.applicationNumber'), 128, number, { sort: 'applicationNumber' }),
    column('applicants', t('field.applicants'), 150, (row) => words(row.applicants), { sort: 'holder' }),
    column('patentType', t('field.patentType'), 104, type, { sort: 'patentType' }),
    column('legalStatus', t('field.legalStatus'), 106, status, { sort: 'legalStatus', edit: edits.legalStatus }),
    column('expiry', t('registers.column.expiry'), 96, (row) => <span>{expiryOf(row)}</span>, { sort: 'expiry' }),
    column('grade', t('registers.column.grade'), 68, (row) => <span>{row.grade}</span>, {
      sort: 'grade',
      edit: edits.grade,
    }),
    column('statement', t('statement.short'), 92, (row) => <StatementMark statement={row.problem} />, {
      sort: 'refined',
    }),
  ]
}

function extraColumns(t: TFunction, edits: SupplyEdits, modes: TransferModes): Column[] {
  const extra: typeof column = (key, title, width, render, more) =>
    column(key, title, width, render, { isExtra: true, ...more })
  return [
    extra('publicationNumber', t('field.publicationNumber'), 150, (row) => <span>{row.publicationNumber}</span>),
    extra('applicationDate', t('field.applicationDate'), 104, (row) => <span>{row.applicationDate}</span>, {
      sort: 'applicationDate',
    }),
    extra('grantDate', t('field.grantDate'), 104, (row) => <span>{row.grantDate}</span>),
    extra('inventors', t('field.inventors'), 160, (row) => words(row.inventors)),
    extra('keywords', t('field.keywords'), 180, (row) => words(row.keywords)),
    extra('ipc', t('field.ipc'), 140, (row) => words(row.ipc)),
    extra('transferModes', t('field.transferModes'), 150, (row) => words(row.transferModes.map(modes.nameOf)), {
      edit: edits.transferModes,
    }),
    extra('price', t('field.price'), 110, (row) => <span>{row.price}</span>, { edit: edits.price }),
    extra('contactName', t('field.contactName'), 90, (row) => <span>{row.contactName}</span>),
    extra('statementText', t('registers.column.statementText'), 300, (row) => (
      <span title={row.problem?.text}>{row.problem?.text}</span>
    )),
    extra('updatedAt', t('registers.column.updatedAt'), 104, (row) => <span>{row.updatedAt.slice(0, 10)}</span>, {
      sort: 'updatedAt',
    }),
  ]
}

export function useSupplyColumns(edits: SupplyEdits): readonly Column[] {
  const { t } = useTranslation()
  const modes = useTransferModes()
  return useMemo(() => [...usualColumns(t, edits), ...extraColumns(t, edits, modes)], [t, edits, modes])
}
