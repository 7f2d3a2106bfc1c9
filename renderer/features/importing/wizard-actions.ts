/** What one can do in the wizard. Each answer of the session is written into the wizard's state. */
import type { ChosenFile } from '#shared/contract/host.ts'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportResult } from '#shared/contract/import-session.ts'
import type { RecordKind } from '#shared/contract/importing.ts'
import type { CallArgs } from '#shared/contract/index.ts'
import type { FileHandle, ImportSessionId } from '#shared/domain/ids.ts'
import type { ApiClient } from '../../client/api-client.ts'
import { ApiError } from '../../client/api-error.ts'
import { type Changed, decideTwin, keepOf, keepOfAll, type Twin } from './decided.ts'
import type { KeptWizard } from './kept-wizard.ts'
import { openFiles } from './open-files.ts'
import {
  type CellEdit,
  type Choices,
  firstPlace,
  NOTHING,
  type Step,
  sayMore,
  type Wizard,
  withEdits,
} from './wizard-state.ts'

export interface WizardStore {
  get(): Wizard
  change(change: Partial<Wizard> | ((wizard: Wizard) => Partial<Wizard>)): void
}

export interface WizardTools {
  readonly api: ApiClient
  readonly store: WizardStore
  /** Shows a failure and goes on. */
  readonly fail: (error: unknown) => void
  /** Names the long work in the language of the window. */
  readonly title: (work: 'opening' | 'committing', count: number) => string
  readonly onCommitted: () => void
}

type Fields = CallArgs<'importSession.keep'>['fields']

const nextVersion = ({ version }: Wizard) => ({ version: version + 1 })

const isCode = (error: unknown, code: ApiError['code']) => error instanceof ApiError && error.code === code

function closeSession({ api, store }: WizardTools): void {
  const { id } = store.get()
  // The core ends forgotten sessions by itself.
  if (id !== null) api.call('importSession.close', { session: id }).catch(() => undefined)
}

async function open(tools: WizardTools, handed: readonly ChosenFile[], kind: RecordKind | null): Promise<void> {
  const { api, store, title } = tools
  closeSession(tools)
  store.change({ handed, kind, work: 'opening', error: null, id: null, result: null, aside: null })
  try {
    const options = { title: title('opening', handed.length) }
    const { session, files, lost } = await openFiles(api, handed, store.get(), options)
    store.change((wizard) => ({
      id: session,
      files,
      lost,
      ...firstPlace(files),
      seen: [],
      work: null,
      ...nextVersion(wizard),
    }))
  } catch (error) {
    if (isCode(error, 'app.cancelled')) store.change(NOTHING)
    else store.change({ error, work: null })
  }
}

/** Comes back to a session after a reload; one that is no more is opened again with all that was said in it. */
async function comeBack(tools: WizardTools, { session, said, place }: KeptWizard): Promise<void> {
  const { api, store } = tools
  if (session === null) return store.change({ aside: said })
  store.change({ ...said, work: 'opening' })
  try {
    const files: ImportFile[] = []
    for (const { file } of said.handed) {
      files.push(await api.call('importSession.choose', { session, file, choices: {} }))
    }
    store.change((wizard) => ({ id: session, files, ...place, work: null, ...nextVersion(wizard) }))
  } catch {
    await open(tools, said.handed, said.kind)
  }
}

/** Asks the session one thing after another, in the order in which the user did them. */
function createAsking({ store, fail }: WizardTools) {
  let last: Promise<unknown> = Promise.resolve()
  return function ask<T>(act: (session: ImportSessionId) => Promise<T>): Promise<T | null> {
    const done = last.then(async () => {
      const { id } = store.get()
      if (id === null) return null
      try {
        return await act(id)
      } catch (error) {
        // A session that is no more is said in its place, where it can be opened again.
        if (isCode(error, 'import.session-gone')) store.change({ error })
        else fail(error)
        return null
      }
    })
    last = done
    return done
  }
}

type Asking = ReturnType<typeof createAsking>

