/** The job that writes Word files from one template: in a thread, since a thousand of them take their time. */
import { readFileSync } from 'node:fs'
import type { JobContext } from '../../jobs/job.ts'
import { saveBytes } from '../../save-file.ts'
import type { WriteTarget } from '../document.ts'
import { writeOne } from '../write-one.ts'
import { type Logo, placeLogo } from './logo.ts'
import { fillTemplate } from './word-template.ts'

export interface WriteWordInput {
  readonly templatePath: string
  readonly logo: Logo | null
  readonly targets: readonly WriteTarget<object>[]
}

/** @throws AppError `app.cancelled`, `file.notWritable`, `file.diskFull`, `document.oneFailed` */
export async function writeWord(input: WriteWordInput, context: JobContext): Promise<{ files: number }> {
  const template = placeLogo(readFileSync(input.templatePath), input.logo)
  const total = input.targets.length
  for (const [done, { data, path }] of input.targets.entries()) {
    context.throwIfCancelled()
    context.report({ phase: 'writing', done, total })
    await writeOne(path, () => saveBytes(path, fillTemplate(template, data)))
  }
  context.report({ phase: 'writing', done: total, total })
  return { files: total }
}
