/** What the association sets for itself: who it is (for documents), its lists, and how contacts are shown. */
import { z } from 'zod'
import { enteredText } from './entered-text.ts'
import { read, write } from './method.ts'
import { transferMode } from './records.ts'

const line = enteredText().max(200)
const list = z.array(enteredText().min(1).max(60)).max(500)

/** For the head and the foot of documents. */
export const association = z.object({
  name: line.default(''),
  /** Stands at the foot of letters: who signs. */
  signatory: line.default(''),
  address: line.default(''),
  phone: line.default(''),
  /** A PNG or JPEG as base64 without prefix, at most 500 KB; empty: none. */
  logo: z.string().max(700_000).default(''),
  /** In the head of every page. */
  pageHeader: line.default(''),
  /** Whether letters leave room for a seal. */
  sealSpace: z.boolean().default(true),
})
export type Association = z.infer<typeof association>

/** The lists that forms offer and facets group by. Defaults stand in `resources/vocabulary/lists.json`. */
export const lists = z.object({
  industries: list,
  /** Counties and districts; a demand's region belongs to the one it names. */
  counties: list,
  stations: list,
  grades: list,
  organisationTypes: list,
})
export type Lists = z.infer<typeof lists>

/**
 * Ways to transfer, in the order in which they are offered; every shipped one is among them. Own ones are told by their
 * word, which is what records hold.
 */
export const transferModeEntry = z.object({
  mode: transferMode,
  /** What it is called here; empty: as shipped, and an own one by its word. */
  name: enteredText().max(30).default(''),
  /** Not offered any more; records that have it keep it. */
  isHidden: z.boolean().default(false),
})

const transferModeSettings = z.object({ modes: z.array(transferModeEntry), isShipped: z.boolean() })
export type TransferModeSettings = z.infer<typeof transferModeSettings>

/** A file beside the library, or the library itself. */
export const dataFile = z.object({
  name: z.string(),
  kind: z.enum(['library', 'journal', 'index', 'originals', 'backup']),
  bytes: z.number().int().nonnegative(),
  at: z.string(),
})
export type DataFile = z.infer<typeof dataFile>

export const settingsContract = {
  'settings.association': read(z.object({}), association),
  'settings.setAssociation': write(z.object({ association }), association),
  'settings.lists': read(z.object({}), z.object({ lists, defaults: lists })),
  /** Replaces the lists that are given; `null` goes back to the default. */
  'settings.setLists': write(
    z.object({
      lists: z
        .object({
          industries: list.nullable(),
          counties: list.nullable(),
          stations: list.nullable(),
          grades: list.nullable(),
          organisationTypes: list.nullable(),
        })
        .partial(),
    }),
    z.object({ lists }),
  ),
  'settings.transferModes': read(z.object({}), transferModeSettings),
  /**
   * Replaces the list; shipped modes that are not named follow at its end. `null` goes back to the shipped ones.
   * @throws `settings.transferModeUnreadable`, `settings.transferModeTwice` (details of both: name)
   */
  'settings.setTransferModes': write(
    z.object({ modes: z.array(transferModeEntry).max(100).nullable() }),
    transferModeSettings,
  ),
  /** Where everything lies on this machine. The folder may hold a person's name: it is shown in the settings only. */
  'settings.dataFolder': read(z.object({}), z.object({ folder: z.string(), files: z.array(dataFile) })),
  /** Whether phone numbers are shown in full on the screen (documents have a question of their own). */
  'settings.masking': read(z.object({}), z.object({ maskOnScreen: z.boolean() })),
  'settings.setMasking': write(z.object({ maskOnScreen: z.boolean() }), z.object({ maskOnScreen: z.boolean() })),
}
