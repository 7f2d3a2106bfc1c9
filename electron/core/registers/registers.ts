/** The core's side of the register thread. */
import { type ThreadClient, threadClient } from '../threads/client.ts'
import type { RegisterQuestions, RegisterStart } from './protocol.ts'

/** Asking throws AppError `app.cancelled`, `register.workerStopped`, `library.*`. */
export type Registers = ThreadClient<RegisterQuestions>

export function startRegisters({ worker: module, ...data }: RegisterStart & { readonly worker: URL }): Registers {
  return threadClient<RegisterQuestions>({ module, data, stopped: 'register.workerStopped' })
}
