/** Documents that the core writes; the host then lets the user choose where they go. */
import { z } from 'zod'
import { fileHandle } from './importing.ts'
import { read, write } from './method.ts'
import { demandId } from './records.ts'

/** So many matches stand beside a record on paper, in every document, where nobody asks for another number. */
export const MATCHES_ON_PAPER = 10

export const issuedFile = z.object({ file: fileHandle, suggestedName: z.string() })

export const exportingContract = {
  /** The match workbook (.xlsx): an overview and a sheet for each demand. Phones are masked; the log notes it. */
  'exporting.workbook': write(
    z.object({
      demandIds: z.array(demandId).optional(),
      top: z.number().int().min(1).max(100).default(MATCHES_ON_PAPER),
    }),
    issuedFile.extend({ demands: z.number().int(), matches: z.number().int() }),
  ),
  /** Packs written files into one .zip. Names that are not unique get a number. @throws `file.handleUnknown` */
  'exporting.zip': read(
    z.object({
      files: z.array(issuedFile).min(1).max(100_000),
      /** Of the .zip, without its ending. */
      name: z.string().max(200),
    }),
    issuedFile.extend({ files: z.number().int() }),
  ),
}
