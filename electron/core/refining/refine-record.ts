/** One record of the refine queue: its text, its statement, and the passages that may be the statement. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Demand, Supply } from '#shared/contract/records.ts'
import { MOST_CANDIDATES, type RefineRecord, type RefineRef, type StatementChoice } from '#shared/contract/refining.ts'
import type { ReadableDb } from '../library/database.ts'
import { getDemand } from '../records/demand-rows.ts'
import { problemFinder } from '../records/problem-statements.ts'
import { getSupply } from '../records/supply-rows.ts'

type Texts = RefineRecord['texts']
type Facts = RefineRecord['facts']
type Passage = Omit<Extract<StatementChoice, { kind: 'passage' }>, 'kind'>

const told = (facts: Facts): Facts => facts.filter(({ value }) => value !== '')

function factsOfDemand({ organisation, region, industry }: Demand): Facts {
  return told([
    { field: 'organisation', value: organisation },
    { field: 'region', value: region },
    { field: 'industry', value: industry },
  ])
}

function factsOfSupply({ applicants, applicationNumber, applicationNumberRaw }: Supply): Facts {
  return told([
    { field: 'applicants', value: applicants.join('; ') },
    { field: 'applicationNumber', value: applicationNumber ?? applicationNumberRaw },
  ])
}

/** The texts in which passages lie. */
function textsOf(whole: Demand | Supply): Texts {
  const body =
    'description' in whole
      ? { field: 'description' as const, text: whole.description }
      : { field: 'abstract' as const, text: whole.abstract }
  return [{ field: 'title', text: whole.title }, body]
}

/** @throws AppError `record.notFound` */
const load = (db: ReadableDb, record: RefineRef): Demand | Supply =>
  record.kind === 'demand' ? getDemand(db, record.id) : getSupply(db, record.id)

/** @throws AppError `record.notFound`, `record.changedMeanwhile` where the text no longer says that there. */
export function requirePassage(db: ReadableDb, record: RefineRef, { field, start, end, text }: Passage): void {
  const now =
    textsOf(load(db, record))
      .find((each) => each.field === field)
      ?.text.slice(start, end) ?? ''
  if (now === text && text.trim() !== '') return
  throw new AppError('record.changedMeanwhile', { field, theirs: JSON.stringify(now) })
}

/** @throws AppError `record.notFound` */
export function refineRecord(db: ReadableDb, record: RefineRef): RefineRecord {
  const whole = load(db, record)
  const isDemand = 'description' in whole
  const found = isDemand
    ? problemFinder.forDemand(whole, MOST_CANDIDATES)
    : problemFinder.forSupply(whole, MOST_CANDIDATES)
  return {
    record,
    texts: textsOf(whole),
    facts: isDemand ? factsOfDemand(whole) : factsOfSupply(whole),
    statement: whole.problem,
    candidates: found.map(({ field, start, end, text, kind }) => ({ field, start, end, text, says: kind })),
  }
}
