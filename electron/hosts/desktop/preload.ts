/** The preload script: gives the page the host bridge and nothing else. It runs sandboxed, so it only relays. */
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { Progress } from '#shared/contract/envelope.ts'
import type { HostBridge } from '#shared/contract/host.ts'
import { CHANNELS } from './channels.ts'

const bridge: HostBridge = {
  host: 'desktop',
  call: (id, method, args, language) => ipcRenderer.invoke(CHANNELS.call, { id, method, args, language }),
  cancel: (id) => ipcRenderer.send(CHANNELS.cancel, { id }),
  onProgress(listener) {
    const receive = (_event: IpcRendererEvent, message: { id: string; progress: Progress }) =>
      listener(message.id, message.progress)
    ipcRenderer.on(CHANNELS.progress, receive)
    return () => {
      ipcRenderer.off(CHANNELS.progress, receive)
    }
  },
  chooseLists: () => ipcRenderer.invoke(CHANNELS.chooseLists),
  takeList: (name, bytes) => ipcRenderer.invoke(CHANNELS.takeList, { name, bytes }),
  saveFile: (file, suggestedName) => ipcRenderer.invoke(CHANNELS.saveFile, { file, suggestedName }),
  setLanguage: (language) => ipcRenderer.send(CHANNELS.setLanguage, { language }),
}

contextBridge.exposeInMainWorld('nongqiao', bridge)
