/** Organisations and contacts: found by what identifies them, added when they are new, removed when unused. */
import { newId } from '../ids.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'

/**
 * A type fills one that is missing and never replaces one: two demands of one company that name different types
 * would change it to and fro.
 * @returns the organisation's id; null for an empty name.
 */
export function ensureOrganisation(db: WritableDb, name: string, type: string, at: string): string | null {
  if (name === '') return null
  db.prepare(
    `INSERT INTO organisation (id, name, type, created_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET type = excluded.type WHERE type = '' AND excluded.type <> ''`,
  ).run(newId(), name, type, at)
  return db.prepare<[string], string>('SELECT id FROM organisation WHERE name = ?').pluck().get(name) as string
}

/** A person says what an organisation is. It holds for all its demands, and who follows them must see it. */
export function setOrganisationType(db: WritableDb, name: string, type: string): void {
  const { changes } = db.prepare('UPDATE organisation SET type = ? WHERE name = ? AND type <> ?').run(type, name, type)
  if (changes === 0) return
  const touch = `UPDATE demand SET updated_at = updated_at
    WHERE organisation_id = (SELECT id FROM organisation WHERE name = ?)`
  db.prepare(touch).run(name)
}

/** An organisation as its last demand speaks of it. */
export interface KnownOrganisation {
  readonly organisation: string
  readonly organisationType: string
  readonly region: string
  readonly industry: string
  readonly contactName: string
  readonly contactPhone: string
  readonly demands: number
}

/** Organisations whose name contains the text, those with most demands first. */
export function findOrganisations(db: ReadableDb, text: string, limit: number): KnownOrganisation[] {
  // SQLite takes the other columns from the row that has the maximum.
  const sql = `SELECT organisation.name AS organisation, organisation.type AS organisationType, region, industry,
      ifnull(contact.name, '') AS contactName, ifnull(contact.phone, '') AS contactPhone, count(*) AS demands,
      max(demand.id) AS latest
    FROM demand JOIN organisation ON organisation.id = demand.organisation_id
    LEFT JOIN contact ON contact.id = demand.contact_id
    WHERE instr(lower(organisation.name), lower(?)) > 0
    GROUP BY organisation.id ORDER BY demands DESC, latest DESC LIMIT ?`
  const rows = db.prepare<[string, number], KnownOrganisation & { latest: string }>(sql).all(text, limit)
  return rows.map(({ latest: _, ...organisation }) => organisation)
}

/** Ids of the organisations whose type nobody has said. */
export function untypedOrganisations(db: ReadableDb): string[] {
  return db.prepare<[], string>("SELECT id FROM organisation WHERE type = ''").pluck().all() as string[]
}

/** Those of the organisations that have a type now. */
export function typedOrganisations(db: ReadableDb, ids: readonly string[]): string[] {
  const sql = "SELECT id FROM organisation WHERE type <> '' AND id IN (SELECT value FROM json_each(?))"
  return db.prepare<[string], string>(sql).pluck().all(JSON.stringify(ids)) as string[]
}

/** Takes the type of organisations away again. */
export function untypeOrganisations(db: WritableDb, ids: readonly string[]): void {
  const sql = "UPDATE organisation SET type = '' WHERE id IN (SELECT value FROM json_each(?))"
  db.prepare(sql).run(JSON.stringify(ids))
}

interface Contact {
  readonly organisationId: string | null
  readonly name: string
  readonly phone: string
}

const FIND_CONTACT = `SELECT id FROM contact WHERE ifnull(organisation_id, '') = ? AND name = ? AND phone = ?`

/**
 * Every contact of a library in memory, for as long as nobody else writes any: looking up the contacts of 100,000 new
 * records takes a tenth of the time.
 */
export class ContactBook {
  private readonly ids = new Map<string, string>()

  constructor(db: ReadableDb) {
    const sql = 'SELECT id, organisation_id AS organisationId, name, phone FROM contact'
    for (const { id, ...contact } of db.prepare<[], Contact & { id: string }>(sql).iterate()) this.add(contact, id)
  }

  find(contact: Contact): string | undefined {
    return this.ids.get(this.keyOf(contact))
  }

  add(contact: Contact, id: string): void {
    this.ids.set(this.keyOf(contact), id)
  }

  private keyOf({ organisationId, name, phone }: Contact): string {
    return `${organisationId ?? ''}/${name.length}/${name}${phone}`
  }
}

function findContact(db: ReadableDb, { organisationId, name, phone }: Contact): string | undefined {
  return db
    .prepare<[string, string, string], string>(FIND_CONTACT)
    .pluck()
    .get(organisationId ?? '', name, phone)
}

/**
 * @param book Where it is looked up instead of in the library, and then noted.
 * @returns the contact's id; null where there is neither a name nor a phone.
 */
export function ensureContact(db: WritableDb, contact: Contact, at: string, book?: ContactBook): string | null {
  const { organisationId, name, phone } = contact
  if (name === '' && phone === '') return null
  const known = book === undefined ? findContact(db, contact) : book.find(contact)
  if (known !== undefined) return known
  const id = newId<string>()
  book?.add(contact, id)
  db.prepare('INSERT INTO contact (id, organisation_id, name, phone, created_at) VALUES (?, ?, ?, ?, ?)').run(
    id,
    organisationId,
    name,
    phone,
    at,
  )
  return id
}

const UNUSED_CONTACTS =
  'SELECT id FROM contact EXCEPT SELECT contact_id FROM supply EXCEPT SELECT contact_id FROM demand'

const UNUSED_ORGANISATIONS =
  'SELECT id FROM organisation EXCEPT SELECT organisation_id FROM demand EXCEPT SELECT organisation_id FROM contact'

/**
 * Deletes who is named by no record any more: a phone number that was corrected must not stay behind. Call it within
 * a transaction.
 */
export function removeUnusedParties(db: WritableDb): void {
  db.exec(`DELETE FROM contact WHERE id IN (${UNUSED_CONTACTS});
    DELETE FROM organisation WHERE id IN (${UNUSED_ORGANISATIONS});`)
}
