/**
 * Writes match sheets as .docx in a process of its own: `sheets-once.ts FOLDER COUNT`. Prints how many a second, with
 * everything that the job does: filling the template, packing, and writing the files safely.
 */
import { join } from 'node:path'
import { writeWord } from '#core/documents/word/write-word.ts'
import { papers, templatePath } from '../unit/documents/papers.ts'

const [folder = '', count = ''] = process.argv.slice(2)
const data = papers().matchSheet
const targets = Array.from({ length: Number(count) }, (_, i) => ({ data, path: join(folder, `${i}.docx`) }))
const quiet = { language: 'zh-CN', report: () => {}, throwIfCancelled: () => {} } as const
const start = performance.now()
await writeWord({ templatePath: templatePath('matchSheet'), logo: null, targets }, quiet)
const perSecond = (targets.length / (performance.now() - start)) * 1000
process.stdout.write(JSON.stringify({ perSecond }))
