/** The import that is under way, kept in this tab over a reload: the core still has its session and its files. */
import type { ImportSessionId } from '#shared/domain/ids.ts'
import type { Aside, Wizard } from './wizard-state.ts'

const NAME = 'nongqiao.import'

/** Where one was in the wizard. */
type Place = Pick<Wizard, 'current' | 'step' | 'seen'>

export interface KeptWizard {
  /** Null for an import that was laid aside. */
  readonly session: ImportSessionId | null
  readonly said: Aside
  readonly place: Place
}

function keptOf(wizard: Wizard): KeptWizard | null {
  const { id, handed, kind, said, edits, decided, current, step, seen, aside, result } = wizard
  const place = { current, step, seen }
  if (aside !== null) return { session: null, said: aside, place }
  if (handed.length === 0 || result !== null) return null
  return { session: id, said: { handed, kind, said, edits, decided }, place }
}

/** A tab whose storage is full keeps what it kept last. */
export function keepWizard(wizard: Wizard): void {
  const kept = keptOf(wizard)
  try {
    if (kept === null) sessionStorage.removeItem(NAME)
    else sessionStorage.setItem(NAME, JSON.stringify(kept))
  } catch {}
}

/** Written by this very program in this very tab: a newer page may be met in one that was opened by an older. */
export function keptWizard(): KeptWizard | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(NAME) ?? 'null') as KeptWizard | null
    return kept !== null && Array.isArray(kept.said.handed) ? kept : null
  } catch {
    return null
  }
}

const isSaid = (answers: Readonly<Record<string, object>>): boolean =>
  Object.values(answers).some((answer) => Object.keys(answer).length > 0)

/** Whether somebody has put work into it that would go with the window. */
export function hasHandWork({ handed, said, edits, decided, result }: Wizard): boolean {
  if (handed.length === 0 || result !== null) return false
  const { keptOfAll, kept, twins } = decided
  return isSaid(said) || isSaid(edits) || keptOfAll !== null || kept.length > 0 || Object.keys(twins).length > 0
}
