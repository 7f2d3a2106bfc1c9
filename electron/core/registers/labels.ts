/** What the values of facets are called, in the caller's language. */
import type { Language } from '#shared/contract/envelope.ts'
import { CHANNELS } from '#shared/contract/records.ts'
import { LEGAL_STATUSES } from '#shared/domain/legal-status.ts'
import ipcTitles from '../../../resources/vocabulary/ipc.json' with { type: 'json' }
import type { CallContext } from '../call-context.ts'
import type { ReadableDb } from '../library/database.ts'
import { localDay } from '../local-day.ts'
import { transferModeNames, transferModes } from '../settings/transfer-modes-setting.ts'

/** The name of a value; a value that has none is called what it is. */
type Labels = Readonly<Record<string, string>>

/** Codes by facet; their names stand in `core.json` under `register.values`, but for those of the legal status. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  patentType: ['invention', 'utilityModel', 'design'],
  channel: CHANNELS,
  refined: ['yes', 'no'],
  confidential: ['yes', 'no'],
  decided: ['shortlisted', 'rejected'],
  expiry: ['expired'],
  deadline: ['expired'],
}

const OWN_NOT_SAID = ['decided', 'grade', 'county', 'deadline', 'legalStatus', 'source']

interface BatchRow {
  readonly id: string
  readonly source: string
  readonly file_name: string
  readonly imported_at: string
}

function sourceLabels({ t }: CallContext, db: ReadableDb): Labels {
  const rows = db.prepare<[], BatchRow>('SELECT id, source, file_name, imported_at FROM import_batch').all()
  const label = (row: BatchRow) =>
    t('register.source', { source: row.source || row.file_name, date: localDay(new Date(row.imported_at)) })
  return Object.fromEntries(rows.map((row) => [row.id, label(row)]))
}

function ipcLabels({ t, language }: { t: CallContext['t']; language: Language }): Labels {
  const titles: Labels = ipcTitles[language]
  return Object.fromEntries(Object.entries(titles).map(([code, title]) => [code, t('register.ipc', { code, title })]))
}

/** Own modes that were taken out of the list since are called by the word that records hold. */
function modeLabels({ t, library }: CallContext): Labels {
  const nameOf = transferModeNames(library.reading, t)
  return Object.fromEntries(transferModes(library.reading).map(({ mode }) => [mode, nameOf(mode)]))
}

function codeLabels(facet: string, { t }: CallContext): Labels {
  if (facet === 'legalStatus') return Object.fromEntries(LEGAL_STATUSES.map((code) => [code, t(`legalStatus.${code}`)]))
  return Object.fromEntries((CODES[facet] ?? []).map((code) => [code, t(`register.values.${facet}.${code}`)]))
}

/** The names of a facet's values; one that is not among them is its own name. */
export function labelsOf(facet: string, context: CallContext): Labels {
  const notSaid = context.t(OWN_NOT_SAID.includes(facet) ? `register.none.${facet}` : 'register.notSaid')
  if (facet === 'source') return { '': notSaid, ...sourceLabels(context, context.library.reading) }
  if (facet === 'ipcSection') return { '': notSaid, ...ipcLabels(context) }
  if (facet === 'transferMode') return { '': notSaid, ...modeLabels(context) }
  return { '': notSaid, ...codeLabels(facet, context) }
}
