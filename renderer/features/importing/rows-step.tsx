/** Every row with what becomes of it and what to look at; a cell is corrected where it stands. */
import { Segmented } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportRow } from '#shared/contract/import-session.ts'
import { RegisterTable } from '../../ui/register-table.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useDebounced } from '../../ui/use-debounced.ts'
import { CountsLine } from './counts-line.tsx'
import { minWidthOf, useRowColumns } from './row-columns.tsx'
import { cellsOf, fieldsShown } from './row-fields.ts'
import { SessionError } from './session-error.tsx'
import { useRows } from './session-queries.ts'
import { HiddenChoice } from './sheet-list.tsx'
import { sectionsRead } from './wizard-state.ts'

const SHOWS = ['all', 'flagged', 'new', 'changed', 'unchanged', 'rejected', 'edited', 'hidden'] as const
type Show = (typeof SHOWS)[number]
/** Shown only where there are any. */
const RARE: ReadonlySet<Show> = new Set(['edited', 'hidden'])

const FIRST = 200
const MOST = 5000

/** The fields that the rows fill, as one text, so that an answer with the same ones changes no column. */
function useFieldsSaid(rows: readonly ImportRow[] = []): readonly string[] {
  const said = JSON.stringify([...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))].toSorted())
  return useMemo(() => JSON.parse(said) as string[], [said])
}

export function RowsStep({ file }: { file: ImportFile }) {
  const { t } = useTranslation()
  const [show, setShow] = useState<Show>('all')
  const [text, setText] = useState('')
  const [limit, setLimit] = useState(FIRST)
  const sought = useDebounced(text)
  const rows = useRows(file.file, { show, text: sought, limit })
  const cells = useMemo(() => cellsOf(file), [file])
  const said = useFieldsSaid(rows.data?.rows)
  const fields = useMemo(() => fieldsShown(file, cells, said), [file, cells, said])
  const severalSheets = new Set(sectionsRead(file).map(({ sheet }) => sheet)).size > 1
  const columns = useRowColumns(file, fields, cells, severalSheets)
  if (rows.isError) return <SessionError error={rows.error} onRetry={() => void rows.refetch()} />
  const { counts, found } = rows.data ?? {}
  const numbers = counts && found && { ...counts, ...found, all: counts.read }
  return (
    <>
      {counts && <CountsLine counts={counts} />}
      <div className="nq-row">
        {numbers && (
          <Segmented
            aria-label={t('import.show')}
            value={show}
            options={SHOWS.filter((value) => !RARE.has(value) || numbers[value] > 0 || value === show).map((value) => ({
              value,
              label: `${t(value === 'all' || value === 'edited' || value === 'hidden' ? `rows.${value}` : `show.${value}`)} ${numbers[value]}`,
            }))}
            onChange={setShow}
          />
        )}
        <SearchBox value={text} onChange={setText} label={t('rows.search')} width={220} />
        <span className="nq-quiet nq-small">{t('rows.how')}</span>
      </div>
      {found !== undefined && found.hidden > 0 && <HiddenChoice file={file} />}
      <RegisterTable
        rows={rows.data?.rows ?? []}
        total={rows.data?.total ?? 0}
        columns={columns}
        minWidth={minWidthOf(fields)}
        // While what was corrected is compared, what is there can be pressed.
        loading={rows.isPending}
        rowKey={(row) => `${row.sheet}/${row.section}/${row.row}`}
        empty={rows.isPending ? t('import.comparing') : t('import.noRows')}
        onNeedAll={() => setLimit(MOST)}
      />
    </>
  )
}
