/** Waiting for one's turn. */
import { expect, test } from 'vitest'
import { createQueue } from '#core/jobs/queue.ts'

/** Work that ends when it is told to. */
function piece() {
  let end: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    end = resolve
  })
  return { end, work: () => done }
}

const never = new AbortController().signal
const settle = () => new Promise((resolve) => setImmediate(resolve))

test('so many at once, the others in the order in which they came', async () => {
  const queue = createQueue(2)
  const pieces = ['a', 'b', 'c', 'd'].map((name) => ({ name, ...piece() }))
  const started: string[] = []
  const waited: string[] = []
  const all = pieces.map(({ name, work }) =>
    queue.run(
      () => {
        started.push(name)
        return work()
      },
      never,
      () => waited.push(name),
    ),
  )
  await settle()
  expect(started).toEqual(['a', 'b'])
  expect(waited).toEqual(['c', 'd'])
  pieces[1]?.end()
  await settle()
  expect(started).toEqual(['a', 'b', 'c'])
  for (const each of pieces) each.end()
  await Promise.all(all)
  expect(started).toEqual(['a', 'b', 'c', 'd'])
})

test('whoever waits can leave, and does not keep the place', async () => {
  const queue = createQueue(1)
  const first = piece()
  const leaving = new AbortController()
  const started: string[] = []
  const running = queue.run(first.work, never)
  const left = queue.run(async () => started.push('left'), leaving.signal)
  const stays = queue.run(async () => started.push('stays'), never)
  leaving.abort()
  await expect(left).rejects.toMatchObject({ name: 'AbortError' })
  first.end()
  await Promise.all([running, stays])
  expect(started).toEqual(['stays'])
})

test('work that fails gives its place on', async () => {
  const queue = createQueue(1)
  await expect(queue.run(() => Promise.reject(new Error('no')), never)).rejects.toThrow('no')
  await expect(queue.run(async () => 'yes', never)).resolves.toBe('yes')
})

test('what was cancelled before is not begun', async () => {
  const over = AbortSignal.abort()
  await expect(createQueue(1).run(async () => 'done', over)).rejects.toMatchObject({ name: 'AbortError' })
})
