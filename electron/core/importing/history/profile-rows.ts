/** Import profiles: what the columns of a source's lists meant when it last sent one. */
import type { z } from 'zod'
import { AppError } from '#shared/contract/app-error.ts'
import type { importProfile, RecordKind } from '#shared/contract/importing.ts'
import { newId } from '../../ids.ts'
import type { ReadableDb, WritableDb } from '../../library/database.ts'
import type { HeaderProfile, RecogniseOptions } from '../recognise/layout.ts'

export type IncludeHidden = NonNullable<RecogniseOptions['includeHidden']>

export interface StoredProfile extends HeaderProfile {
  readonly source: string
  readonly includeHidden: IncludeHidden
}

interface ProfileRow {
  id: string
  kind: RecordKind
  source: string
  fingerprint: string
  columns: string
  include_hidden: string
  used_at: string
}

/** Profiles for lists of this kind, the last used first. */
export function profilesFor(db: ReadableDb, kind: RecordKind): StoredProfile[] {
  const sql = 'SELECT * FROM import_profile WHERE kind = ? ORDER BY used_at DESC, id DESC'
  return db
    .prepare<[string], ProfileRow>(sql)
    .all(kind)
    .map(({ source, fingerprint, columns, include_hidden }) => {
      return { source, fingerprint, columns: JSON.parse(columns), includeHidden: JSON.parse(include_hidden) }
    })
}

/** Keeps what a header meant, in place of what it meant to this source before. */
export function putProfile(db: WritableDb, kind: RecordKind, profile: StoredProfile, at: string): void {
  db.prepare(
    `INSERT INTO import_profile (id, kind, source, fingerprint, columns, include_hidden, used_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, source, fingerprint) DO UPDATE
     SET columns = excluded.columns, include_hidden = excluded.include_hidden, used_at = excluded.used_at`,
  ).run(
    newId(),
    kind,
    profile.source,
    profile.fingerprint,
    JSON.stringify(profile.columns),
    JSON.stringify(profile.includeHidden),
    at,
  )
}

export function listProfiles(db: ReadableDb): z.output<typeof importProfile>[] {
  const rows = db.prepare<[], ProfileRow>('SELECT * FROM import_profile ORDER BY used_at DESC, id DESC').all()
  return rows.map(({ id, kind, source, columns, used_at }) => {
    const kept = (JSON.parse(columns) as HeaderProfile['columns']).filter(({ isFact }) => isFact !== true)
    return { id, kind, source, columns: kept.map(({ header, field }) => ({ header, field })), usedAt: used_at }
  })
}

/** @throws AppError `record.notFound` */
export function deleteProfile(db: WritableDb, id: string): void {
  const { changes } = db.prepare('DELETE FROM import_profile WHERE id = ?').run(id)
  if (changes === 0) throw new AppError('record.notFound', { id })
}
