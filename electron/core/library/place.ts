/** Where the library's file stands, and whether it still is the one that was opened. */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'

/** gone: nothing stands there; replaced: another file does. */
export type PlaceState = 'here' | 'gone' | 'replaced'

export interface FilePlace {
  state(): PlaceState
  /**
   * SQLite goes on writing into a file that nobody finds any more, and says that all is well.
   * @throws AppError `library.gone`, `library.replaced`
   */
  require(): void
}

interface Identity {
  readonly device: bigint
  /** 0 where the file system has none to tell. */
  readonly inode: bigint
}

/** Null also where the disk does not answer: a stick that was pulled out. */
function identityOf(path: string): Identity | null {
  try {
    const { dev: device, ino: inode } = statSync(path, { bigint: true })
    return { device, inode }
  } catch {
    return null
  }
}

/**
 * The place of a file that is open now. Linux and macOS let anybody delete or rename it meanwhile; Windows refuses that
 * as long as SQLite has it open (Node tells a file's index there as its inode), so there only a disk that goes away is met.
 * It asks by path and opens nothing: closing a handle of our own would drop SQLite's locks.
 */
export function placeOf(path: string): FilePlace {
  const opened = identityOf(path)
  const isOpened = (now: Identity) =>
    opened === null || opened.inode === 0n || (now.inode === opened.inode && now.device === opened.device)

  function state(): PlaceState {
    const now = identityOf(path)
    if (now === null) return 'gone'
    return isOpened(now) ? 'here' : 'replaced'
  }
  return {
    state,
    require() {
      const found = state()
      if (found !== 'here') throw new AppError(`library.${found}`, { fileName: basename(path) })
    },
  }
}
