/** Reads web pages with tables, which many a system hands out under the name of .xls. */
import { AppError } from '#shared/contract/app-error.ts'
import type { Reader } from '../reader.ts'
import { htmlPieces } from './encoding.ts'
import { Page } from './page.ts'
import { htmlTokens } from './tokens.ts'

/** 100,000 rows by 12 columns take 40 to 120 MB. */
const MAX_BYTES = 128 * 1024 * 1024
const TOKENS_A_TICK = 10_000

/** @throws AppError `import.too-large`, `import.damaged` */
export const readHtml: Reader = (bytes, { tick }) => {
  if (bytes.length > MAX_BYTES) throw new AppError('import.too-large')
  const page = new Page()
  let count = 0
  for (const token of htmlTokens(htmlPieces(bytes))) {
    if (count++ % TOKENS_A_TICK === 0) tick()
    page.add(token)
  }
  return [page.toSheet()]
}
