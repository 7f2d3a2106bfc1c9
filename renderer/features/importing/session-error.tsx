/** A question to the session that failed. One that is no more is opened again with all that was said in it. */

import { ApiError } from '../../client/api-error.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useImportSession } from './import-session.tsx'

export function SessionError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { openAgain } = useImportSession()
  const isGone = error instanceof ApiError && error.code === 'import.session-gone'
  return <ErrorNotice error={error} onRetry={isGone ? openAgain : onRetry} />
}
