/** Who the association is, for the head and the foot of its documents: kept with the library. */
import { type Association, association } from '#shared/contract/settings.ts'
import type { ReadableDb, WritableDb } from '../library/database.ts'
import { type Picture, readPicture } from './picture.ts'
import { readSetting, writeSetting } from './settings.ts'

const KEY = 'association'

/** Empty where nothing was set. */
export function getAssociation(db: ReadableDb): Association {
  return readSetting(db, KEY, association) ?? association.parse({})
}

/** The logo ready for a document; null where there is none. */
export function getLogo(db: ReadableDb): Picture | null {
  const { logo } = getAssociation(db)
  return logo === '' ? null : readPicture(logo)
}

/** @returns what was stored. @throws AppError `settings.pictureTooLarge`, `settings.notAPicture` */
export function setAssociation(db: WritableDb, value: Association, at: string): Association {
  if (value.logo !== '') readPicture(value.logo)
  writeSetting(db, KEY, value, at)
  return getAssociation(db)
}
