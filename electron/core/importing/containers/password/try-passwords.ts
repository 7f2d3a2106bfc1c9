/** Which passwords are tried, and what is said when none fits. */
import { AppError } from '#shared/contract/app-error.ts'

/** Office opens files with this one without asking: it locks the structure of a workbook with it. */
const KNOWN_TO_ALL = 'VelvetSweatshop'

/**
 * @param open Null for a wrong password.
 * @throws AppError `import.password`: none is given; with `context: wrong` another is needed.
 */
export function tryPasswords<Opened>(password: string | undefined, open: (candidate: string) => Opened | null): Opened {
  const candidates = password === undefined ? [KNOWN_TO_ALL] : [password, KNOWN_TO_ALL]
  for (const candidate of candidates) {
    const opened = open(candidate)
    if (opened !== null) return opened
  }
  throw new AppError('import.password', password === undefined ? {} : { context: 'wrong' })
}

/** The file is protected in a way that no password given here opens. */
export const unsupportedProtection = (): AppError => new AppError('import.password', { context: 'unsupported' })
