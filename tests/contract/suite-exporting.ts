/** The contract's tests of lists that leave as files, and of many files packed into one. */
import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { expect, it } from 'vitest'
import type { FileHandle } from '#shared/domain/ids.ts'
import type { Transport } from './suite.ts'
import type { SuiteWindow } from './suite-workbench.ts'

export function exportingSuite({ call, envelope }: SuiteWindow, transport: () => Transport): void {
  it('writes the lists, packs them under names of their own, and notes what left', async () => {
    const before = (await call('documents.log', {})).total
    const csv = await call('documents.write', { document: 'demands', format: 'csv' })
    const again = await call('documents.write', { document: 'demands', format: 'csv' })
    const files = [...csv.files, ...again.files].map(({ file, suggestedName }) => ({ file, suggestedName }))
    const zip = await call('exporting.zip', { files, name: '清单?' })
    expect(zip).toMatchObject({ suggestedName: '清单.zip', files: 2 })
    const packed = new PizZip(readFileSync(await transport().save(zip.file, zip.suggestedName)))
    const [name = ''] = files.map(({ suggestedName }) => suggestedName)
    expect(Object.keys(packed.files)).toEqual([name, name.replace('.csv', ' (2).csv')])
    expect(packed.file(name)?.asText()).toContain('鱼塘半夜缺氧浮头')
    expect((await call('documents.log', {})).total).toBe(before + 2)
  })

  it('packs no file that it did not write', async () => {
    const files = [{ file: 'unknown' as FileHandle, suggestedName: 'a.csv' }]
    expect(await envelope('exporting.zip', { files, name: 'a' })).toMatchObject({ ok: false })
  })
}
