/** How a call is declared: the shapes of its arguments and result, and whether it writes. */
import type { z } from 'zod'

export interface MethodContract<Args extends z.ZodType = z.ZodType, Result extends z.ZodType = z.ZodType> {
  /** `read` calls get a handle of the library that cannot write. */
  readonly access: 'read' | 'write'
  /** Whether the call reports progress and can be cancelled. */
  readonly long: boolean
  readonly args: Args
  readonly result: Result
}

export function read<A extends z.ZodType, R extends z.ZodType>(args: A, result: R): MethodContract<A, R> {
  return { access: 'read', long: false, args, result }
}

export function write<A extends z.ZodType, R extends z.ZodType>(args: A, result: R): MethodContract<A, R> {
  return { access: 'write', long: false, args, result }
}

/** A call that reports progress and can be cancelled; cancelled, it leaves nothing half done. */
export function long<A extends z.ZodType, R extends z.ZodType>(contract: MethodContract<A, R>): MethodContract<A, R> {
  return { ...contract, long: true }
}
