import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Envelope, Progress } from '#shared/contract/envelope.ts'
import type { HostBridge } from '#shared/contract/host.ts'
import type { FileHandle } from '#shared/domain/ids.ts'
import { temporaryFolder } from '../builders/folder.ts'
import { launchDesktop } from '../e2e/electron-double/launch.ts'
import { contractSuite } from './suite.ts'

const folder = temporaryFolder()

const bridge = <T>(page: Page, run: string, ...args: unknown[]): Promise<T> =>
  page.evaluate(`window.nongqiao.${run}(...${JSON.stringify(args)})`) as Promise<T>

contractSuite('the desktop window', async () => {
  const desktop = await launchDesktop({ libraryPath: join(folder, 'library.nongqiao') })
  const { page, dialogs } = desktop
  return {
    call: (id, method, args, language) => bridge<Envelope<unknown>>(page, 'call', id, method, args, language),
    cancel: (id) => void bridge(page, 'cancel', id),
    onProgress(listener) {
      void page
        .exposeFunction('tellTest', (id: string, progress: Progress) => listener(id, progress))
        .then(() => page.evaluate('window.nongqiao.onProgress((id, progress) => window.tellTest(id, progress)); null'))
    },
    async choose(path) {
      await dialogs.choose([path])
      const [chosen] = await bridge<{ file: FileHandle }[]>(page, 'chooseLists')
      return chosen?.file as FileHandle
    },
    async drop(path) {
      const chosen = await page.evaluate(
        ([name, bytes]) => (window.nongqiao as HostBridge).takeList(name, new Uint8Array(bytes).buffer),
        ['需求 (1).xlsx', [...readFileSync(path)]] as const,
      )
      return chosen.file
    },
    async save(file, suggestedName) {
      const path = join(folder, suggestedName)
      await dialogs.saveAs(path)
      await bridge(page, 'saveFile', file, suggestedName)
      return path
    },
    async close() {
      await desktop.close()
    },
  }
})
