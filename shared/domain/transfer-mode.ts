/** Ways in which a patent can change hands or be used (转化方式): those that are shipped, and those an association adds. */

export const TRANSFER_MODES = [
  'assignment',
  'licence',
  'exclusiveLicence',
  'soleLicence',
  'nonExclusiveLicence',
  'openLicence',
  'equity',
  'jointDevelopment',
  'pledge',
] as const

export type ShippedTransferMode = (typeof TRANSFER_MODES)[number]

/** What records hold: the code of a shipped mode, or the word itself of one that the association added. */
export type TransferMode = string

/** A mode as the association has it in its list. */
export interface TransferModeEntry {
  readonly mode: TransferMode
  /** What it is called here; empty: as shipped, and an own mode by its word. */
  readonly name: string
  /** Not offered any more; records that have it keep it. */
  readonly isHidden: boolean
}

/** A mode under the name it comes with. */
export const unnamedMode = (mode: TransferMode): TransferModeEntry => ({ mode, name: '', isHidden: false })

/** The list as it is shipped, in the order in which modes are offered. */
export const SHIPPED_MODE_ENTRIES: readonly TransferModeEntry[] = TRANSFER_MODES.map(unnamedMode)

const SHIPPED: ReadonlySet<string> = new Set(TRANSFER_MODES)

/** Whether records hold a code for it; any other mode is its own word. */
export const isShippedMode = (mode: TransferMode): mode is ShippedTransferMode => SHIPPED.has(mode)

/**
 * What modes are called: by the association, else as shipped, else by their own word, also where the list no longer has
 * them.
 */
export function transferModeNamer(
  entries: readonly TransferModeEntry[],
  shipped: (mode: ShippedTransferMode) => string,
): (mode: TransferMode) => string {
  const given = new Map(entries.filter(({ name }) => name !== '').map(({ mode, name }) => [mode, name]))
  return (mode) => given.get(mode) ?? (isShippedMode(mode) ? shipped(mode) : mode)
}
