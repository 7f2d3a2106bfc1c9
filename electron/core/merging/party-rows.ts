/** Organisations and contacts of records that are merged: rows that go when no record names them, and come back. */
import type { RecordKind } from '#shared/contract/importing.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'

interface Organisation {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly created_at: string
}

interface Contact {
  readonly id: string
  readonly organisation_id: string | null
  readonly name: string
  readonly phone: string
  readonly created_at: string
}

export interface Parties {
  readonly organisations: readonly Organisation[]
  readonly contacts: readonly Contact[]
}

/** Those that the records name. */
export function partiesOf(db: ReadableDb, kind: RecordKind, ids: readonly string[]): Parties {
  const named = `FROM ${kind} WHERE id IN (${ids.map(() => '?').join(', ')})`
  const contacts = `SELECT * FROM contact WHERE id IN (SELECT contact_id ${named})`
  const organisations = `SELECT * FROM organisation WHERE id IN (SELECT organisation_id ${named})`
  return {
    contacts: db.prepare<unknown[], Contact>(contacts).all(ids),
    organisations: kind === 'supply' ? [] : db.prepare<unknown[], Organisation>(organisations).all(ids),
  }
}

function organisationNow(db: WritableDb, { id, name, type, created_at }: Organisation): string {
  db.prepare('INSERT OR IGNORE INTO organisation (id, name, type, created_at) VALUES (?, ?, ?, ?)').run(
    id,
    name,
    type,
    created_at,
  )
  return db.prepare('SELECT id FROM organisation WHERE name = ?').pluck().get(name) as string
}

function contactNow(db: WritableDb, { id, name, phone, created_at }: Contact, organisation: string | null): string {
  db.prepare('INSERT OR IGNORE INTO contact (id, organisation_id, name, phone, created_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    organisation,
    name,
    phone,
    created_at,
  )
  const sql = "SELECT id FROM contact WHERE ifnull(organisation_id, '') = ifnull(?, '') AND name = ? AND phone = ?"
  return db.prepare(sql).pluck().get(organisation, name, phone) as string
}

/**
 * Brings them back where they are gone. One that came into the library anew since is another row now.
 * @returns what each is now, by the id it had
 */
export function bringBack(db: WritableDb, { organisations, contacts }: Parties): ReadonlyMap<string, string> {
  const now = new Map(organisations.map((each) => [each.id, organisationNow(db, each)]))
  for (const contact of contacts) {
    const { organisation_id: organisation } = contact
    now.set(contact.id, contactNow(db, contact, organisation === null ? null : (now.get(organisation) ?? organisation)))
  }
  return now
}
