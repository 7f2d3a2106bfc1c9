/** The styles of the shipped Word templates. Sizes are half points, distances twentieths of a point. */
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  LevelFormat,
  TabStopType,
} from 'docx'
import { FONTS } from './layout.ts'

/** Chinese text takes its own font; without it Word falls back to whatever the laptop has. */
export const fontOf = (chinese: string) => ({
  ascii: FONTS.latin,
  hAnsi: FONTS.latin,
  cs: FONTS.latin,
  eastAsia: chinese,
})

const RED = 'C00000'
export const LABEL_FILL = 'EEF3EA'
export const LINE = '7F8C7A'
export const NUMBERING = 'sections'

/** Two characters of 10.5, of 12 and of 14 points. */
const INDENT = 420
const SHOW_INDENT = 480
const LETTER_INDENT = 560

/** What Word takes in a style's paragraph, and the declarations of docx leave out. */
type Paragraph = IParagraphStyleOptions['paragraph'] & Pick<IParagraphOptions, 'tabStops' | 'pageBreakBefore'>
type Style = Pick<IParagraphStyleOptions, 'run'> & { readonly paragraph?: Paragraph }

const heading = { font: fontOf(FONTS.heading), bold: false }
const { CENTER, LEFT, RIGHT, JUSTIFIED } = AlignmentType
const below = (color: string) => ({ bottom: { style: BorderStyle.SINGLE, size: 12, color, space: 4 } })

export const STYLES: Readonly<Record<string, Style>> = {
  title: { run: { ...heading, size: 36 }, paragraph: { alignment: CENTER, spacing: { before: 60, after: 160 } } },
  center: { run: { size: 21 }, paragraph: { alignment: CENTER, spacing: { after: 160 } } },
  heading: { run: { ...heading, size: 24 }, paragraph: { spacing: { before: 200, after: 100 }, keepNext: true } },
  subheading: { run: { ...heading, size: 28 }, paragraph: { spacing: { before: 120, after: 60 }, keepNext: true } },
  numbered: {
    run: { ...heading, size: 28 },
    paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
  },
  body: {
    run: { size: 21 },
    paragraph: { alignment: JUSTIFIED, indent: { firstLine: INDENT }, spacing: { line: 340, after: 60 } },
  },
  letter: {
    run: { size: 28, font: fontOf(FONTS.letter) },
    paragraph: { alignment: JUSTIFIED, indent: { firstLine: LETTER_INDENT }, spacing: { line: 500 } },
  },
  salutation: { run: { size: 28, font: fontOf(FONTS.letter) }, paragraph: { spacing: { before: 120, line: 500 } } },
  facts: { run: { size: 20 }, paragraph: { alignment: LEFT, spacing: { line: 310 } } },
  factsAbove: { run: { size: 20 }, paragraph: { alignment: LEFT, spacing: { line: 310 }, keepNext: true } },
  note: { run: { size: 21, color: '8A4B00' }, paragraph: { spacing: { before: 60, after: 100 } } },
  closing: { run: { size: 21 }, paragraph: { spacing: { before: 300, line: 340 } } },
  entry: { run: { ...heading, size: 23 }, paragraph: { spacing: { before: 180, after: 40 }, keepNext: true } },
  masthead: {
    run: { ...heading, size: 64, color: RED, characterSpacing: 200 },
    paragraph: { alignment: CENTER, spacing: { before: 120, after: 60 } },
  },
  issue: { run: { size: 26 }, paragraph: { alignment: CENTER, spacing: { after: 120 } } },
  mastheadLine: {
    run: { size: 24 },
    paragraph: {
      border: below(RED),
      spacing: { after: 280 },
      tabStops: [{ type: TabStopType.RIGHT, position: 9638 }],
    },
  },
  contentsTitle: {
    run: { ...heading, size: 26 },
    paragraph: { alignment: CENTER, spacing: { before: 160, after: 100 }, keepNext: true },
  },
  contentsGroup: { run: { ...heading, size: 21 }, paragraph: { spacing: { before: 80 }, keepNext: true } },
  contentsEntry: {
    run: { size: 21 },
    paragraph: {
      indent: { left: 1000, hanging: 700 },
      spacing: { line: 310 },
      tabStops: [{ type: TabStopType.LEFT, position: 1000 }],
    },
  },
  cover: { run: { ...heading, size: 60 }, paragraph: { alignment: CENTER, spacing: { before: 1400, after: 240 } } },
  coverSecond: { run: { ...heading, size: 44 }, paragraph: { alignment: CENTER, spacing: { after: 700 } } },
  sheetTitle: {
    run: { ...heading, size: 34 },
    paragraph: { alignment: CENTER, spacing: { before: 60, after: 240 }, pageBreakBefore: true },
  },
  coverDate: { run: { size: 24 }, paragraph: { alignment: CENTER, spacing: { after: 1400 } } },
  show: {
    run: { size: 24 },
    paragraph: { alignment: JUSTIFIED, indent: { firstLine: SHOW_INDENT }, spacing: { line: 440, after: 80 } },
  },
  showHeading: {
    run: { ...heading, size: 28, color: '2E6B34' },
    paragraph: { spacing: { before: 320, after: 140 }, keepNext: true },
  },
  showFacts: { run: { size: 22 }, paragraph: { spacing: { before: 160, line: 380 } } },
  showCell: { run: { size: 23 }, paragraph: { spacing: { before: 40, after: 40, line: 330 } } },
  signature: {
    run: { size: 28, font: fontOf(FONTS.letter) },
    paragraph: { alignment: RIGHT, indent: { right: 560 }, spacing: { line: 520 }, keepNext: true },
  },
  tag: { run: { size: 12, color: '999999' } },
  cell: { run: { size: 19 }, paragraph: { spacing: { line: 270 } } },
  label: { run: { ...heading, size: 19 }, paragraph: { alignment: CENTER, spacing: { line: 270 } } },
  headerText: { run: { size: 18, color: '555555' }, paragraph: { spacing: { after: 120 } } },
}

/** 一、二、三: counted by Word, so that a section left out leaves no gap. */
export const SECTION_NUMBERING = {
  reference: NUMBERING,
  levels: [
    {
      level: 0,
      format: LevelFormat.CHINESE_COUNTING,
      text: '%1\u3001',
      alignment: LEFT,
      style: { paragraph: { indent: { left: 0, hanging: 0 } } },
      suffix: 'nothing' as const,
    },
  ],
}
