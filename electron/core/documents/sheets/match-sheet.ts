/** 对接表 as a spreadsheet: one demand and its patents, with room to write, and to sign. */
import type { SheetDraft } from '../../exporting/sheet-draft.ts'
import { levelStyle, STYLES } from '../../exporting/styles.ts'
import { putHeadings, putTableRow, type TableCell } from '../../exporting/table.ts'
import type { Book, SheetPart } from '../../exporting/xlsx/book.ts'
import type { SheetPicture } from '../../exporting/xlsx/drawing.ts'
import type { DocumentData } from '../data/fields.ts'
import { filled } from '../words.ts'
import { levelOf } from './levels.ts'
import { beginSheet, lines, putLabelled, runningTexts, spaced } from './sheet-head.ts'
import { sheetWords } from './sheet-words.ts'

type MatchSheet = DocumentData<'matchSheet'>
type Patent = MatchSheet['patents'][number]

const words = sheetWords.matchSheet

/** Enough for two lines of handwriting. */
const LEAST_ROW = 42
const TALK_ROWS = 3

/** Width in characters: together they give A4 landscape at about 80 %, where 10 points print as 8. */
const COLUMNS: readonly { heading: string; width: number; cell: (patent: Patent) => TableCell }[] = [
  { heading: words.place, width: 5.5, cell: ({ place }) => text(place, STYLES.centred) },
  { heading: words.level, width: 8, cell: levelCell },
  { heading: words.patent, width: 27, cell: ({ title, number }) => text(lines(title, number), STYLES.strongText) },
  { heading: words.holder, width: 18, cell: ({ holder, inventors }) => text(lines(holder, inventors)) },
  {
    heading: words.status,
    width: 13,
    cell: ({ status, remaining, warnings }) => text(lines(status, remaining, warnings)),
  },
  { heading: words.transfer, width: 13, cell: ({ transferModes, price }) => text(lines(transferModes, price)) },
  { heading: words.solves, width: 30, cell: ({ problem, abstract }) => text(problem || shortened(abstract)) },
  { heading: words.reason, width: 30, cell: reasonCell },
  { heading: words.contactColumn, width: 14, cell: ({ contact, phone }) => text(lines(contact, phone)) },
  { heading: words.notes, width: 20, cell: ({ note }) => text(note) },
]

/** What stands for a problem statement where nobody wrote one: the abstract's beginning. */
const MAX_ABSTRACT = 90

function shortened(abstract: string): string {
  const characters = [...abstract]
  return characters.length <= MAX_ABSTRACT ? abstract : `${characters.slice(0, MAX_ABSTRACT).join('')}\u2026`
}

function text(content: string, style: TableCell['style'] = STYLES.text): TableCell {
  return { content, style }
}

function levelCell({ level, shortlisted }: Patent): TableCell {
  return text(lines(level, shortlisted ? sheetWords.shortlisted : ''), levelStyle(levelOf(level)))
}

function reasonCell({ reason, uncovered }: Patent): TableCell {
  return text(lines(reason, uncovered === '' ? '' : filled(sheetWords.uncovered, { words: uncovered })))
}

function putDemand(draft: SheetDraft, { demand }: MatchSheet): void {
  const named = (label: string, value: string): string => (value === '' ? '' : label + value)
  putLabelled(draft, words.demand, demand.title)
  const who = spaced(
    named(words.organisation, demand.organisation),
    named(words.region, demand.region),
    named(words.industry, demand.industry),
    named(words.contact, demand.contact),
    named(words.phone, demand.phone),
  )
  putLabelled(draft, words.circumstances, who)
  if (demand.problem !== '') putLabelled(draft, words.problem, demand.problem)
  if (demand.description !== '') putLabelled(draft, words.description, demand.description)
  const conditions = spaced(
    named(words.budget, demand.budget),
    named(words.deadline, demand.deadline),
    named(words.transferModes, demand.transferModes),
  )
  if (conditions !== '') putLabelled(draft, words.conditions, conditions)
}

function putRoomToWrite(draft: SheetDraft, association: string): void {
  for (let row = 0; row < TALK_ROWS; row++) {
    draft.putMerged(0, 1, row === 0 ? words.talk : null, STYLES.label)
    draft.putMerged(2, draft.lastColumn, null, STYLES.value)
    draft.endRow(LEAST_ROW)
  }
  draft.putMerged(0, draft.lastColumn, null, STYLES.note)
  draft.endRow(LEAST_ROW / 2)
  draft.textRow(filled(words.signatures, { association }), { ...STYLES.note, size: 10, color: STYLES.title.color })
}

export function matchSheetPages(book: Book, data: MatchSheet, logo: SheetPicture | null): SheetPart[] {
  const { association, date, patents, onlyWeak } = data
  const widths = COLUMNS.map(({ width }) => width)
  const draft = beginSheet(book, { name: words.title, widths }, { title: words.title, association, date })
  putDemand(draft, data)
  if (onlyWeak && patents.length > 0) draft.textRow(sheetWords.onlyWeak, STYLES.strongText)
  const headRow = draft.rowCount
  putHeadings(
    draft,
    COLUMNS.map(({ heading }) => heading),
  )
  for (const patent of patents)
    putTableRow(
      draft,
      COLUMNS.map(({ cell }) => cell(patent)),
      LEAST_ROW,
    )
  if (patents.length === 0) draft.textRow(sheetWords.noMatch, STYLES.strongText)
  putRoomToWrite(draft, association.name)
  return [draft.finish({ frozenRows: 1, headRow, picture: logo, ...runningTexts(association, date) })]
}
