/** Opens files in a session, one after the other. One that ends the thread is refused; the others are read again. */
import { AppError } from '#shared/contract/app-error.ts'
import type { ImportFile } from '#shared/contract/import-file.ts'
import type { FileHandle, ImportSessionId } from '#shared/domain/ids.ts'
import type { CallContext } from '../../call-context.ts'
import { errorMessage } from '../../messages.ts'
import type { FileToRead } from './session-file.ts'

/** What a file did that ended its thread. */
const DEADLY = new Set<string>(['job.outOfMemory', 'job.timeout', 'import.session-gone'])

function refused(input: FileToRead, { code }: AppError, { language }: CallContext): ImportFile {
  const details = { fileName: input.fileName }
  return {
    file: input.file,
    fileName: input.fileName,
    kind: input.kind ?? 'supply',
    kindIsGuessed: input.kind === undefined,
    source: input.source ?? '',
    isIncluded: false,
    status: 'refused',
    error: { code, message: errorMessage(code, details, language), details },
    profileOf: null,
    sheets: [],
  }
}

export async function openSession(
  args: { files: readonly FileHandle[] } & Pick<FileToRead, 'kind' | 'source'>,
  context: CallContext,
): Promise<{ session: ImportSessionId; files: ImportFile[] }> {
  const { files: handles, ...said } = args
  const inputs = [...new Set(handles)].map((file): FileToRead => {
    const { path, name } = context.files.find(file)
    return { file, path, fileName: name, ...said }
  })
  const session = context.imports.open()
  const files: ImportFile[] = []
  const good: FileToRead[] = []
  try {
    for (const input of inputs) {
      const file = await read(session, input, good, context)
      if (file.isIncluded) good.push(input)
      files.push(file)
    }
  } catch (error) {
    await context.imports.close(session)
    throw error
  }
  return { session, files }
}

async function read(
  session: ImportSessionId,
  input: FileToRead,
  before: readonly FileToRead[],
  context: CallContext,
): Promise<ImportFile> {
  try {
    return await context.imports.ask(session, 'read', input, context)
  } catch (error) {
    if (!(error instanceof AppError) || !DEADLY.has(error.code)) throw error
    await context.imports.restart(session)
    for (const earlier of before) await context.imports.ask(session, 'read', earlier, context)
    return refused(input, error, context)
  }
}
