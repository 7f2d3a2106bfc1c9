/** A file of a session as the contract shows it. */
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { JobContext } from '../../jobs/job.ts'
import { errorMessage, type Translate, translator } from '../../messages.ts'
import type { Column, Section, SheetLayout } from '../recognise/layout.ts'
import { reasonSentence } from './sentences.ts'
import type { SessionFile } from './session-file.ts'

type SheetView = ImportFile['sheets'][number]
type SectionView = SheetView['sections'][number]

function columnView(column: Column, t: Translate): SectionView['columns'][number] {
  const { rank: _, unit: __, reason, alternatives, samples, ...shown } = column
  return { ...shown, reason: reasonSentence(reason, t), alternatives: [...alternatives], samples: [...samples] }
}

function sectionView(section: Section, t: Translate): SectionView {
  const { index, shape, dataRows, facts, offers } = section
  return {
    index,
    shape,
    titleRows: [...section.titleRows],
    headerRows: [...section.headerRows],
    dataRows: dataRows === null ? null : [...dataRows],
    footerRows: [...section.footerRows],
    hiddenRows: [...section.hiddenRows],
    columns: section.columns.map((column) => columnView(column, t)),
    facts: [...facts],
    offers: [...offers],
  }
}

function sheetView({ name, role, isHidden, isRead, reason, sections }: SheetLayout, t: Translate): SheetView {
  const shown = sections.map((section) => sectionView(section, t))
  return { name, role, hidden: isHidden, isRead, reason: reasonSentence(reason, t), sections: shown }
}

export function fileView(file: SessionFile, { language }: JobContext): ImportFile {
  const t = translator(language)
  const { kind, kindIsGuessed, source, isIncluded, profileOf, error, layout } = file
  const told = error && { code: error.code, details: error.details }
  return {
    file: file.input.file,
    fileName: file.input.fileName,
    kind,
    kindIsGuessed,
    source,
    isIncluded,
    profileOf,
    status: file.isReady ? 'ready' : 'refused',
    error: told && { ...told, message: errorMessage(told.code, told.details, language) },
    sheets: layout === null ? [] : layout.sheets.map((sheet) => sheetView(sheet, t)),
  }
}
