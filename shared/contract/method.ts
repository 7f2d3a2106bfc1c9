/** How a call is declared: the shapes of its arguments and result, and whether it writes. */
import type { z } from 'zod'

export interface MethodContract<
  Args extends z.ZodType = z.ZodType,
  Result extends z.ZodType = z.ZodType,
  Access extends 'read' | 'write' = 'read' | 'write',
> {
  /** A `read` call gets no handle of the library that can write. */
  readonly access: Access
  readonly args: Args
  readonly result: Result
}

export function read<A extends z.ZodType, R extends z.ZodType>(args: A, result: R): MethodContract<A, R, 'read'> {
  return { access: 'read', args, result }
}

export function write<A extends z.ZodType, R extends z.ZodType>(args: A, result: R): MethodContract<A, R, 'write'> {
  return { access: 'write', args, result }
}
