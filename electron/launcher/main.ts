/** Puts the hosts that run from source together: the command line, the web host, and starting the desktop. */
import { fileURLToPath } from 'node:url'
import { runCommandLine } from '../hosts/cli/main.ts'
import { languageOf } from '../hosts/cli/texts.ts'
import { serve } from '../hosts/web/main.ts'
import { startDesktop } from './start-desktop.ts'

// `nongqiao list … | head` closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const place = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

const installation = {
  resourcesDir: place('resources'),
  workers: {
    match: new URL('../core/matching/worker.ts', import.meta.url),
    job: new URL('../core/jobs/worker.ts', import.meta.url),
    register: new URL('../core/registers/worker.ts', import.meta.url),
  },
}

const page = { ...installation, rendererDir: place('out/renderer'), language: languageOf(process.argv) }

process.exitCode = await runCommandLine(process.argv.slice(2), {
  installation,
  serve: (options) => serve(page, options),
  async start(options) {
    // A library that the user names is for real work: example records have no place in it.
    const chosen = { ...options, sample: options.sample && options.library === undefined }
    return (await startDesktop(place('.'), chosen)) ?? serve(page, { ...chosen, port: 0, open: true })
  },
})
