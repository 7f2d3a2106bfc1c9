/** Text files line by line, with the line to name when one is broken. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'

export interface Line {
  /** 1-based. */
  readonly line: number
  readonly text: string
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new AppError(isMissing ? 'file.notFound' : 'file.notReadable', { fileName: basename(path) }, { cause: error })
  }
}

function decode(bytes: Uint8Array, fileName: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError('eval.notUtf8', { fileName }, { cause: error })
  }
}

/**
 * Lines that say something.
 * @throws AppError `file.notFound`, `file.notReadable`, `eval.notUtf8`
 */
export function readLines(path: string): Line[] {
  return decode(readBytes(path), basename(path))
    .split(/\r?\n/)
    .map((text, i) => ({ line: i + 1, text: text.trim() }))
    .filter(({ text }) => text !== '')
}

function parseJson(text: string, place: { fileName: string; line: number }): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AppError('eval.lineNotJson', place, { cause: error })
  }
}

/**
 * JSON lines of one shape, each with an id of its own.
 * @throws AppError as `readLines`, and `eval.lineNotJson`, `eval.fieldWrong`, `eval.idTwice`, `eval.empty`
 */
export function readRecords<T extends { id: string }>(path: string, shape: z.ZodType<T>): T[] {
  const fileName = basename(path)
  const ids = new Set<string>()
  const records = readLines(path).map(({ line, text }) => {
    const parsed = shape.safeParse(parseJson(text, { fileName, line }))
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.join('.') ?? ''
      throw field === ''
        ? new AppError('eval.lineNotJson', { fileName, line })
        : new AppError('eval.fieldWrong', { fileName, line, field })
    }
    if (ids.has(parsed.data.id)) throw new AppError('eval.idTwice', { fileName, line, id: parsed.data.id })
    ids.add(parsed.data.id)
    return parsed.data
  })
  if (records.length === 0) throw new AppError('eval.empty', { fileName })
  return records
}
