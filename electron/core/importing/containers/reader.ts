/** What every container reader is: bytes in, sheets out. `read-sheets.ts` keeps the table of them. */
import type { Sheet } from '../sheet.ts'

export interface ReadOptions {
  /** Of a protected file, once the user has typed it. */
  readonly password?: string
  /** Called every now and then while reading; throws AppError `app.cancelled` once the caller has cancelled. */
  readonly tick: () => void
}

/** @throws AppError `import.*`; anything else that a reader throws is taken for damage. */
export type Reader = (bytes: Buffer, options: ReadOptions) => readonly Sheet[] | Promise<readonly Sheet[]>
