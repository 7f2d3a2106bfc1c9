/** The columns of a demand's table: width, heading and what stands in them. */
import { numberShown } from '../documents/data/patent-view.ts'
import type { Translate } from '../messages.ts'
import type { Scrub } from './cell-text.ts'
import type { SheetMatch } from './demand-sheet.ts'
import type { CellContent } from './sheet-draft.ts'
import { levelStyle, STYLES } from './styles.ts'
import type { CellStyle } from './xlsx/style-table.ts'

interface ColumnWords {
  readonly t: Translate
  readonly scrub: Scrub
  /** A phone number as it may be seen. */
  readonly phone: (phone: string) => string
}

interface MatchColumn {
  /** The heading is `workbook.match.<key>`. */
  readonly key: string
  /** In characters, as Excel counts. Together they give A4 landscape at about 80 %, where 10 points print as 8. */
  readonly width: number
  readonly content: (match: SheetMatch, words: ColumnWords) => CellContent
  readonly style: CellStyle | ((match: SheetMatch) => CellStyle)
}

const joinLines = (...lines: string[]): string => lines.filter((line) => line.trim() !== '').join('\n')

function decisionText({ decision }: SheetMatch, t: Translate, scrub: Scrub): string {
  if (decision === null) return ''
  const state = t(`workbook.decision.${decision.state}`)
  const reason = decision.reason === null ? '' : t(`workbook.rejection.${decision.reason}`)
  return joinLines(state, reason, scrub(decision.note))
}

function statusOf({ legalStatus, warnings }: SheetMatch, t: Translate): string {
  if (warnings.some(({ code }) => code === 'expired')) return t('workbook.termOver')
  return legalStatus === null ? t('workbook.statusUnknown') : t(`legalStatus.${legalStatus}`)
}

function statusText(match: SheetMatch, { t, scrub, phone }: ColumnWords): string {
  return joinLines(statusOf(match, t), scrub(match.contactName), phone(match.contactPhone))
}

export const MATCH_COLUMNS: readonly MatchColumn[] = [
  { key: 'rank', width: 6, style: STYLES.count, content: (match) => match.rank },
  {
    key: 'level',
    width: 8,
    style: (match) => levelStyle(match.level),
    content: ({ level }, { t }) => t(`workbook.level.${level}`),
  },
  { key: 'title', width: 24.5, style: STYLES.strongText, content: ({ title }, { scrub }) => scrub(title) },
  // Never masked: a number of 13 digits may hold eleven that look like a mobile phone's.
  {
    key: 'number',
    width: 18.5,
    style: STYLES.text,
    content: (match) => numberShown(match),
  },
  {
    key: 'holder',
    width: 17,
    style: STYLES.text,
    content: ({ applicants }, { t, scrub }) => scrub(applicants.join(t('workbook.separator'))),
  },
  {
    key: 'status',
    width: 14,
    style: STYLES.text,
    content: statusText,
  },
  { key: 'reason', width: 43, style: STYLES.text, content: ({ reason }, { scrub }) => scrub(reason) },
  {
    key: 'uncovered',
    width: 12.5,
    style: STYLES.text,
    content: ({ uncovered }, { t, scrub }) => scrub(uncovered.join(t('workbook.separator'))),
  },
  {
    key: 'warnings',
    width: 16,
    style: STYLES.warning,
    content: ({ warnings }, { scrub }) => scrub(warnings.map(({ message }) => message).join('\n')),
  },
  {
    key: 'decision',
    width: 9.5,
    style: STYLES.text,
    content: (match, { t, scrub }) => decisionText(match, t, scrub),
  },
  { key: 'contacted', width: 7, style: STYLES.text, content: () => null },
  { key: 'result', width: 14, style: STYLES.text, content: () => null },
]
