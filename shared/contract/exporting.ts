/** Documents that the core writes; the host then lets the user choose where they go. */
import { z } from 'zod'
import { fileHandle } from './importing.ts'
import { read } from './method.ts'
import { demandId } from './records.ts'

export const issuedFile = z.object({ file: fileHandle, suggestedName: z.string() })

export const exportingContract = {
  /** The match workbook (.xlsx): an overview and a sheet for each demand. Phones are masked. */
  'exporting.workbook': read(
    z.object({ demandIds: z.array(demandId).optional(), top: z.number().int().min(1).max(100).default(20) }),
    issuedFile.extend({ demands: z.number().int(), matches: z.number().int() }),
  ),
}
