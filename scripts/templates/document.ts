/** A shipped Word template, put together: page, running head and foot, styles, blocks. */
import {
  Document,
  Footer,
  Header,
  ImageRun,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { childrenOf } from './blocks.ts'
import { FONTS, FURNITURE, type Layout } from './layout.ts'
import { fontOf, SECTION_NUMBERING, STYLES } from './styles.ts'

/** A4, in twentieths of a point. */
const SHORT = 11906
const LONG = 16838
const MARGIN = { portrait: 1134, landscape: 1020 }

/** One clear pixel: it keeps the logo's place. */
const NO_LOGO = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
/** In pixels of 1/96 inch: 0.9 cm high. */
const LOGO = { width: 34, height: 34 }

function headerOf(width: number): Header {
  const logo = new ImageRun({
    type: 'png',
    data: NO_LOGO,
    transformation: LOGO,
    altText: { name: 'logo', description: 'logo', title: 'logo' },
  })
  const tabStops = [{ type: TabStopType.RIGHT, position: width }]
  const names = [
    new TextRun({ text: ` ${FURNITURE.header}` }),
    new TextRun({ children: ['\t', FURNITURE.headerRight] }),
  ]
  return new Header({ children: [new Paragraph({ style: 'headerText', tabStops, children: [logo, ...names] })] })
}

function footerOf(): Footer {
  const { before, between, after } = FURNITURE.footer
  const run = new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] })
  return new Footer({ children: [new Paragraph({ style: 'headerText', alignment: 'center', children: [run] })] })
}

function pageOf({ landscape }: Layout) {
  const side = landscape ? MARGIN.landscape : MARGIN.portrait
  const margin = { top: 1247, bottom: 1021, left: side, right: side, header: 567, footer: 510 }
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT
  // docx turns the page itself: it takes the measures of the upright sheet.
  return { size: { width: SHORT, height: LONG, orientation }, margin }
}

function documentOf(layout: Layout): Document {
  const width = layout.landscape ? LONG - 2 * MARGIN.landscape : SHORT - 2 * MARGIN.portrait
  return new Document({
    creator: '',
    styles: {
      default: { document: { run: { font: fontOf(FONTS[layout.font]), size: 21, language: { eastAsia: 'zh-CN' } } } },
      paragraphStyles: Object.entries(STYLES).map(([id, style]) => ({ id, name: id, basedOn: 'Normal', ...style })),
    },
    numbering: { config: [SECTION_NUMBERING] },
    sections: [
      {
        properties: { page: pageOf(layout) },
        headers: { default: headerOf(width) },
        footers: { default: footerOf() },
        children: childrenOf(layout.blocks),
      },
    ],
  })
}

/** The bytes of the .docx. */
export const templateOf = (layout: Layout): Promise<Buffer> => Packer.toBuffer(documentOf(layout))
