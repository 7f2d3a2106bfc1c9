/** Data of what shows patents to everybody: the brochure (宣传册) and the message (推送短文). */
import type { Supply } from '#shared/contract/records.ts'
import type { DocumentData } from './fields.ts'
import { headOf, type Maker, patentOptions } from './head.ts'
import { patentView } from './patent-view.ts'

function shownPatents(supplies: readonly Supply[], maker: Maker): DocumentData<'brochure'>['patents'] {
  const options = patentOptions(maker, true)
  return supplies.map((supply, index) => {
    const view = patentView(supply, index + 1, options)
    // A person's name without the number is of no use to a reader, and is the person's own.
    return options.showContacts ? view : { ...view, contact: '' }
  })
}

export function brochureData(supplies: readonly Supply[], maker: Maker): DocumentData<'brochure'> {
  return { ...headOf(maker), count: String(supplies.length), patents: shownPatents(supplies, maker) }
}

export function messageData(supplies: readonly Supply[], maker: Maker): DocumentData<'message'> {
  return { ...brochureData(supplies, maker), several: supplies.length > 1 }
}
