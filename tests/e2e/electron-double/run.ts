/** Entry of the child process: puts the double in place of `electron`, then runs the built main module. */
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const double = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url: double, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
})

const [node, , main, ...args] = process.argv
if (node === undefined || main === undefined) throw new Error('Which main module?')
process.argv = [node, main, ...args]

interface Evaluation {
  readonly id: number
  readonly source: string
  readonly arg: unknown
}

/** Runs a function of the test against the double's `electron`. */
async function evaluate({ id, source, arg }: Evaluation): Promise<void> {
  try {
    const electron = await import('./electron.ts')
    // biome-ignore lint/security/noGlobalEval: the function comes from the test that started this process
    const value = await globalThis.eval(`(${source})`)(electron, arg)
    process.send?.({ type: 'evaluated', id, value })
  } catch (error) {
    process.send?.({ type: 'evaluated', id, error: String(error) })
  }
}

process.on('message', (message: Evaluation) => void evaluate(message))
// A test that has ended takes the program with it.
process.on('disconnect', () => process.exit(1))

const { app } = await import('./app.ts')
await import(pathToFileURL(main).href)
app.becomeReady()
