/** Columns of the register of demands. */
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandListItem } from '#shared/contract/records.ts'
import type { RegisterColumn } from '../../ui/register/register-column.ts'
import { TitleLink } from '../../ui/register/title-link.tsx'
import { StatementMark } from '../../ui/statement-mark.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { type TransferModes, useTransferModes } from '../../ui/transfer-modes.tsx'
import type { DemandEdits } from './demand-edits.ts'

type Column = RegisterColumn<DemandListItem>

const words = (text: string) => <span title={text}>{text}</span>

const column = (key: string, title: string, width: number, render: Column['render'], more: Partial<Column> = {}) => ({
  key,
  title,
  width,
  render,
  ...more,
})

function DemandTitle({ row, search }: { row: DemandListItem; search: string }) {
  const { t } = useTranslation()
  return (
    <>
      <TitleLink title={row.title} search={search} />
      {row.confidential && (
        <span className="nq-title-mark">
          <StatusTag tone="bad">{t('field.confidential')}</StatusTag>
        </span>
      )}
    </>
  )
}

const shortlisted: Column['render'] = (row) =>
  row.shortlisted > 0 ? <StatusTag tone="good">{row.shortlisted}</StatusTag> : <span>0</span>

function usualColumns(t: TFunction, edits: DemandEdits): Column[] {
  return [
    column('title', t('field.title'), 230, (row, search) => <DemandTitle row={row} search={search} />, {
      sort: 'title',
    }),
    column('organisation', t('field.organisation'), 190, (row) => words(row.organisation), { sort: 'organisation' }),
    column('region', t('field.region'), 146, (row) => words(row.region), { sort: 'county', edit: edits.region }),
    column('industry', t('field.industry'), 104, (row) => words(row.industry), {
      sort: 'industry',
      edit: edits.industry,
    }),
    column('deadline', t('field.deadline'), 104, (row) => <span>{row.deadline}</span>, {
      sort: 'deadline',
      edit: edits.deadline,
    }),
    column('statement', t('statement.short'), 92, (row) => <StatementMark statement={row.problem} />, {
      sort: 'refined',
    }),
    column('shortlisted', t('registers.column.shortlisted'), 76, shortlisted, { align: 'end', sort: 'decided' }),
  ]
}

function extraColumns(t: TFunction, edits: DemandEdits, modes: TransferModes): Column[] {
  const extra: typeof column = (key, title, width, render, more) =>
    column(key, title, width, render, { isExtra: true, ...more })
  return [
    extra('organisationType', t('field.organisationType'), 110, (row) => words(row.organisationType), {
      edit: edits.organisationType,
    }),
    extra(
      'channel',
      t('registers.column.channel'),
      96,
      (row) => <span>{row.channel && t(`registers.channelValue.${row.channel}`)}</span>,
      { sort: 'channel', edit: edits.channel },
    ),
    extra('station', t('registers.column.station'), 140, (row) => words(row.station), { edit: edits.station }),
    extra('budget', t('field.budget'), 110, (row) => words(row.budget)),
    extra(
      'transferModes',
      t('field.transferModes'),
      150,
      (row) => words(row.transferModes.map(modes.nameOf).join('; ')),
      { edit: edits.transferModes },
    ),
    extra('keywords', t('field.keywords'), 180, (row) => words(row.keywords.join('; '))),
    extra('contactName', t('field.contactName'), 90, (row) => <span>{row.contactName}</span>),
    extra('statementText', t('registers.column.statementText'), 300, (row) => words(row.problem?.text ?? '')),
    extra('rejected', t('registers.column.rejected'), 80, (row) => <span>{row.rejected}</span>, { align: 'end' }),
    extra('updatedAt', t('registers.column.updatedAt'), 104, (row) => <span>{row.updatedAt.slice(0, 10)}</span>, {
      sort: 'updatedAt',
    }),
  ]
}

export function useDemandColumns(edits: DemandEdits): readonly Column[] {
  const { t } = useTranslation()
  const modes = useTransferModes()
  return useMemo(() => [...usualColumns(t, edits), ...extraColumns(t, edits, modes)], [t, edits, modes])
}
