/** Names each run of the tests, so that it builds the program once, whatever is edited meanwhile. */
import { randomUUID } from 'node:crypto'
import type { TestProject } from 'vitest/node'

function nameRun(): void {
  process.env.NONGQIAO_TEST_RUN = randomUUID()
}

export default function setup(project: TestProject): void {
  nameRun()
  project.onTestsRerun(nameRun)
}
