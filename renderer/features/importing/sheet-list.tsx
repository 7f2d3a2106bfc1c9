/** The sheets of a file with their sections; which are read, and whether what is hidden is read too. */
import { Checkbox } from 'antd'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import { StatusTag, type Tone } from '../../ui/tag.tsx'
import { useImportSession } from './import-session.tsx'
import type { SectionView, SheetView } from './wizard-state.ts'

const TONES: Readonly<Record<SheetView['role'], Tone>> = {
  data: 'good',
  form: 'good',
  cover: 'plain',
  dictionary: 'plain',
  empty: 'plain',
  other: 'care',
}

export function SheetList({ file }: { file: ImportFile }) {
  const { t } = useTranslation()
  const { choose } = useImportSession()
  const read = (name: string, isRead: boolean) => {
    const names = file.sheets
      .filter((sheet) => (sheet.name === name ? isRead : sheet.isRead))
      .map((sheet) => sheet.name)
    void choose(file.file, { sheets: names })
  }
  return (
    <>
      <table className="nq-import-table">
        <thead>
          <tr>
            <th>{t('importFile.read')}</th>
            <th>{t('importFile.sheet')}</th>
            <th>{t('importFile.role')}</th>
            <th>{t('importFile.rows')}</th>
            <th>{t('importFile.why')}</th>
          </tr>
        </thead>
        <tbody>
          {file.sheets.map((sheet) => (
            <SheetRow key={sheet.name} sheet={sheet} onRead={(isRead) => read(sheet.name, isRead)} />
          ))}
        </tbody>
      </table>
      <HiddenChoice file={file} />
    </>
  )
}

function SheetRow({ sheet, onRead }: { sheet: SheetView; onRead: (isRead: boolean) => void }) {
  const { t } = useTranslation()
  const name = sheet.name || t('importFile.nameless')
  return (
    <tr>
      <td>
        <Checkbox aria-label={name} checked={sheet.isRead} onChange={({ target }) => onRead(target.checked)} />
      </td>
      <td>
        {name} {sheet.hidden && <StatusTag tone="care">{t('importFile.hiddenSheet')}</StatusTag>}
      </td>
      <td>
        <StatusTag tone={TONES[sheet.role]}>{t(`sheetRole.${sheet.role}`)}</StatusTag>
      </td>
      <td>
        {sheet.sections
          .filter(({ shape, dataRows }) => shape === 'form' || dataRows !== null)
          .map((section) => (
            <div key={section.index}>{sectionLine(section, t)}</div>
          ))}
      </td>
      <td className="nq-quiet">{sheet.reason}</td>
    </tr>
  )
}

/** Where a section stands, and what of it is left out. */
function sectionLine(
  { index, shape, headerRows, dataRows, hiddenRows, footerRows, columns }: SectionView,
  t: TFunction,
) {
  const [from, to] = dataRows ?? [0, 0]
  const place = { index: index + 1, header: headerRows.join('–'), from, to }
  const where = shape === 'form' ? 'form' : headerRows.length === 0 ? 'sectionNoHeader' : 'section'
  const hiddenColumns = columns.filter(({ isHidden }) => isHidden).length
  const parts = [
    t(`importFile.${where}`, place),
    hiddenRows.length > 0 && t('importFile.hiddenRows', { count: hiddenRows.length }),
    hiddenColumns > 0 && t('importFile.hiddenColumns', { count: hiddenColumns }),
    footerRows.length > 0 && t('importFile.footer', { count: footerRows.length }),
  ]
  return parts.filter(Boolean).join(' · ')
}

const HIDDEN = ['rows', 'columns', 'sheets'] as const

export function HiddenChoice({ file }: { file: ImportFile }) {
  const { t } = useTranslation()
  const { choose, said } = useImportSession()
  const sections = file.sheets.flatMap((sheet) => sheet.sections)
  const isThere = {
    rows: sections.some(({ hiddenRows }) => hiddenRows.length > 0),
    columns: sections.some(({ columns }) => columns.some(({ isHidden }) => isHidden)),
    sheets: file.sheets.some(({ hidden }) => hidden),
  }
  const offered = HIDDEN.filter((part) => isThere[part])
  if (offered.length === 0) return null
  const included = said[file.file]?.includeHidden ?? {}
  return (
    <div className="nq-row">
      {offered.map((part) => (
        <Checkbox
          key={part}
          checked={included[part] ?? false}
          onChange={({ target }) => void choose(file.file, { includeHidden: { ...included, [part]: target.checked } })}
        >
          {t(`importFile.hidden.${part}`)}
        </Checkbox>
      ))}
    </div>
  )
}
