import { describe, expect, it } from 'vitest'
import { learntParts } from '../../../renderer/features/settings/learnt-parts.ts'

describe('what is told of the learnt weights', () => {
  it('names the largest change first, and how many times the default a part counts', () => {
    const parts = learntParts([
      { part: 'title', weight: 0.51, byDefault: 0.5 },
      { part: 'content', weight: 1.35, byDefault: 1 },
      { part: 'bridge', weight: 0.2, byDefault: 0.4 },
    ])
    expect(parts).toEqual([
      { part: 'bridge', change: 'less', times: '0.50' },
      { part: 'content', change: 'more', times: '1.35' },
      { part: 'title', change: 'same', times: '1.02' },
    ])
  })

  it('says of a part that is off by default that it stays as it is', () => {
    expect(learntParts([{ part: 'keywords', weight: 0, byDefault: 0 }])).toEqual([
      { part: 'keywords', change: 'same', times: '1.00' },
    ])
  })

  it('has nothing to tell where nothing was learnt', () => {
    expect(learntParts([])).toEqual([])
  })
})
