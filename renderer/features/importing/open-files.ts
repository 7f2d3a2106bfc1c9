/** Opens an import session, and says again in it what was said of the files before. */
import type { ChosenFile } from '#shared/contract/host.ts'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { ImportSessionId } from '#shared/domain/ids.ts'
import type { ApiClient, CallOptions } from '../../client/api-client.ts'
import { decideAgain } from './decide-again.ts'
import type { Wizard } from './wizard-state.ts'

type Said = Pick<Wizard, 'kind' | 'said' | 'edits' | 'decided'>

/**
 * @returns also the titles of records about which something was decided that no longer applies
 * @throws ApiError what the core answers
 */
export async function openFiles(
  api: ApiClient,
  handed: readonly ChosenFile[],
  { kind, said, edits, decided }: Said,
  options: CallOptions,
): Promise<{ session: ImportSessionId; files: ImportFile[]; lost: string[] }> {
  const handles = handed.map(({ file }) => file)
  const opened = await api.call('importSession.open', { files: handles, ...(kind && { kind }) }, options)
  const files: ImportFile[] = []
  for (const read of opened.files) {
    const { session } = opened
    const choices = said[read.file] ?? {}
    const isSaid = Object.keys(choices).length > 0
    files.push(isSaid ? await api.call('importSession.choose', { session, file: read.file, choices }) : read)
    const corrected = edits[read.file] ?? []
    if (corrected.length > 0) {
      await api.call('importSession.edit', { session, file: read.file, edits: [...corrected] })
    }
  }
  return { session: opened.session, files, lost: await decideAgain(api, opened.session, decided) }
}
