/** Where the texts of the corpus come from: real patents and demands where they are at hand, else the sample lists. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { demandSide } from '#core/importing/demand-side.ts'
import { supplySide } from '#core/importing/supply-side.ts'
import { readLexicon } from '#core/matching/lexicon-files.ts'
import { proposalFor } from '#core/records/problem-statements.ts'
import type { SupplyId } from '#shared/domain/ids.ts'
import { readPatches } from '../../../builders/read-patches.ts'
import { readGradedSet } from '../../../eval/graded-set.ts'
import { randomFor } from './random.ts'
import { type PlainTexts, type Stock, stockOf } from './stock.ts'

const ROOT = resolve(import.meta.dirname, '../../../..')
const DATA = resolve(ROOT, '../shared/data')
const TAIAN = join(DATA, 'supply-taian')
const AGRI_MATCH = join(DATA, 'agri-match')
const SAMPLE = join(ROOT, 'resources/sample')

async function readPatents(path: string) {
  const rows = await readPatches(path, supplySide)
  return rows.map(({ title, abstract = '' }) => ({ title, abstract }))
}

const SHUFFLE = 7

/** No two alike, none without an abstract, and mixed: the first thousand are like all others. */
function tidied(patents: readonly { title: string; abstract: string }[]): PlainTexts['supplies'] {
  const distinct = [...new Map(patents.map((patent) => [patent.title + patent.abstract, patent])).values()]
  return distinct
    .filter(({ abstract }) => abstract.length > 20)
    .map((patent, i) => ({ patent, place: randomFor(SHUFFLE, i).below(2 ** 31) }))
    .sort((a, b) => a.place - b.place)
    .map(({ patent: { title, abstract } }) => {
      const { text } = proposalFor({ kind: 'supply', id: '' as SupplyId, title, abstract, given: '' })
      return { title, abstract, problem: text }
    })
}

async function realTexts(workbook: string): Promise<PlainTexts> {
  const file = (name: string) => join(AGRI_MATCH, name)
  const graded = readGradedSet({
    supplies: file('supplies.jsonl'),
    demands: file('demands.jsonl'),
    qrels: file('qrels.tsv'),
  })
  return {
    from: 'real patents of ../shared/data/supply-taian and agri-match, sentences recombined',
    supplies: tidied([...(await readPatents(join(TAIAN, workbook))), ...graded.supplies]),
    demands: graded.demands,
    terms: [],
  }
}

async function sampleTexts(): Promise<PlainTexts> {
  const demands = await readPatches(join(SAMPLE, 'sample-demands.xlsx'), demandSide)
  const lexicon = readLexicon(join(ROOT, 'resources/lexicon')).lines
  return {
    from: 'resources/sample, sentences recombined, words of the lexicon exchanged in',
    supplies: tidied(await readPatents(join(SAMPLE, 'sample-supplies.xlsx'))),
    demands: demands.map(({ title, description = '', problemStatement = '' }) => ({
      title,
      description,
      problem: problemStatement === '' ? title : problemStatement,
    })),
    terms: [...new Set(lexicon.flatMap(({ left, right }) => [left, ...right]))],
  }
}

/** Reads the texts once and cuts them up. */
export async function readStock(): Promise<Stock> {
  const workbook = '专利信息.xlsx'
  const isHere = existsSync(join(TAIAN, workbook)) && existsSync(join(AGRI_MATCH, 'supplies.jsonl'))
  return stockOf(isHere ? await realTexts(workbook) : await sampleTexts())
}
