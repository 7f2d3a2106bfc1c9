/** New ids: UUIDv7, sortable by time and unique across laptops. */
import { v7 } from 'uuid'

export function newId<Id extends string>(): Id {
  return v7() as Id
}
