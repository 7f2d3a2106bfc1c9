/** The brochure and the message: chosen patents for everybody. */

import type { DocumentRequest } from '#shared/contract/documents.ts'
import type { CallContext } from '../../call-context.ts'
import { offeredOf, suppliesOf } from '../choose-records.ts'
import type { DocumentData } from '../data/fields.ts'
import { makerOf } from '../data/head.ts'
import { brochureData, messageData } from '../data/showcase.ts'
import type { DocumentDefinition, DocumentPart } from '../document.ts'
import { nameOf } from '../file-name.ts'
import { messagePage } from '../html/message.ts'
import { paperWriters } from '../paper.ts'
import { writeMessages } from '../text/write-messages.ts'

type Showcase = 'brochure' | 'message'
type DataOf<D extends Showcase> = DocumentData<D>

function collector<D extends Showcase>(
  document: D,
  make: (...args: Parameters<typeof brochureData>) => DataOf<D>,
): (request: DocumentRequest, context: CallContext) => Promise<DocumentPart<DataOf<D>>[]> {
  return async (request, context) => {
    const maker = makerOf(request, context)
    const asked = suppliesOf(context.library.reading, request)
    const supplies = offeredOf(asked, request, maker.today)
    const subject = supplies.length === 1 ? (supplies[0]?.title ?? '') : ''
    return [
      {
        data: make(supplies, maker),
        name: nameOf(document, subject, maker.today),
        records: supplies.map(({ id }) => ({ kind: 'supply', id })),
        leftOut: asked.length - supplies.length,
      },
    ]
  }
}

export const brochure: DocumentDefinition<DocumentData<'brochure'>> = {
  collect: collector('brochure', brochureData),
  ...paperWriters('brochure'),
}

export const message: DocumentDefinition<DocumentData<'message'>> = {
  collect: collector('message', messageData),
  writers: { text: writeMessages },
  page: messagePage,
  hasTemplates: false,
}
