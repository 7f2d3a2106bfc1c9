/**
 * Pictures of the documents' first pages, from the fictional sample data, for `docs/documents/`. Needs `pdftoppm`
 * (poppler-utils). Run it after a change of how a document looks, and look at them.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCore } from '../electron/core/core.ts'
import { installedBrowserPrinter } from '../electron/core/documents/pdf/browser-printer.ts'
import { type CallArgs, type CallResult, contract, type MethodName } from '../shared/contract/index.ts'
import { chromiumOptions } from '../tests/e2e/chromium.ts'
import association from './templates/sample-association.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '..')
const OUT = join(ROOT, 'docs', 'documents')
const worker = (path: string): URL => new URL(`../electron/core/${path}/worker.ts`, import.meta.url)
/** Of each document; the rest looks alike. */
const PAGES = 2
/** Dots an inch: a page is some 500 dots wide. */
const RESOLUTION = 60

const folder = mkdtempSync(join(tmpdir(), 'nongqiao-pictures-'))
const core = createCore({
  resourcesDir: join(ROOT, 'resources'),
  workers: { match: worker('matching'), job: worker('jobs'), register: worker('registers') },
  libraryPath: join(folder, 'library.nongqiao'),
})
const signal = new AbortController().signal

async function call<M extends MethodName>(method: M, args: CallArgs<M>): Promise<CallResult<M>> {
  const options = { language: 'zh-CN', actor: 'pictures', signal, onProgress: () => {} } as const
  const answer = await core.dispatch(method, args, options)
  if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`)
  return contract[method].result.parse(answer.value) as CallResult<M>
}

async function requests(): Promise<CallArgs<'documents.preview'>[]> {
  const { items: demands } = await call('demands.list', { limit: 30 })
  const { items: supplies } = await call('supplies.list', { limit: 30 })
  const [, second] = demands
  if (second === undefined) throw new Error('There is no sample data')
  const some = demands.filter(({ confidential }) => !confidential).map(({ id }) => id)
  return [
    { document: 'matchSheet', demandIds: [second.id] },
    { document: 'reverse', holder: supplies[0]?.applicants[0] },
    { document: 'bulletin', bulletin: { kind: 'demand', number: 8, recordIds: some.slice(0, 14) } },
    { document: 'letter', organisation: second.organisation },
    { document: 'brochure', supplyIds: supplies.slice(0, 6).map(({ id }) => id) },
    { document: 'figures' },
  ]
}

async function picture(): Promise<void> {
  const { executablePath = '', args = [] } = await chromiumOptions()
  const press = await installedBrowserPrinter(executablePath, args)?.open(signal)
  if (press === undefined) throw new Error('There is no Chromium')
  try {
    for (const request of await requests()) {
      const { html } = await call('documents.preview', request)
      const pdf = join(folder, 'page.pdf')
      writeFileSync(pdf, await press.print(html))
      const options = ['-png', '-r', String(RESOLUTION), '-l', String(PAGES), pdf, join(OUT, request.document)]
      execFileSync('pdftoppm', options)
    }
  } finally {
    await press.close()
  }
}

try {
  mkdirSync(OUT, { recursive: true })
  await call('sample.load', {})
  await call('settings.setAssociation', { association })
  await picture()
} finally {
  await core.close()
  rmSync(folder, { recursive: true, force: true })
}
