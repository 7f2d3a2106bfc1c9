/** Names of documents: what it is, what it is about, and the day: 对接表-柑橘黄龙病早期检测-2026-11-22. */
import type { DocumentKind } from '#shared/contract/documents.ts'
import { cut } from '#shared/text/cut.ts'
import { safeBaseName } from '../exporting/file-names.ts'
import { words } from './words.ts'

/** So that the day at the end is never cut off. */
const MAX_SUBJECT = 50

/** Without its ending, safe on Windows. @param day ISO date. */
export function nameOf(document: DocumentKind, subject: string, day: string): string {
  const parts = [words.document[document], cut(subject.trim(), MAX_SUBJECT).trim(), day]
  return safeBaseName(parts.filter((part) => part !== '').join('-'))
}
