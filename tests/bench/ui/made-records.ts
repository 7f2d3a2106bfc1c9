/** Records for measuring: texts of the match corpus, and around them what lists say of a patent or a demand. */
import { LEGAL_STATUSES } from '#shared/domain/legal-status.ts'
import { checkDigit } from '#shared/domain/patent-number.ts'
import { TRANSFER_MODES } from '#shared/domain/transfer-mode.ts'
import { demandAt, supplyAt } from '../match/corpus/corpus.ts'
import { type Random, randomFor } from '../match/corpus/random.ts'
import type { Stock } from '../match/corpus/stock.ts'

const SEED = 20_261_123

const PLACES = [...'华南岭西粤北珠江湛韶梅惠汕肇云茂']
const FIELDS = ['农业', '海洋', '林业', '食品', '生物技术', '机电', '水产', '畜牧', '园艺', '植保', '茶叶', '农机']
const KINDS = ['大学', '科学院', '研究所', '职业学院', '技术有限公司', '推广中心']
const SURNAMES = [...'陈李黄张林王吴刘梁郑罗何周朱曾谢徐邓冯许']
const GIVEN = [...'文明华国志伟建平秀英海玉芳丽军强晓东燕婷俊杰敏静']
const CLASSES = ['A01B', 'A01C', 'A01D', 'A01G', 'A01H', 'A01K', 'A01N', 'A21D', 'A22C', 'A23B', 'A23F', 'A23K', 'A23L']
const MORE_CLASSES = [
  'A61K',
  'B01D',
  'B02B',
  'B07B',
  'B65B',
  'C02F',
  'C05F',
  'C05G',
  'C07K',
  'C12N',
  'C12Q',
  'F26B',
  'G01N',
  'G06Q',
  'H04N',
]
const COUNTIES = ['清城区', '清新区', '英德市', '连州市', '佛冈县', '阳山县', '连山壮族瑶族自治县', '连南瑶族自治县']
const INDUSTRIES = ['水果', '蔬菜', '茶叶', '水稻', '家禽', '生猪', '水产', '食品加工', '农机', '花卉']
const ORGANISATION_TYPES = ['企业', '合作社', '家庭农场', '种养大户', '村集体']
const CHANNELS = [null, 'visit', 'meeting', 'questionnaire', 'station']
const GRADES = ['', '', '', 'A', 'B', 'C']

const name = (random: Random) => random.of(SURNAMES) + random.of(GIVEN) + (random.chance(0.7) ? random.of(GIVEN) : '')

/** About eight hundred institutions, some of them named far more often than others. */
const INSTITUTIONS = PLACES.flatMap((place) => FIELDS.flatMap((field) => KINDS.map((kind) => place + field + kind)))

const institution = (random: Random) =>
  INSTITUTIONS[Math.floor(INSTITUTIONS.length * 0.8 * (random.below(1000) / 1000) ** 2)] ?? ''

const several = <T>(random: Random, atMost: number, make: () => T): T[] =>
  Array.from({ length: 1 + random.below(atMost) }, make)

const day = (random: Random, from: number, years: number) =>
  new Date(Date.UTC(from + random.below(years), random.below(12), 1 + random.below(28))).toISOString().slice(0, 10)

function applicationNumber(number: number, year: string, type: number): string {
  const body = `${year}${type}9${String(number).padStart(6, '0')}`
  return `${body}.${checkDigit(body)}`
}

const words = (random: Random, stock: Stock, atMost: number) => several(random, atMost, () => random.of(stock.words))

const ipcSymbol = (random: Random) =>
  `${random.of(random.chance(0.8) ? CLASSES : MORE_CLASSES)}${1 + random.below(99)}/${String(random.below(90)).padStart(2, '0')}`

/** The columns of one patent's row that are not ids or times. */
export function madeSupply(stock: Stock, number: number) {
  const random = randomFor(SEED, number)
  const { title, abstract, problem } = supplyAt(stock, number)
  const type = random.of([1, 1, 1, 2, 2, 3])
  const filed = day(random, 2005, 21)
  const written = applicationNumber(number, filed.slice(0, 4), type)
  return {
    title,
    abstract,
    problem,
    application_number: written,
    application_number_raw: random.chance(0.5) ? `ZL${written}` : written,
    publication_number: random.chance(0.3) ? `CN${100_000_000 + number}A` : null,
    patent_type: ['invention', 'utilityModel', 'design'][type - 1] ?? null,
    legal_status: random.chance(0.6) ? 'granted' : random.of(LEGAL_STATUSES),
    applicants: JSON.stringify(several(random, random.chance(0.3) ? 2 : 1, () => institution(random))),
    inventors: JSON.stringify(several(random, 5, () => name(random))),
    keywords: JSON.stringify(random.chance(0.5) ? words(random, stock, 5) : []),
    ipc: JSON.stringify(several(random, 3, () => ipcSymbol(random))),
    application_date: filed,
    transfer_modes: JSON.stringify(
      random.chance(0.4) ? [...new Set(several(random, 2, () => random.of(TRANSFER_MODES)))] : [],
    ),
    price: random.chance(0.5) ? '面议' : '',
    grade: random.of(GRADES),
  }
}

/** The columns of one demand's row that are not ids or times, and its organisation. */
export function madeDemand(stock: Stock, number: number) {
  const random = randomFor(SEED + 1, number)
  const { title, description, problem } = demandAt(stock, number)
  const county = random.of(COUNTIES)
  return {
    title,
    description,
    problem,
    organisation: `${county}${random.of(FIELDS)}${random.of(GIVEN)}${random.of(GIVEN)}合作社`,
    organisationType: random.of(ORGANISATION_TYPES),
    region: `清远市${county}`,
    industry: random.of(INDUSTRIES),
    keywords: JSON.stringify(words(random, stock, 4)),
    budget: random.chance(0.5) ? `${1 + random.below(50)}万元` : '',
    deadline: random.chance(0.5) ? day(random, 2026, 3) : null,
    channel: random.of(CHANNELS),
    station: random.chance(0.3) ? `${county}站` : '',
    confidential: random.chance(0.1) ? 1 : 0,
  }
}
