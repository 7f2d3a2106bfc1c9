/** The door to the measuring tools, which stand beside the tests and are not shipped. */
import { AppError } from '#shared/contract/app-error.ts'
import { report } from './session.ts'

/**
 * Loads a tool when its command runs, so that no other command needs it.
 * @throws AppError `measuring.notHere` in an installed program, and in a checkout without development packages.
 */
export async function measuringTool<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
    throw isMissing ? new AppError('measuring.notHere', {}, { cause: error }) : error
  }
}

/** What was measured, as data for the envelope and as tables for people. */
export interface Measured<T> {
  readonly value: T
  readonly tables: string
}

/** Prints what a tool measured and gives the exit code. */
export function reportMeasured<T>(json: boolean, work: () => Promise<Measured<T>>): Promise<number> {
  let tables = ''
  const value = async () => {
    const measured = await work()
    tables = measured.tables
    return measured.value
  }
  return report(json, value, () => tables)
}
