/** The control for one field: a line of text with proposals, a date, a choice or several. */
import { AutoComplete, Input, type InputProps, type InputRef, Select } from 'antd'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../date-field.tsx'
import type { FieldDraft } from './field-draft.ts'
import { offeredChoices } from './field-draft.ts'
import type { Choice, FieldKind } from './register-column.ts'

/** The contract takes no longer text in a field that is edited here. */
const MAX_TEXT = 200

interface Props {
  readonly label: string
  readonly kind: FieldKind
  readonly choices: readonly Choice[]
  readonly draft: FieldDraft
  readonly onDraft: (draft: FieldDraft) => void
  /** A choice was made: nothing more is to be typed. */
  readonly onChosen?: (draft: FieldDraft) => void
  /** In a cell: opened at once and with the focus. */
  readonly inCell?: boolean
}

const asOptions = (choices: readonly Choice[]) => choices.map(({ value, label }) => ({ value, label }))

export function FieldEditor(props: Props) {
  const { kind, draft } = props
  if (typeof draft !== 'string') return <ManyEditor {...props} draft={draft} />
  if (kind === 'choice' || kind === 'flag') return <OneEditor {...props} draft={draft} />
  if (kind === 'text' && props.choices.length > 0) return <ProposingEditor {...props} draft={draft} />
  return <TextEditor {...props} draft={draft} />
}

function TextEditor({ label, kind, draft, onDraft, inCell }: Props & { draft: string }) {
  const shared = { 'aria-label': label, autoFocus: inCell === true, value: draft } as const
  const size = inCell ? 'small' : 'middle'
  if (kind === 'date') return <DateField {...shared} size={size} allowsMonth onChange={onDraft} />
  return <Input {...shared} size={size} maxLength={MAX_TEXT} onChange={(event) => onDraft(event.target.value)} />
}

/**
 * The line of a list of proposals. While none of them is meant, the kit names one that is not there, which a screen
 * reader would look for.
 */
function ProposalLine({ 'aria-activedescendant': meant, ...props }: InputProps & { ref?: Ref<InputRef> }) {
  return <Input {...props} {...(meant !== undefined && !meant.endsWith('_-1') && { 'aria-activedescendant': meant })} />
}

/** One may take a proposed word or write another. */
function ProposingEditor({ label, choices, draft, onDraft, onChosen, inCell }: Props & { draft: string }) {
  return (
    <AutoComplete
      aria-label={label}
      autoFocus={inCell === true}
      defaultOpen={inCell === true}
      size={inCell ? 'small' : 'middle'}
      defaultActiveFirstOption={false}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
      options={asOptions(choices)}
      showSearch={{ filterOption: (typed, option) => String(option?.label ?? '').includes(typed.trim()) }}
      value={draft}
      onChange={(text: string) => onDraft(text ?? '')}
      onSelect={(text: string) => onChosen?.(text)}
    >
      <ProposalLine aria-label={label} size={inCell ? 'small' : 'middle'} maxLength={MAX_TEXT} />
    </AutoComplete>
  )
}

function OneEditor({ label, kind, choices, draft, onDraft, onChosen, inCell }: Props & { draft: string }) {
  const { t } = useTranslation()
  const nothing = kind === 'choice' ? [{ value: '', label: t('registers.notSaid') }] : []
  return (
    <Select
      aria-label={label}
      autoFocus={inCell === true}
      defaultOpen={inCell === true}
      size={inCell ? 'small' : 'middle'}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
      options={[...nothing, ...asOptions(choices)]}
      value={draft}
      onChange={(value: string) => {
        onDraft(value)
        onChosen?.(value)
      }}
    />
  )
}

function ManyEditor({ label, choices, draft, onDraft, inCell }: Props & { draft: readonly string[] }) {
  // What was taken away while one chooses can be given back.
  const [first] = useState(draft)
  const offered = offeredChoices(choices, [...new Set([...first, ...draft])])
  return (
    <Select
      mode="multiple"
      aria-label={label}
      autoFocus={inCell === true}
      defaultOpen={inCell === true}
      size={inCell ? 'small' : 'middle'}
      popupMatchSelectWidth={false}
      maxTagCount="responsive"
      style={{ width: '100%' }}
      options={asOptions(offered)}
      value={[...draft]}
      onChange={(values: string[]) => onDraft(values)}
    />
  )
}
