/** All migrations, in order. A migration that has shipped never changes: add the next number. */
import type { Migration } from '../migrate.ts'
import { firstTables } from './0001-first-tables.ts'
import { contentChanges } from './0002-content-changes.ts'
import { importHistory } from './0003-import-history.ts'

export const MIGRATIONS: readonly Migration[] = [firstTables, contentChanges, importHistory]
