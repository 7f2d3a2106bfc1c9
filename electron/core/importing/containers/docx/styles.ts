/** Which paragraph styles are headings: by the name that every language of Word keeps, or by what they are based on. */
import type { XmlHandler } from '../xml/scanner.ts'

const HEADING_NAME = /^(?:heading \d|title|subtitle)$/i
/** Body text has level 9. */
const BODY_LEVEL = 9
/** A style that is based on itself must not keep the reader. */
const MAX_ANCESTORS = 20

interface Style {
  isHeading: boolean
  basedOn: string
}

export const isHeadingLevel = (level: string | undefined): boolean => level !== undefined && Number(level) < BODY_LEVEL

/** The handler for `word/styles.xml`, and what it has learnt. */
export function headingStyles(): { handler: XmlHandler; isHeading: (styleId: string) => boolean } {
  const styles = new Map<string, Style>()
  let current: Style = { isHeading: false, basedOn: '' }
  const handler: XmlHandler = {
    open(name, tag) {
      const value = () => tag.attribute('val')
      if (name === 'style') {
        current = { isHeading: false, basedOn: '' }
        styles.set(tag.attribute('styleId') ?? '', current)
      } else if (name === 'name') current.isHeading ||= HEADING_NAME.test(value() ?? '')
      else if (name === 'outlineLvl') current.isHeading ||= isHeadingLevel(value())
      else if (name === 'basedOn') current.basedOn = value() ?? ''
    },
    text() {},
    close() {},
  }
  function isHeading(styleId: string): boolean {
    let style = styles.get(styleId)
    for (let i = 0; i < MAX_ANCESTORS && style !== undefined; i++) {
      if (style.isHeading) return true
      style = styles.get(style.basedOn)
    }
    return false
  }
  return { handler, isHeading }
}
