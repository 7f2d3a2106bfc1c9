/** The head of a register: its name, the search, the filters, views and columns, and what leads elsewhere. */
import { FilterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ColumnsButton } from './columns-button.tsx'
import type { RegisterColumn } from './register-column.ts'
import { chosenCount } from './register-filter.ts'
import { RegisterSearch } from './register-search.tsx'
import type { ColumnWidths } from './use-column-widths.ts'
import type { RegisterPlace } from './use-register.ts'
import type { Views } from './use-views.ts'
import { ViewsButton } from './views-button.tsx'

interface Props<Row> {
  readonly title: string
  readonly searchLabel: string
  readonly place: RegisterPlace
  readonly views: Views
  readonly columns: readonly RegisterColumn<Row>[]
  readonly shownColumns: readonly string[]
  readonly onColumns: (columns: readonly string[] | null) => void
  readonly widths: ColumnWidths
  readonly hasFacets: boolean
  readonly onFacets: () => void
  /** From the search down into the list. */
  readonly onLeaveSearch: () => void
  readonly actions: ReactNode
}

function RegisterHeadOf<Row>(props: Props<Row>) {
  const { t } = useTranslation()
  const { place, hasFacets } = props
  const chosen = chosenCount(place.filter.facets)
  const label = hasFacets
    ? t('registers.hideFilters')
    : chosen > 0
      ? t('registers.showFiltersCount', { count: chosen })
      : t('registers.showFilters')
  return (
    <div className="nq-register-head">
      <h1>{props.title}</h1>
      <RegisterSearch
        label={props.searchLabel}
        text={place.filter.text}
        onSearch={(text) => place.narrow({ text }, true)}
        onLeave={props.onLeaveSearch}
      />
      <Button
        icon={<FilterOutlined aria-hidden />}
        aria-label={label}
        aria-expanded={hasFacets}
        title={label}
        onClick={props.onFacets}
      >
        <span className="nq-tool-word">{t('registers.filters')}</span>
        {chosen > 0 && !hasFacets && <span className="nq-facet-chosen">{chosen}</span>}
      </Button>
      <ViewsButton views={props.views} />
      <ColumnsButton
        columns={props.columns}
        shown={props.shownColumns}
        onChange={props.onColumns}
        widths={props.widths}
      />
      <div className="nq-register-actions">{props.actions}</div>
    </div>
  )
}

/** Scrolling the list is none of its business. */
export const RegisterHead = memo(RegisterHeadOf) as typeof RegisterHeadOf
