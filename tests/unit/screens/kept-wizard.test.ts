/** What of an import under way is worth a question before the window closes, and what is found again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileHandle, ImportSessionId } from '#shared/domain/ids.ts'
import { hasHandWork, keepWizard, keptWizard } from '../../../renderer/features/importing/kept-wizard.ts'
import { NOTHING, type Wizard } from '../../../renderer/features/importing/wizard-state.ts'

const file = 'a'.repeat(32) as FileHandle
const opened: Wizard = { ...NOTHING, id: 's' as ImportSessionId, handed: [{ file, name: '清单.xlsx' }], step: 'rows' }
const corrected: Wizard = {
  ...opened,
  edits: { [file]: [{ sheet: '专利', section: 0, row: 2, column: 0, text: '茶' }] },
}
const done: Wizard = { ...corrected, result: { batches: [] } as unknown as Wizard['result'] }

describe('work in the wizard', () => {
  it('is what a person did, not what was read', () => {
    expect(hasHandWork(NOTHING)).toBe(false)
    expect(hasHandWork(opened)).toBe(false)
    // A change of the language says nothing of a file.
    expect(hasHandWork({ ...opened, said: { [file]: {} } })).toBe(false)
    expect(hasHandWork({ ...opened, said: { [file]: { kind: 'supply' } } })).toBe(true)
    expect(hasHandWork(corrected)).toBe(true)
    expect(hasHandWork({ ...opened, decided: { ...opened.decided, keptOfAll: ['price'] } })).toBe(true)
    expect(hasHandWork(done)).toBe(false)
  })
})

describe('an import over a reload', () => {
  const texts = new Map<string, string>()
  beforeAll(() => {
    const sessionStorage = {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, text: string) => void texts.set(key, text),
      removeItem: (key: string) => void texts.delete(key),
    }
    Object.assign(globalThis, { sessionStorage })
  })
  afterAll(() => void Reflect.deleteProperty(globalThis, 'sessionStorage'))

  it('is found with its session, what was said of it, and where one was', () => {
    keepWizard(corrected)
    expect(keptWizard()).toMatchObject({ session: 's', said: { edits: corrected.edits }, place: { step: 'rows' } })
  })

  it('is found laid aside where it was laid aside', () => {
    const { handed, kind, said, edits, decided } = corrected
    keepWizard({ ...NOTHING, aside: { handed, kind, said, edits, decided } })
    expect(keptWizard()).toMatchObject({ session: null, said: { handed } })
  })

  it('is no more where it is done or was left', () => {
    keepWizard(corrected)
    keepWizard(done)
    expect(keptWizard()).toBeNull()
    keepWizard(corrected)
    keepWizard(NOTHING)
    expect(keptWizard()).toBeNull()
  })

  it('is as if there were none where its text cannot be read', () => {
    texts.set('nongqiao.import', '{"said":')
    expect(keptWizard()).toBeNull()
  })
})
