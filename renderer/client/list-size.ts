/** Lists that are too large are refused before their bytes are read: a host could not take them in one piece. */
import { MAX_LIST_BYTES } from '#shared/contract/host.ts'
import { ApiError } from './api-error.ts'

/** @throws ApiError `import.too-large`, the same that the core says of a list it reads itself. */
export function requireListSize({ name, size }: File): void {
  if (size > MAX_LIST_BYTES) throw new ApiError('import.too-large', '', { fileName: name })
}
