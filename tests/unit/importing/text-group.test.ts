import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextGroup } from '#core/importing/plan/text-group.ts'

/** The same rules written down plainly, one entry after the other. */
class PlainGroup {
  private readonly entries: { item: number; text: string; taken: boolean }[] = []
  add(item: number, text: string): void {
    this.entries.push({ item, text, taken: false })
  }
  find(text: string): number | undefined {
    const fits = (own: string) => own === '' || text === '' || own === text
    return this.entries.find((entry) => !entry.taken && fits(entry.text))?.item
  }
  name(item: number, text: string): void {
    const entry = this.entries.find((each) => each.item === item)
    if (entry?.text === '') entry.text = text
  }
  take(item: number): void {
    const entry = this.entries.find((each) => each.item === item)
    if (entry !== undefined) entry.taken = true
  }
}

interface Step {
  readonly what: 'add' | 'find' | 'claim' | 'take'
  readonly text: string
}

/** Does the same to both. */
function play(steps: readonly Step[], group: TextGroup<number>, plain: PlainGroup): void {
  for (const [i, { what, text }] of steps.entries()) {
    const found = plain.find(text)
    expect(group.find(text)).toBe(found)
    for (const each of [group, plain]) {
      if (what === 'add') each.add(i, text)
      if (what === 'take' && found !== undefined) each.take(found)
      if (what === 'claim' && found !== undefined) each.name(found, text)
    }
  }
}

describe('records of one key', () => {
  it('are found by their text, the first one first, however many there are', () => {
    const text = fc.constantFrom('', '一', '二', '三')
    const step = fc.record({ what: fc.constantFrom('add', 'add', 'find', 'claim', 'take'), text })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const [group, plain] = [new TextGroup<number>(), new PlainGroup()]
        play(steps as Step[], group, plain)
        expect(group.first()).toBe(plain.find(''))
      }),
      { numRuns: 300 },
    )
  })

  it('are the same whatever their blanks and letter case', () => {
    const group = new TextGroup<string>()
    group.add('a', 'pH 值')
    expect([group.find('ＰＨ值'), group.find('別的'), group.find('')]).toEqual(['a', undefined, 'a'])
  })
})
