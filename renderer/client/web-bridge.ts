/** The host's bridge over HTTP and WebSocket, for the loopback web host. Same origin, cookie session. */
import type { Envelope, Language } from '#shared/contract/envelope.ts'
import { type ChosenFile, type HostBridge, LIST_EXTENSIONS } from '#shared/contract/host.ts'
import { ApiError } from './api-error.ts'
import { requireListSize } from './list-size.ts'
import { createProgressFeed } from './progress-feed.ts'

const LIST_TYPES = LIST_EXTENSIONS.map((extension) => `.${extension}`).join(',')

async function post(path: string, contentType: string, body: BodyInit): Promise<Envelope<unknown>> {
  let response: Response
  try {
    response = await fetch(path, { method: 'POST', headers: { 'Content-Type': contentType }, body })
  } catch {
    throw new ApiError('client.unreachable', '')
  }
  if (response.status === 401) throw new ApiError('client.sessionEnded', '')
  const type = response.headers.get('Content-Type') ?? ''
  if (!type.includes('json')) throw new ApiError('client.unreachable', '')
  return (await response.json()) as Envelope<unknown>
}

async function upload(name: string, bytes: BodyInit, language: Language): Promise<ChosenFile> {
  const query = new URLSearchParams({ name, language })
  const envelope = await post(`/api/files?${query}`, 'application/octet-stream', bytes)
  if (!envelope.ok) throw new ApiError(envelope.error.code, envelope.error.message, envelope.error.details)
  return envelope.value as ChosenFile
}

/** A file input that is in no page: browsers open its dialog all the same. */
function pickFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.accept = LIST_TYPES
    input.hidden = true
    const finish = (files: readonly File[]) => {
      input.remove()
      resolve(files)
    }
    input.addEventListener('change', () => finish([...(input.files ?? [])]))
    input.addEventListener('cancel', () => finish([]))
    document.body.append(input)
    input.click()
  })
}

export function createWebBridge(): HostBridge {
  const feed = createProgressFeed()
  let language: Language = 'zh-CN'
  return {
    host: 'web',
    async call(id, method, args, language) {
      return post('/api/call', 'application/json', JSON.stringify({ id, method, args, language }))
    },
    cancel(id) {
      post('/api/cancel', 'application/json', JSON.stringify({ id })).catch(() => undefined)
    },
    onProgress: feed.listen,
    async chooseLists() {
      const chosen: ChosenFile[] = []
      const files = await pickFiles()
      files.forEach(requireListSize)
      for (const file of files) chosen.push(await upload(file.name, file, language))
      return chosen
    },
    takeList: (name, bytes) => upload(name, bytes, language),
    async saveFile(file, suggestedName) {
      const link = document.createElement('a')
      link.href = `/api/files/${encodeURIComponent(file)}?name=${encodeURIComponent(suggestedName)}`
      link.download = suggestedName
      document.body.append(link)
      link.click()
      link.remove()
      return { saved: true, name: suggestedName }
    },
    setLanguage(next) {
      language = next
    },
  }
}
