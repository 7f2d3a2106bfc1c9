/** What can be done where one is: a screen tells its actions while it is shown, and the command palette lists them. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'

export interface Command {
  /** Unique on its screen. */
  readonly id: string
  readonly label: string
  /** The key that does the same, as it stands on the button. */
  readonly keys?: string
  /** Other words by which it is found: synonyms, pinyin. */
  readonly search?: string
  readonly run: () => void
}

/** Each part of a screen has a slot of its own, so that what it offers stays in its place when it changes. */
class CommandList {
  readonly #slots = new Map<object, readonly Command[]>()
  readonly #listeners = new Set<() => void>()
  #offered: readonly Command[] = []

  readonly snapshot = () => this.#offered
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  put(slot: object, commands: readonly Command[]): void {
    this.#slots.set(slot, commands)
    this.#tell()
  }

  remove(slot: object): void {
    this.#slots.delete(slot)
    this.#tell()
  }

  #tell(): void {
    this.#offered = [...this.#slots.values()].reverse().flat()
    for (const listener of this.#listeners) listener()
  }
}

const CommandContext = createContext(new CommandList())

export function CommandProvider({ children }: { children: ReactNode }) {
  return <CommandContext.Provider value={useMemo(() => new CommandList(), [])}>{children}</CommandContext.Provider>
}

/** Offers commands as long as the component is shown. @param commands The same array until they change. */
export function useCommands(commands: readonly Command[]): void {
  const list = useContext(CommandContext)
  const [slot] = useState(() => ({}))
  useEffect(() => list.put(slot, commands), [list, slot, commands])
  useEffect(() => () => list.remove(slot), [list, slot])
}

/** All that are offered now, those of the part that came to the screen last first. */
export function useOfferedCommands(): readonly Command[] {
  const list = useContext(CommandContext)
  return useSyncExternalStore(list.subscribe, list.snapshot)
}
