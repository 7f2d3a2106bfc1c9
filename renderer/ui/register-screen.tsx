/** A register: search, filters, the table, and beside it the record that is open. Demands and supplies are one each. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Segmented, type TableColumnsType } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from './error-notice.tsx'
import { RegisterTable } from './register-table.tsx'
import { SearchBox } from './search-box.tsx'
import type { Register } from './use-register.ts'

/** One filter of a register; the first shows all. */
export interface Show<Row> {
  readonly value: string
  readonly label: string
  readonly keeps: (row: Row) => boolean
}

interface Props<Row> {
  readonly title: string
  readonly searchLabel: string
  readonly register: Register
  readonly query: UseQueryResult<{ readonly total: number; readonly items: Row[] }>
  readonly shows: readonly Show<Row>[]
  readonly columns: TableColumnsType<Row>
  readonly minWidth: number
  /** What a library without such records shows. */
  readonly whenEmpty: ReactNode
  readonly pane: (rows: readonly Row[], openId: string) => ReactNode
}

export function RegisterScreen<Row extends { readonly id: string }>(props: Props<Row>) {
  const { t } = useTranslation()
  const { register, query, shows } = props
  const all = shows[0]
  const show = shows.find(({ value }) => value === register.show) ?? all
  const rows = useMemo(() => (query.data?.items ?? []).filter((row) => show?.keeps(row) ?? true), [query.data, show])
  const isEmpty = query.data?.total === 0 && register.request.text === ''
  return (
    <div className="nq-register-split">
      <div className="nq-screen">
        <div className="nq-screen-head">
          <h1>{props.title}</h1>
          <SearchBox label={props.searchLabel} value={register.text} onChange={register.setText} />
          <Segmented
            aria-label={t('list.show')}
            value={show?.value ?? ''}
            options={shows.map(({ value, label }) => ({ value, label }))}
            onChange={register.setShow}
          />
        </div>
        {query.isError ? (
          <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
        ) : isEmpty ? (
          props.whenEmpty
        ) : (
          <RegisterTable
            rows={rows}
            total={show === all ? (query.data?.total ?? 0) : rows.length}
            columns={props.columns}
            minWidth={props.minWidth}
            loading={query.isPending}
            rowKey={(row) => row.id}
            selected={register.openId}
            onOpen={(row) => register.open(row.id)}
            onNeedAll={register.needAll}
            empty={t((query.data?.items.length ?? 0) > 0 ? 'list.nothingKept' : 'list.nothingFound')}
          />
        )}
      </div>
      {register.openId !== null && props.pane(rows, register.openId)}
    </div>
  )
}
