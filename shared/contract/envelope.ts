/** What every call answers with, in every host. */
import { z } from 'zod'
import { ERROR_CODES } from './app-error.ts'

export const errorBody = z.object({
  code: z.enum(ERROR_CODES),
  /** A sentence for the user, in the language of the call. */
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

export type ErrorBody = z.infer<typeof errorBody>

export type Envelope<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorBody }

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const language = z.enum(LANGUAGES)

/** Phases a long call goes through; the words shown for them stand in the locales. */
export const PHASES = [
  'waiting',
  'reading',
  'recognising',
  'comparing',
  'saving',
  'undoing',
  'indexing',
  'matching',
  'writing',
  'packing',
] as const

export const progress = z.object({
  phase: z.enum(PHASES),
  done: z.number().int().nonnegative(),
  /** 0 where the total is not known yet. */
  total: z.number().int().nonnegative(),
})

export type Progress = z.infer<typeof progress>
