/** Tests run in Node; those of the windows drive a real Chromium. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: 'tests/e2e/electron-double/one-run.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A screen follows its data: what it shows is asked again until it holds, as a person would look again.
    expect: { poll: { timeout: 20_000 } },
    // A browser and a worker thread a file: more at once than cores only makes them wait.
    maxWorkers: 2,
  },
})
