/** Fills a library that holds nothing yet with the sample data, for a first look. */
import type { Envelope, Language } from '#shared/contract/envelope.ts'
import type { LibraryStats } from '#shared/contract/library.ts'
import type { Core } from '../core.ts'

/**
 * A library that holds any record is left alone, for example records must not mix with real ones; and so is one
 * that the user has cleared of them.
 * @returns the answer of the call that failed or was last.
 */
export async function loadSampleIfEmpty(
  core: Pick<Core, 'dispatch'>,
  who: { language: Language; actor: string },
): Promise<Envelope<unknown>> {
  const options = { ...who, signal: new AbortController().signal, onProgress: () => {} }
  const stats = (await core.dispatch('library.stats', {}, options)) as Envelope<LibraryStats>
  if (!stats.ok || stats.value.sampleRemoved || stats.value.supplies + stats.value.demands > 0) return stats
  return core.dispatch('sample.load', {}, options)
}