function sessionActions({ api, store, title, onCommitted }: WizardTools, ask: Asking) {
  return {
    async choose(file: FileHandle, choices: Choices) {
      store.change(({ said }) => ({ said: { ...said, [file]: sayMore(said[file] ?? {}, choices) } }))
      const chosen = await ask((session) => api.call('importSession.choose', { session, file, choices }))
      if (chosen === null) return
      store.change((wizard) => ({
        files: wizard.files.map((other) => (other.file === file ? chosen : other)),
        ...nextVersion(wizard),
      }))
    },
    async edit(file: FileHandle, edits: CellEdit[]) {
      const done = await ask((session) => api.call('importSession.edit', { session, file, edits }))
      if (done === null) return
      const corrected = (wizard: Wizard) => ({ ...wizard.edits, [file]: withEdits(wizard.edits[file] ?? [], edits) })
      store.change((wizard) => ({ edits: corrected(wizard), ...nextVersion(wizard) }))
    },
    /** Of one record, fields that stay as the library has them. */
    async keep({ id, title }: Changed['record'], fields: Fields) {
      store.change(({ decided }) => ({ decided: keepOf(decided, { record: id, title, fields }) }))
      await ask((session) => api.call('importSession.keep', { session, records: [id], fields }))
      store.change(nextVersion)
    },
    async keepAll(fields: Fields) {
      store.change(({ decided }) => ({ decided: keepOfAll(decided, fields) }))
      await ask((session) => api.call('importSession.keep', { session, records: 'all', fields }))
      store.change(nextVersion)
    },
    async decideTwin(twin: Twin, decision: Twin['decision']) {
      store.change(({ decided }) => ({ decided: decideTwin(decided, twin, decision) }))
      const decisions = [{ twin: twin.twin, decision }]
      await ask((session) => api.call('importSession.decideTwins', { session, decisions }))
      store.change(nextVersion)
    },
    async commit() {
      if (store.get().work !== null) return
      store.change({ work: 'committing' })
      const options = { title: title('committing', store.get().files.length) }
      const result: ImportResult | null = await ask((session) => api.call('importSession.commit', { session }, options))
      store.change((wizard) => ({ work: null, result, ...nextVersion(wizard) }))
      if (result !== null) onCommitted()
    },
  }
}

export function createWizardActions(tools: WizardTools) {
  const { store } = tools
  /** Files that are dropped while others are read wait for these. */
  let opening: Promise<void> = Promise.resolve()
  const openNext = (files: readonly ChosenFile[], kind: RecordKind | null) => {
    if (store.get().result !== null) store.change(NOTHING)
    const { handed, kind: before, said } = store.get()
    if (handed.length === 0) return open(tools, files, kind)
    // What was said of the first files is not said of those that join them.
    const saidBefore = handed.map(({ file }) => [file, { ...(before && { kind: before }), ...said[file] }])
    store.change({ said: Object.fromEntries(saidBefore) })
    return open(tools, [...handed, ...files], kind)
  }
  return {
    ...sessionActions(tools, createAsking(tools)),
    /** Files that were dropped or chosen join those that are looked at; after an import they begin a new one. */
    add(files: readonly ChosenFile[], kind: RecordKind | null = null) {
      if (store.get().work === 'committing' || files.length === 0) return
      opening = opening.then(() => openNext(files, kind))
    },
    /** Files that are dropped meanwhile join the import that one comes back to. */
    comeBack(kept: KeptWizard) {
      opening = opening.then(() => comeBack(tools, kept))
    },
    forgetLost: () => store.change({ lost: [] }),
    openAgain: () => void open(tools, store.get().handed, store.get().kind),
    clear() {
      closeSession(tools)
      store.change(NOTHING)
    },
    /** Leaves the import; it can be gone on with until another one begins. */
    layAside() {
      const { handed, kind, said, edits, decided } = store.get()
      closeSession(tools)
      store.change({ ...NOTHING, aside: { handed, kind, said, edits, decided } })
    },
    goOn() {
      const { aside } = store.get()
      if (aside === null) return
      store.change({ ...NOTHING, ...aside })
      void open(tools, aside.handed, aside.kind)
    },
    show: (current: FileHandle) => store.change({ current }),
    go: (step: Step) => store.change(({ step: left, seen }) => ({ step, seen: [...seen, left, step] })),
  }
}
