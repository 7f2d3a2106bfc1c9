/** The one error that a call to the core can fail with, whatever the transport. */
import type { ErrorCode, ErrorDetails } from '#shared/contract/app-error.ts'

/** Failures of the way to the core, not of the core: their sentences stand in ui.json. */
export type TransportCode = 'client.sessionEnded' | 'client.unreachable'

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode | TransportCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode | TransportCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.code = code
    this.details = details
  }
}
