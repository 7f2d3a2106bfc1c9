/** A temporary folder for one test file, deleted at its end. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** Call it at the top level of a test file, or of a module that one imports. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nongqiao-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}
