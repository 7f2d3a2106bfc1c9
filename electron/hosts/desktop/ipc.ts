/** The IPC door: who asks is checked, what is asked is parsed, then the core or a dialog answers. */
import { userInfo } from 'node:os'
import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { z } from 'zod'
import type { Core } from '#core/core.ts'
import { errorBodyOf } from '#core/dispatch.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Envelope, Language } from '#shared/contract/envelope.ts'
import { language } from '#shared/contract/envelope.ts'
import { callRequest, progressMessage, takeListRequest } from '#shared/contract/host.ts'
import { fileHandle } from '#shared/contract/importing.ts'
import { createRunningCalls, type RunningCalls } from './calls.ts'
import { CHANNELS } from './channels.ts'
import { chooseLists, saveFile, takeList } from './file-dialogs.ts'
import { PAGE_ORIGIN } from './page-protocol.ts'

const cancelMessage = callRequest.pick({ id: true })
const saveMessage = z.object({ file: fileHandle, suggestedName: z.string().min(1).max(200) })
const languageMessage = z.object({ language })

export interface IpcOptions {
  readonly core: Core
  /** The language until the page says its own. */
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}

/** @throws Error where the message does not come from the main frame of our own page. */
function requireOurPage(event: IpcMainEvent | IpcMainInvokeEvent): WebContents {
  const frame = event.senderFrame
  if (frame === null || frame !== event.sender.mainFrame || frame.origin !== PAGE_ORIGIN) {
    throw new Error('A message from a page that is not ours was refused')
  }
  return event.sender
}

/** A message that expects no answer has nobody to tell when it is refused: it is dropped. */
function onMessage(channel: string, receive: (sender: WebContents, message: unknown) => void): void {
  ipcMain.on(channel, (event, message: unknown) => {
    try {
      receive(requireOurPage(event), message)
    } catch {}
  })
}

async function answerCall(
  core: Core,
  calls: RunningCalls,
  sender: WebContents,
  message: unknown,
): Promise<Envelope<unknown>> {
  const { id, method, args, language } = callRequest.parse(message)
  const signal = calls.start(sender, id)
  if (signal === null) {
    const error = new AppError('app.argumentsInvalid', { method, field: 'id', problem: 'already running' })
    return { ok: false, error: errorBodyOf(error, language) }
  }
  try {
    return await core.dispatch(method, args, {
      language,
      actor: userInfo().username,
      signal,
      onProgress(progress) {
        if (!sender.isDestroyed()) sender.send(CHANNELS.progress, progressMessage.parse({ id, progress }))
      },
    })
  } finally {
    calls.finish(sender, id)
  }
}

/** Opens the channels. There is one core and one window, hence one language. */
export function openChannels({ core, language: first, onLanguage }: IpcOptions): void {
  const calls = createRunningCalls()
  let current = first

  ipcMain.handle(CHANNELS.call, (event, message: unknown) => answerCall(core, calls, requireOurPage(event), message))
  ipcMain.handle(CHANNELS.chooseLists, (event) => chooseLists(core, requireOurPage(event), current))
  ipcMain.handle(CHANNELS.takeList, (event, message: unknown) => {
    requireOurPage(event)
    return takeList(core, takeListRequest.parse(message))
  })
  ipcMain.handle(CHANNELS.saveFile, (event, message: unknown) =>
    saveFile(core, requireOurPage(event), saveMessage.parse(message), current),
  )
  onMessage(CHANNELS.cancel, (sender, message) => calls.cancel(sender, cancelMessage.parse(message).id))
  onMessage(CHANNELS.setLanguage, (_sender, message) => {
    current = languageMessage.parse(message).language
    onLanguage(current)
  })
}
