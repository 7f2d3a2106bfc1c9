/** What the window says of its host, by the answers that it gets. */
import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../renderer/client/api-error.ts'
import { HostState, isInTheWay } from '../../../renderer/client/host-state.ts'

const refused = (code: ApiError['code']) => new ApiError(code, '')

describe('the state of the host', () => {
  it('is troubled until any call is answered, be it with a refusal', () => {
    const host = new HostState()
    host.failed('demands.create', refused('client.unreachable'))
    expect(host.snapshot()).toBe('client.unreachable')
    host.failed('demands.create', refused('record.notFound'))
    expect(host.snapshot()).toBeNull()
  })

  it('of a library that is gone lasts until somebody has looked where its file stands', () => {
    const host = new HostState()
    host.failed('demands.create', refused('library.gone'))
    host.answered('registers.demands')
    expect(host.snapshot()).toBe('library.gone')
    host.failed('library.stats', refused('library.replaced'))
    expect(host.snapshot()).toBe('library.replaced')
    host.answered('library.stats')
    expect(host.snapshot()).toBeNull()
  })

  it('tells of an error as long as it stands above the screen', () => {
    const host = new HostState()
    expect(host.tells(refused('library.gone'))).toBe(false)
    host.failed('demands.create', refused('library.gone'))
    expect(host.tells(refused('library.gone'))).toBe(true)
    expect(host.tells(refused('library.diskFull'))).toBe(false)
    host.answered('library.stats')
    expect(host.tells(refused('library.gone'))).toBe(false)
  })

  it('does not concern itself with what a call was refused for', () => {
    const host = new HostState()
    host.failed('demands.create', refused('library.diskFull'))
    host.failed('demands.create', new TypeError('a bug'))
    expect(host.snapshot()).toBeNull()
  })
})

describe('a reading that failed', () => {
  const away = refused('client.unreachable')

  it('takes the place of nothing that is shown while the host is away', () => {
    expect(isInTheWay({ error: null, data: 'shown' })).toBe(false)
    expect(isInTheWay({ error: away, data: 'shown' })).toBe(false)
    expect(isInTheWay({ error: away, data: undefined })).toBe(true)
  })

  it('says that a record is there no more', () => {
    expect(isInTheWay({ error: refused('record.notFound'), data: 'shown' })).toBe(true)
  })
})
