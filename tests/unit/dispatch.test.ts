import { afterAll, describe, expect, it } from 'vitest'
import type { CallContext, CoreServices, Handlers } from '#core/call-context.ts'
import { createDispatch } from '#core/dispatch.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { contract, type MethodName } from '#shared/contract/index.ts'
import { freshCore } from '../builders/core.ts'

const options = { language: 'en', actor: 'tester', signal: new AbortController().signal, onProgress: () => {} } as const

/** A door whose every handler is `run`. */
function doorTo(run: (context: CallContext) => unknown) {
  const handlers = Object.fromEntries(
    Object.keys(contract).map((name) => [name, (_: unknown, c: CallContext) => run(c)]),
  )
  const place = { require: () => {} }
  const services = { library: { path: '/x/a.nongqiao', reading: 'reading', writing: 'writing', place } }
  return createDispatch(handlers as unknown as Handlers, services as unknown as CoreServices)
}

describe('the door', () => {
  it('gives the handle that writes to write calls only', async () => {
    const dispatch = doorTo(({ library }) => 'writing' in library)
    for (const [name, { access }] of Object.entries(contract)) {
      const args = ARGUMENTS[name as MethodName] ?? {}
      expect(await dispatch(name, args, options), name).toEqual({ ok: true, value: access === 'write' })
    }
  })

  it('tells an expected error with its sentence, and anything else as a bug without its message', async () => {
    const expected = await doorTo(() => {
      throw new AppError('file.notFound', { fileName: 'a.xlsx' })
    })('library.stats', {}, options)
    expect(expected).toMatchObject({ error: { code: 'file.notFound', message: expect.stringContaining('a.xlsx') } })
    const bug = await doorTo(() => {
      throw new TypeError('13812345678')
    })('library.stats', {}, options)
    expect(JSON.stringify(bug)).not.toContain('138')
    expect(bug).toMatchObject({ error: { code: 'app.bug' } })
  })

  it('tells what SQLite raised as an error of the library, by its file name alone', async () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
    const told = await doorTo(() => {
      throw full
    })('library.stats', {}, options)
    expect(told).toMatchObject({ error: { code: 'library.diskFull', details: { fileName: 'a.nongqiao' } } })
  })

  it('tells an aborted wait as cancelled, and a real error as what it is even then', async () => {
    const signal = AbortSignal.abort()
    const aborted = await doorTo(({ signal: own }) => own.throwIfAborted())('library.stats', {}, { ...options, signal })
    expect(aborted).toMatchObject({ error: { code: 'app.cancelled' } })
    const full = await doorTo(() => {
      throw new AppError('library.diskFull', { fileName: 'a' })
    })('library.stats', {}, { ...options, signal })
    expect(full).toMatchObject({ error: { code: 'library.diskFull' } })
  })
})

describe('a core', () => {
  const core = freshCore()
  afterAll(() => core.close())

  it('can be closed while its index is being built, and others go on', async () => {
    const other = freshCore()
    other.prepare()
    await other.close()
    expect(await core.dispatch('library.check', {}, options)).toMatchObject({ ok: true, value: { sound: true } })
  })
})

const ID = '01900000-0000-7000-8000-000000000000'
const FILE = 'x'.repeat(32)

/** Arguments for the calls that need any. */
const ARGUMENTS: Partial<Record<MethodName, unknown>> = {
  'supplies.get': { id: ID },
  'demands.get': { id: ID },
  'problemStatements.write': { record: { kind: 'supply', id: ID }, text: 'x' },
  'problemStatements.confirm': { record: { kind: 'supply', id: ID } },
  'supplies.update': { ids: [ID], changes: {} },
  'demands.update': { ids: [ID], changes: {} },
  'demands.create': { fields: { title: 'x' } },
  'demands.organisations': { text: '' },
  'settings.setTransferModes': { modes: null },
  'demands.similar': { title: 'x', organisation: '', region: '' },
  'records.remove': { record: { kind: 'demand', id: ID } },
  'records.undo': { edit: ID },
  'records.history': { record: { kind: 'supply', id: ID } },
  'problemStatements.propose': { title: '', description: '' },
  'drafts.set': { key: 'x', text: null },
  'importing.preview': { file: FILE, kind: 'supply' },
  'importing.commit': { file: FILE, kind: 'supply' },
  'importing.undoState': { batch: ID },
  'importing.undo': { batch: ID },
  'importing.rejects': { batch: ID },
  'importing.original': { batch: ID },
  'importing.origins': { record: { kind: 'supply', id: ID } },
  'importing.setHeaderWords': { words: {} },
  'importing.forgetProfile': { profile: ID },
  'twins.settle': { kind: 'supply', older: ID, newer: ID, decision: 'apart' },
  'importSession.open': { files: [FILE] },
  'importSession.choose': { session: FILE, file: FILE, choices: {} },
  'importSession.rows': { session: FILE, file: FILE },
  'importSession.edit': {
    session: FILE,
    file: FILE,
    edits: [{ sheet: '', section: 0, row: 1, column: 0, text: 'x' }],
  },
  'importSession.difference': { session: FILE, group: 'new' },
  'importSession.keep': { session: FILE, records: 'all', fields: [] },
  'importSession.twins': { session: FILE },
  'importSession.decideTwins': { session: FILE, decisions: [{ twin: 'x', decision: 'later' }] },
  'importSession.commit': { session: FILE },
  'importSession.rejects': { session: FILE },
  'importSession.close': { session: FILE },
  'matching.forSupply': { supplyId: ID },
  'matching.compare': { demandId: ID, supplyId: ID },
  'matching.setWeights': { weights: null },
  'matching.markSeen': { seen: [] },
  'lexicon.setOwn': { text: '' },
  'decisions.set': { demandId: ID, supplyId: ID, decision: null },
  'decisions.history': { demandId: ID, supplyId: ID },
  'registers.supplyFacets': { of: [] },
  'registers.demandFacets': { of: [] },
  'registers.find': { text: '' },
  'registers.views': { kind: 'supply' },
  'registers.saveView': {
    view: {
      id: ID,
      kind: 'supply',
      name: 'x',
      text: '',
      facets: {},
      sort: { by: 'added', descending: false },
      columns: [],
    },
  },
  'registers.removeView': { id: ID },
  'settings.setAssociation': { association: {} },
  'settings.setLists': { lists: {} },
  'settings.setMasking': { maskOnScreen: true },
  'refining.record': { record: { kind: 'supply', id: ID } },
  'refining.confirm': { record: { kind: 'supply', id: ID }, choice: { kind: 'typed', text: 'x' }, seen: '' },
  'followUp.events': { demandId: ID, supplyId: ID },
  'followUp.set': { demandId: ID, supplyId: ID, seen: 0, changes: {} },
  'lexicon.segment': { text: '' },
  'lexicon.tryOwn': { text: '' },
  'exporting.zip': { files: [{ file: FILE, suggestedName: 'x' }], name: 'x' },
  'documents.write': { document: 'matchSheet', format: 'docx' },
  'documents.preview': { document: 'matchSheet' },
  'bulletins.propose': { kind: 'supply' },
  'bulletins.publish': { kind: 'supply', number: 1, date: '2026-01-01', recordIds: [ID] },
  'bulletins.withdraw': { id: ID },
  'templates.export': { document: 'matchSheet' },
  'templates.check': { document: 'matchSheet', file: FILE },
  'templates.import': { document: 'matchSheet', file: FILE, name: 'x' },
  'templates.remove': { document: 'matchSheet', name: 'x' },
}
