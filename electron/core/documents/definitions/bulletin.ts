/** A bulletin: a new issue, or one that was published once more. */
import type { DocumentRequest } from '#shared/contract/documents.ts'
import type { CallContext } from '../../call-context.ts'
import { localDay } from '../../local-day.ts'
import { entriesOf, findIssue, nextNumber } from '../bulletins/issue-rows.ts'
import { bulletinRecords, freshIds, recordOf } from '../bulletins/propose.ts'
import { someOf } from '../choose-records.ts'
import { bulletinData, type Issue } from '../data/bulletin.ts'
import type { DocumentData } from '../data/fields.ts'
import { makerOf } from '../data/head.ts'
import type { DocumentDefinition } from '../document.ts'
import { nameOf } from '../file-name.ts'
import { paperWriters } from '../paper.ts'
import { filled, words } from '../words.ts'

type Request = NonNullable<DocumentRequest['bulletin']>

/** What is asked; else what stands in the published issue of that number; else what is new. */
function issueOf(
  request: Request,
  context: CallContext,
): { issue: Issue; recordIds: readonly string[]; leftOut: number } {
  const db = context.library.reading
  const { kind } = request
  const number = request.number ?? nextNumber(db, kind)
  const published = findIssue(db, kind, number)
  const entries = published === undefined ? undefined : entriesOf(db, published.id)
  const issue = {
    kind,
    number,
    date: request.date ?? published?.date ?? localDay(context.now()),
    title: request.title ?? published?.title ?? filled(words.bulletinTitle, { masthead: words.masthead[kind] }),
  }
  const chosen = request.recordIds ?? entries
  return { issue, ...(chosen === undefined ? freshIds(kind, context) : { recordIds: chosen, leftOut: 0 }) }
}

export const bulletin: DocumentDefinition<DocumentData<'bulletin'>> = {
  async collect(request, context) {
    const maker = makerOf(request, context)
    const { issue, recordIds, leftOut } = issueOf(request.bulletin ?? { kind: 'supply' }, context)
    const records = someOf(bulletinRecords(context.library.reading, issue.kind, recordIds))
    const subject = `${words.masthead[issue.kind]}${filled(words.issue, { number: issue.number })}`
    return [
      {
        data: bulletinData(issue, records, maker),
        name: nameOf('bulletin', subject, issue.date).replace(`${words.document.bulletin}-`, ''),
        records: records.map((record) => ({ kind: record.kind, id: recordOf(record).id })),
        leftOut,
      },
    ]
  },
  ...paperWriters('bulletin'),
}
