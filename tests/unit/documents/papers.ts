/** One of each document from the sample records, for tests of all of them. */
import { join, resolve } from 'node:path'
import { bulletinData } from '#core/documents/data/bulletin.ts'
import type { DocumentData, TemplatedDocument } from '#core/documents/data/fields.ts'
import { figuresData } from '#core/documents/data/figures.ts'
import type { Maker } from '#core/documents/data/head.ts'
import { letterData } from '#core/documents/data/letter.ts'
import { matchSheetData } from '#core/documents/data/match-sheet.ts'
import { reverseData } from '#core/documents/data/reverse.ts'
import { brochureData, messageData } from '#core/documents/data/showcase.ts'
import { aDemand, aMatch, aSupply, bareSupply, found, longSupply, maker } from './samples.ts'

export const TEMPLATES = resolve(import.meta.dirname, '../../../resources/templates')
export const templatePath = (document: string): string => join(TEMPLATES, `${document}.docx`)

const NO_FIGURES = {
  year: null,
  demands: 83,
  supplies: 1060,
  refinedDemands: 12,
  refinedSupplies: 30,
  matched: 9,
  pairs: 11,
  contacted: 4,
  signed: 2,
  landed: 1,
}

const texts = { expert: '由发明人团队对接。', route: '第一步，核对需求。\n第二步，现场查看。', policies: '' }

type Papers = { readonly [D in TemplatedDocument]: DocumentData<D> }

export function papers(by: Maker = maker()): Papers {
  const chosen = [aMatch(), aMatch(longSupply(), { level: 'medium' }), aMatch(bareSupply(), { level: 'weak' })]
  const { supply: _, ...fit } = aMatch()
  const issue = { kind: 'demand', number: 8, date: '2026-11-20', title: '农业技术需求信息' } as const
  const demands = [aDemand(), aDemand({ title: '老鸭脱毛', industry: '' }), aDemand({ title: '嫁接苗检测' })]
  return {
    matchSheet: matchSheetData(found({}, chosen), by),
    reverse: reverseData('华南测试大学', [{ supply: aSupply(), demands: [{ demand: aDemand(), ...fit }] }], by),
    letter: letterData(
      '清远市绿源柑橘专业合作社',
      [found({}, chosen), found({ title: '没有专利的需求' }, [])],
      texts,
      by,
    ),
    brochure: brochureData([aSupply(), longSupply(), bareSupply()], by),
    message: messageData([aSupply(), bareSupply()], by),
    bulletin: bulletinData(
      issue,
      demands.map((demand) => ({ kind: 'demand', demand })),
      by,
    ),
    figures: figuresData(
      {
        year: 2026,
        ofYear: NO_FIGURES,
        ofAll: NO_FIGURES,
        bulletins: { ofAll: 8, issues: [{ ...issue, entries: 3 }] },
        demands: [{ demand: aDemand(), on: '2026-03-05' }],
        holders: [
          { holder: '华南测试大学', count: 12, invention: 8, utilityModel: 4, design: 0, last: '2026-11-03' },
          { holder: '', count: 1, invention: 0, utilityModel: 0, design: 0, last: '2026-02-01' },
        ],
        pairs: { matched: [], contacted: [], signed: [], landed: [] },
      },
      by,
    ),
  }
}
