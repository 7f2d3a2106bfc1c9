/** A labelled box of the demand form, what is wrong with it, and a group of them under one heading. */
import { AutoComplete, Input } from 'antd'
import { type HTMLAttributes, type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormPart, TextName } from './form-values.ts'

interface BoxProps {
  readonly label: string
  readonly error?: string | undefined
  /** Several controls: the label is a heading, not one control's. */
  readonly isGroup?: boolean
  readonly isWide?: boolean
  /** Given the id that the label points to. */
  readonly children: (id: string) => ReactNode
}

export function FormBox({ label, error, isGroup = false, isWide = false, children }: BoxProps) {
  const id = useId()
  return (
    <div className="nq-form-box" data-wide={isWide || undefined}>
      {isGroup ? <span className="nq-quiet">{label}</span> : <label htmlFor={id}>{label}</label>}
      {children(id)}
      {error !== undefined && (
        <span role="alert" className="nq-form-error nq-small">
          {error}
        </span>
      )}
    </div>
  )
}

export function FormGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="nq-form-group">
      <legend>{title}</legend>
      {children}
    </fieldset>
  )
}

const MAX_LENGTH = {
  title: 500,
  description: 20_000,
  organisation: 200,
  organisationType: 60,
  region: 200,
  industry: 60,
  contactName: 100,
  contactPhone: 100,
  station: 100,
  deadline: 20,
  budget: 300,
} as const satisfies Record<TextName, number>

interface TextProps extends FormPart {
  readonly name: TextName
  /** Words to take or not. */
  readonly choices?: readonly string[]
  readonly placeholder?: string
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
}

export function TextBox({ values, onChange, name, choices, placeholder, inputMode }: TextProps) {
  const { t } = useTranslation()
  const change = (text: string) => onChange({ [name]: text })
  return (
    <FormBox label={t(`field.${name}`)}>
      {(id) =>
        choices === undefined ? (
          <Input
            id={id}
            inputMode={inputMode}
            maxLength={MAX_LENGTH[name]}
            placeholder={placeholder}
            value={values[name]}
            onChange={(event) => change(event.target.value)}
          />
        ) : (
          <AutoComplete
            id={id}
            maxLength={MAX_LENGTH[name]}
            defaultActiveFirstOption={false}
            options={choices.map((value) => ({ value }))}
            showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed.trim()) }}
            value={values[name]}
            onChange={(text: string | undefined) => change(text ?? '')}
          />
        )
      }
    </FormBox>
  )
}
