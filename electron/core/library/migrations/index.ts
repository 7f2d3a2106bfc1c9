/** All migrations, in order. A migration that has shipped never changes: add the next number. */
import type { Migration } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { contentChanges } from './0002-content-changes.ts'
import { importHistory } from './0003-import-history.ts'
import { registers } from './0004-registers.ts'
import { editing } from './0005-editing.ts'
import { followUp } from './0006-follow-up.ts'
import { documents } from './0007-documents.ts'
import { matchLists } from './0008-match-lists.ts'
import { refining } from './0009-refining.ts'
import { merging } from './0010-merging.ts'

export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  contentChanges,
  importHistory,
  registers,
  editing,
  followUp,
  documents,
  matchLists,
  refining,
  merging,
]
