/** The contract's tests of documents: written through every transport, printed where the host can print. */
import { readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import type { Transport } from './suite.ts'
import type { SuiteWindow } from './suite-workbench.ts'

export function documentsSuite({ call, ids }: SuiteWindow, transport: () => Transport): void {
  it('writes a match sheet that another program reads, and notes it', async () => {
    const { demand } = await ids()
    const request = { document: 'matchSheet', format: 'docx', demandIds: [demand('番茄')] } as const
    const { files } = await call('documents.write', { ...request, demandIds: [demand('番茄')] })
    const [written] = files
    if (written === undefined) throw new Error('nothing was written')
    const path = await transport().save(written.file, written.suggestedName)
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(path) })
    expect(value).toContain('番茄根结线虫怎么治')
    expect(value).toContain('139****1111')
    const { items } = await call('documents.log', { limit: 1 })
    expect(items).toMatchObject([{ document: 'matchSheet', format: 'docx', showsContacts: false, changed: 0 }])
  })

  it('prints where this host can, and says so', { timeout: 60_000 }, async () => {
    const { documents } = await call('documents.kinds', {})
    const sheet = documents.find(({ document }) => document === 'matchSheet')
    if (sheet?.formats.includes('pdf') !== true) return
    const { demand } = await ids()
    const { files } = await call('documents.write', {
      document: 'matchSheet',
      format: 'pdf',
      demandIds: [demand('番茄')],
    })
    const [written] = files
    if (written === undefined) throw new Error('nothing was written')
    const path = await transport().save(written.file, written.suggestedName)
    expect(readFileSync(path).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  })

  it('shows a page before anything is written', async () => {
    const { demand } = await ids()
    const { html, files } = await call('documents.preview', { document: 'letter', demandIds: [demand('番茄')] })
    expect(files).toBe(1)
    expect(html).toContain('一企一策建议书')
    expect(html).not.toMatch(/<script|https?:/)
  })
}
