/** What the demand form holds while one writes: kept as text, so that it outlives a crash. */
import type { CallArgs } from '#shared/contract/index.ts'
import { CHANNELS, type Demand } from '#shared/contract/records.ts'
import type { TransferMode } from '#shared/domain/transfer-mode.ts'
import { partialDateOf } from '../../ui/register/field-draft.ts'

export interface FormValues {
  readonly title: string
  readonly description: string
  readonly organisation: string
  readonly organisationType: string
  readonly region: string
  readonly industry: string
  readonly contactName: string
  readonly contactPhone: string
  readonly channel: Demand['channel']
  readonly station: string
  /** As typed. */
  readonly deadline: string
  readonly budget: string
  readonly transferModes: readonly TransferMode[]
  readonly confidential: boolean
  /** What the person wrote; null: the one that is proposed. */
  readonly statement: string | null
}

/** What the keys begin with under which forms are kept while they are written, each window's under its own. */
export const FORM_DRAFT = 'demand.new'

/** What every box of the form is given. */
export interface FormPart {
  readonly values: FormValues
  readonly onChange: (changes: Partial<FormValues>) => void
}

export const EMPTY_FORM: FormValues = {
  title: '',
  description: '',
  organisation: '',
  organisationType: '',
  region: '',
  industry: '',
  contactName: '',
  contactPhone: '',
  channel: null,
  station: '',
  deadline: '',
  budget: '',
  transferModes: [],
  confidential: false,
  statement: null,
}

/** The fields of the form that hold text of one's own. */
export type TextName = {
  [Name in keyof FormValues]: FormValues[Name] extends string ? Name : never
}[keyof FormValues]

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}

/** What an older program kept in another shape is as if it had not been written. */
export function readForm(text: string | null): FormValues {
  if (text === null) return EMPTY_FORM
  const kept = parsed(text)
  const texts = Object.entries(EMPTY_FORM)
    .filter(([, empty]) => empty === '')
    .map(([name]) => [name, typeof kept[name] === 'string' ? kept[name] : ''])
  const modes = Array.isArray(kept.transferModes) ? kept.transferModes : []
  return {
    ...EMPTY_FORM,
    ...Object.fromEntries(texts),
    channel: CHANNELS.find((channel) => channel === kept.channel) ?? null,
    transferModes: modes.filter((mode) => typeof mode === 'string'),
    confidential: kept.confidential === true,
    statement: typeof kept.statement === 'string' ? kept.statement : null,
  }
}

/** @returns null for a form that says nothing: there is no draft of it to keep */
export function writeForm(values: FormValues): string | null {
  const text = JSON.stringify(values)
  return text === JSON.stringify(EMPTY_FORM) ? null : text
}

export const isDeadlineWrong = ({ deadline }: FormValues): boolean =>
  deadline.trim() !== '' && partialDateOf(deadline) === null

/** The boxes that must be looked at before it can be saved. */
export function wrongBoxes(values: FormValues): ('title' | 'deadline')[] {
  return [
    ...(values.title.trim() === '' ? ['title' as const] : []),
    ...(isDeadlineWrong(values) ? ['deadline' as const] : []),
  ]
}

export const isComplete = (values: FormValues): boolean => wrongBoxes(values).length === 0

/** What is sent to the core. */
export function demandOf({ statement, deadline, transferModes, ...values }: FormValues): CallArgs<'demands.create'> {
  const fields = { ...values, deadline: partialDateOf(deadline), transferModes: [...transferModes] }
  return { fields, problemStatement: statement?.trim() ?? '' }
}

/** Of the next demand of the same day what is likely the same. */
export const nextForm = ({ channel, station, region }: FormValues): FormValues => {
  return { ...EMPTY_FORM, channel, station, region }
}
