/** Saved views: the row and its queries. */
import { AppError } from '#shared/contract/app-error.ts'
import { type SavedView, savedView } from '#shared/contract/registers.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'

type Kind = SavedView['kind']

interface ViewRow {
  readonly id: string
  readonly kind: Kind
  readonly name: string
  readonly definition: string
}

/** What is not in columns of its own. */
const definition = savedView.omit({ id: true, kind: true, name: true })

/** @returns null where a newer program stored it in a shape that this one cannot read. */
function rowToView({ id, kind, name, definition: text }: ViewRow): SavedView | null {
  const parsed = definition.safeParse(JSON.parse(text))
  return parsed.success ? { id, kind, name, ...parsed.data } : null
}

/** In the order in which they were first saved. */
export function listViews(db: ReadableDb, kind: Kind): SavedView[] {
  const rows = db.prepare<[Kind], ViewRow>('SELECT * FROM saved_view WHERE kind = ? ORDER BY id').all(kind)
  return rows.map(rowToView).filter((view) => view !== null)
}

/**
 * Stores a view; one of the same id is replaced.
 * @throws AppError `view.nameTaken`
 */
export function saveView(db: WritableDb, view: SavedView, at: string): SavedView {
  const { id, kind, name, ...rest } = view
  const taken = db.prepare('SELECT 1 FROM saved_view WHERE kind = ? AND name = ? AND id <> ?').get(kind, name, id)
  if (taken !== undefined) throw new AppError('view.nameTaken', { name })
  db.prepare(
    `INSERT INTO saved_view (id, kind, name, definition, saved_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name, definition = excluded.definition,
       saved_at = excluded.saved_at`,
  ).run(id, kind, name, JSON.stringify(rest), at)
  return view
}

export function removeView(db: WritableDb, id: string): void {
  db.prepare('DELETE FROM saved_view WHERE id = ?').run(id)
}
