import { describe, expect, it } from 'vitest'
import { DEMAND_FACETS, DEMAND_SORTS } from '#shared/contract/registers.ts'
import {
  chosenCount,
  filterKey,
  filterOf,
  nextSort,
  registerParams,
  withValue,
} from '../../../renderer/ui/register/register-filter.ts'

const through = (filter: Parameters<typeof registerParams>[0]) =>
  filterOf(new URLSearchParams(new URLSearchParams(registerParams(filter)).toString()), DEMAND_FACETS, DEMAND_SORTS)

describe('the filter in the address', () => {
  it('comes back as it was, whatever signs a value holds', () => {
    const filter = {
      text: '茶 100%&q=2',
      facets: { organisation: ['甲, 乙（合作）', 'A&B=C', '$', '100%', '第一行\n第二行'], county: ['', '英德市'] },
      sort: { by: 'deadline', descending: true },
    }
    expect(through(filter)).toEqual(filter)
  })

  it('is empty for a list as it is', () => {
    expect(registerParams({ text: '', facets: { industry: [] }, sort: null })).toEqual({})
    expect(through({})).toEqual({ text: '', facets: {}, sort: null })
  })

  it('leaves out what this register does not know, and what was cut short', () => {
    const params = new URLSearchParams({
      'f.holder': '北江农学院',
      'f.industry': '%E8%8,茶叶,',
      sort: 'grade',
      q: '茶',
    })
    expect(filterOf(params, DEMAND_FACETS, DEMAND_SORTS)).toEqual({
      text: '茶',
      facets: { industry: ['茶叶'] },
      sort: null,
    })
  })

  it('has one key however the values were chosen', () => {
    const one = { text: ' 茶 ', facets: { industry: ['茶叶', ''], county: ['英德市'] }, sort: null }
    const other = { text: '茶', facets: { county: ['英德市'], industry: ['', '茶叶'], channel: [] }, sort: null }
    expect(filterKey(one)).toBe(filterKey(other))
    expect(filterKey({ ...one, text: '茶叶' })).not.toBe(filterKey(one))
    expect(filterKey({ ...one, sort: { by: 'title', descending: false } })).not.toBe(filterKey(one))
  })
})

describe('choosing', () => {
  it('adds a value, takes it back, and forgets a facet without any', () => {
    const one = withValue({}, 'industry', '茶叶')
    const two = withValue(one, 'industry', '')
    expect(two).toEqual({ industry: ['茶叶', ''] })
    expect(chosenCount(two)).toBe(2)
    expect(withValue(two, 'industry', '茶叶')).toEqual({ industry: [''] })
    expect(withValue(one, 'industry', '茶叶')).toEqual({})
  })

  it('sorts up, down, and then as it was', () => {
    const up = nextSort(null, 'title')
    expect(up).toEqual({ by: 'title', descending: false })
    expect(nextSort(up, 'title')).toEqual({ by: 'title', descending: true })
    expect(nextSort({ by: 'title', descending: true }, 'title')).toBeNull()
    expect(nextSort(up, 'deadline')).toEqual({ by: 'deadline', descending: false })
  })
})
