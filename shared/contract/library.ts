/** The library file itself. */
import { z } from 'zod'
import { read } from './method.ts'

export const libraryStats = z.object({
  /** Name of the file, without its folder. */
  fileName: z.string(),
  schemaVersion: z.number().int(),
  bytes: z.number().int(),
  supplies: z.number().int(),
  demands: z.number().int(),
  refined: z.object({ supplies: z.number().int(), demands: z.number().int() }),
  shortlisted: z.number().int(),
  rejected: z.number().int(),
  batches: z.number().int(),
  sampleRecords: z.number().int(),
  /** The user has taken the sample data out: it is not offered by itself again. */
  sampleRemoved: z.boolean(),
})

export type LibraryStats = z.infer<typeof libraryStats>

export const libraryContract = {
  'library.stats': read(z.object({}), libraryStats),
  /** Runs SQLite's own integrity and foreign key checks. */
  'library.check': read(z.object({}), z.object({ sound: z.boolean(), findings: z.array(z.string()) })),
}
