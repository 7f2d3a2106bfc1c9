import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '#shared/contract/envelope.ts'
import { freshCore } from '../builders/core.ts'
import { temporaryFolder } from '../builders/folder.ts'
import { contractSuite } from './suite.ts'

contractSuite('a direct call', async () => {
  const core = freshCore()
  const folder = temporaryFolder()
  const running = new Map<string, AbortController>()
  const listeners: ((id: string, progress: Progress) => void)[] = []
  return {
    call(id, method, args, language) {
      const controller = new AbortController()
      running.set(id, controller)
      const onProgress = (progress: Progress) => {
        for (const listener of listeners) listener(id, progress)
      }
      return core.dispatch(method, args, { language, actor: 'tester', signal: controller.signal, onProgress })
    },
    cancel: (id) => running.get(id)?.abort(),
    onProgress: (listener) => void listeners.push(listener),
    choose: async (path) => core.files.admit(path).handle,
    drop: null,
    async save(file, suggestedName) {
      copyFileSync(core.files.find(file).path, join(folder, suggestedName))
      return join(folder, suggestedName)
    },
    close: () => core.close(),
  }
})
