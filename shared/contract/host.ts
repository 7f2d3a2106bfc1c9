/**
 * What a window may ask of the host that shows it. The desktop's preload script and the web client both
 * provide exactly this; nothing else crosses.
 */
import { z } from 'zod'
import type { FileHandle } from '../domain/ids.ts'
import type { Envelope, Language, Progress } from './envelope.ts'
import { language, progress } from './envelope.ts'

export interface ChosenFile {
  readonly file: FileHandle
  readonly name: string
}

export interface HostBridge {
  /** Which host it is, for the few words that differ (where a file was saved). */
  readonly host: 'desktop' | 'web'
  /** Runs a method of the contract. `id` names the call for progress and cancelling. */
  call(id: string, method: string, args: unknown, language: Language): Promise<Envelope<unknown>>
  cancel(id: string): void
  /** Returns a function that stops listening. */
  onProgress(listener: (id: string, progress: Progress) => void): () => void
  /** Lets the user choose lists to import; empty when they chose none. */
  chooseLists(): Promise<readonly ChosenFile[]>
  /** Takes the bytes of a list that was dropped on the window. */
  takeList(name: string, bytes: ArrayBuffer): Promise<ChosenFile>
  /** Lets the user keep a file that the core has written. */
  saveFile(file: FileHandle, suggestedName: string): Promise<SaveOutcome>
  /** Tells the host the language of the window, for its menus and dialogs. */
  setLanguage(language: Language): void
}

/**
 * `name`: how the saved file is called; on the web the browser decides where it goes. `insteadOf`: the name that was
 * chosen, where another program held that file and it was saved beside it.
 */
export type SaveOutcome =
  | { readonly saved: true; readonly name: string; readonly insteadOf?: string }
  | { readonly saved: false }

/** One call on the wire (IPC and HTTP). */
export const callRequest = z.object({
  id: z.string().min(1).max(64),
  method: z.string().max(100),
  args: z.unknown(),
  language,
})

/** The largest list that is read. It is held whole in memory, several times over; no list of an association comes near. */
export const MAX_LIST_BYTES = 200 * 1024 * 1024

/** What dialogs offer to choose: what can be read, and what is refused with a sentence that says what to do. */
export const LIST_EXTENSIONS = ['xlsx', 'xlsm', 'xls', 'et', 'ods', 'csv', 'tsv', 'txt', 'docx', 'doc', 'pdf'] as const

/** A dropped list on its way to the desktop. */
export const takeListRequest = z.object({
  name: z.string().min(1).max(500),
  bytes: z.instanceof(ArrayBuffer).refine((bytes) => bytes.byteLength <= MAX_LIST_BYTES),
})

/** One progress message on the wire (IPC and WebSocket). */
export const progressMessage = z.object({ id: z.string(), progress })
