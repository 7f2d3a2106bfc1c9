/** The job thread, except that reading a file called `deadly…` ends it, as a hostile one would. */
import { type MessagePort, workerData } from 'node:worker_threads'

const { port } = workerData.input as { port?: MessagePort }
port?.on('message', (request: { name: string; ask: { fileName?: string } }) => {
  if (request.name === 'read' && request.ask.fileName?.startsWith('deadly')) process.exit(1)
})
await import('../../electron/core/jobs/worker.ts')
