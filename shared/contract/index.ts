/** All calls, combined at this one point. A name declared twice stops the program at its start. */
import type { z } from 'zod'
import { decisionsContract } from './decisions.ts'
import { documentsContract } from './documents.ts'
import { editingContract } from './editing.ts'
import { exportingContract } from './exporting.ts'
import { followUpContract } from './follow-up.ts'
import { importSessionContract } from './import-session.ts'
import { importingContract } from './importing.ts'
import { lexiconContract } from './lexicon.ts'
import { libraryContract } from './library.ts'
import { matchingContract } from './matching.ts'
import { overviewContract } from './overview.ts'
import { recordsContract } from './records.ts'
import { refiningContract } from './refining.ts'
import { registersContract } from './registers.ts'
import { settingsContract } from './settings.ts'
import { workListContract } from './work-list.ts'

const domains = [
  libraryContract,
  recordsContract,
  editingContract,
  registersContract,
  settingsContract,
  refiningContract,
  followUpContract,
  overviewContract,
  importingContract,
  importSessionContract,
  matchingContract,
  workListContract,
  lexiconContract,
  decisionsContract,
  exportingContract,
  documentsContract,
] as const

type Union<T> = T extends unknown ? (x: T) => void : never
type Intersection<T> = Union<T> extends (x: infer I) => void ? I : never

export type Contract = Intersection<(typeof domains)[number]>
export type MethodName = keyof Contract

/** What a caller passes (defaults may be left out). */
export type CallArgs<M extends MethodName> = z.input<Contract[M]['args']>
/** What a handler gets (defaults filled in, ids branded). */
export type ParsedArgs<M extends MethodName> = z.output<Contract[M]['args']>
export type CallResult<M extends MethodName> = z.output<Contract[M]['result']>

function combine(): Contract {
  const all: Record<string, unknown> = Object.create(null)
  for (const domain of domains) {
    for (const [name, method] of Object.entries(domain)) {
      if (name in all) throw new Error(`The method ${name} is declared twice`)
      all[name] = method
    }
  }
  return all as Contract
}

export const contract: Contract = combine()

export function isMethodName(name: string): name is MethodName {
  return name in contract
}
