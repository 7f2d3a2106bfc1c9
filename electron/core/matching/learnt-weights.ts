/** What decisions teach, for rankings that cannot wait: a large library learns for half a minute. */
import type { MatchWeights } from '#shared/contract/matching.ts'
import type { Lesson } from '#shared/matching/learning/learn.ts'
import { DEFAULT_WEIGHTS, PARTS, type Weights } from '#shared/matching/weights.ts'
import type { Matcher } from './matcher.ts'

/** So long a ranking waits for what is being learnt; then it goes by what was learnt before. */
const PATIENCE_MS = 1000

/** The model names its features; here they are the parts of the score. null: there was too little to learn from. */
export function weightsOf(lesson: Lesson): Weights | null {
  if (lesson.outcome === 'tooFew') return null
  const weight = (part: keyof Weights) => lesson.weights[part] ?? DEFAULT_WEIGHTS[part]
  return Object.fromEntries(PARTS.map((part) => [part, weight(part)])) as Weights
}

interface Learning {
  /** What was learnt last, by the decisions after `since`; null: nothing that helps, or nothing yet. */
  known: { readonly since: string | null; readonly weights: MatchWeights | null }
  running: Promise<void> | null
  patience: Promise<void>
}

/** One for each core: a core has one matcher. */
const learnings = new WeakMap<Matcher, Learning>()

const pause = (ms: number) => new Promise<void>((done) => void setTimeout(done, ms).unref())

function learn(matcher: Matcher, learning: Learning, since: string | null): Promise<void> {
  const quietly = { signal: new AbortController().signal, onProgress: () => {} }
  return (
    matcher
      .ask('learn', { since }, quietly)
      .then(({ lesson }) => {
        learning.known = { since, weights: lesson.outcome === 'helps' ? weightsOf(lesson) : null }
      })
      // A library that cannot be read says so at the ranking itself.
      .catch(() => {})
      .finally(() => {
        learning.running = null
      })
  )
}

/**
 * The learnt weights, where they help. Learning goes on when the patience is over; whoever ranks meanwhile gets what was
 * learnt before, and the next ranking what is learnt then.
 */
export async function learntWeights(matcher: Matcher, since: string | null): Promise<MatchWeights | null> {
  const learning: Learning = learnings.get(matcher) ?? {
    known: { since: null, weights: null },
    running: null,
    patience: Promise.resolve(),
  }
  learnings.set(matcher, learning)
  if (learning.running === null) {
    learning.running = learn(matcher, learning, since)
    learning.patience = pause(PATIENCE_MS)
  }
  await Promise.race([learning.running, learning.patience])
  return learning.known.since === since ? learning.known.weights : null
}
