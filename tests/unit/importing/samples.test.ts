/** Real files of all shapes, where the folder of samples lies beside the checkout. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createImporter } from '../../builders/importer.ts'

const SAMPLES = join(import.meta.dirname, '../../../../shared/samples')

describe.skipIf(!existsSync(SAMPLES))('shared samples (skipped where the folder is absent)', () => {
  it.each([
    ['02-demand-list.xlsx', 'demand', 3],
    ['20-gb18030.csv', 'supply', 3],
    ['21-utf8bom.csv', 'supply', 3],
    ['23-utf16le-bom-tab.csv', 'supply', 3],
    ['27-gb2312-short.csv', 'supply', 1],
    ['30-dimension-huge.xlsx', 'supply', 1],
    ['32-styled-empty-200k.xlsx', 'supply', 1],
    ['34-prefixed-ns.xlsx', 'supply', 1],
    ['37-proto-names.xlsx', 'supply', 1],
    ['41-huge-merge.xlsx', 'supply', 1],
    ['44-really-xlsx.xls', 'demand', 3],
  ] as const)('%s', { timeout: 20_000 }, async (file, kind, records) => {
    const { counts } = await createImporter(kind).preview(join(SAMPLES, file))
    expect(counts.new).toBe(records)
    expect(counts.read).toBe(counts.new + counts.rejected)
  })

  it.each([
    ['03-demand-form-labelvalue.xlsx', 'import.notAList'],
    ['29-empty.xlsx', 'import.empty'],
    ['38-truncated.xlsx', 'import.damaged'],
    ['39-bomb-1gb.xlsx', 'import.tooLarge'],
    ['46-encrypted-pw123456.xlsx', 'import.password'],
    ['50-supply-table.docx', 'import.formatUnsupported'],
    ['53-supply-table.doc', 'import.formatUnsupported'],
    ['55-scanned-image.pdf', 'import.formatUnsupported'],
  ])('%s is refused: %s', async (file, code) => {
    await expect(createImporter('demand').preview(join(SAMPLES, file))).rejects.toMatchObject({ code })
  })
})
