/** What an import says in words, in the language of the call. */
import type { RejectionCode } from '#shared/contract/importing.ts'
import { cut } from '#shared/text/cut.ts'
import type { Translate } from '../../messages.ts'
import type { Reason } from '../recognise/layout.ts'
import type { RowFlag } from '../row-reader.ts'

/** A cell quoted in a sentence must not fill the screen. */
const QUOTED_LENGTH = 40

const quoted = (text: string): string => (text.length > QUOTED_LENGTH ? `${cut(text, QUOTED_LENGTH)}…` : text)

export function flagSentence({ code, field, text }: RowFlag, t: Translate): string {
  return t(`import.flag.${code}`, { field: t(`import.field.${field}`), text: quoted(text) })
}

export function rejectionSentence(code: RejectionCode, row: number, t: Translate): string {
  return t(`import.rejection.${code}`, { row })
}

/** Why a sheet or a column is understood as it is. */
export function reasonSentence({ code, data }: Reason, t: Translate): string {
  return t(`import.reason.${code}`, { ...data })
}
