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
  /**
   * Runs SQLite's own integrity and foreign key checks.
   * @throws `library.gone`, `library.replaced` where the file no longer stands where it was opened
   */
  'library.check': read(z.object({}), z.object({ sound: z.boolean(), findings: z.array(z.string()) })),
  /**
   * Saves all that is open into a file of its own, for a library whose file was deleted or replaced meanwhile. `isBack`:
   * nothing stood in its place, and the copy does now. The program has to be started anew to go on with it.
   */
  'library.saveCopy': read(z.object({}), z.object({ fileName: z.string(), folder: z.string(), isBack: z.boolean() })),
}
