/** One line for a name, and the button that takes it. */
import { Button, Input } from 'antd'
import { useState } from 'react'

/** The contract takes no longer name of a view. */
const MAX_NAME = 60

interface Props {
  readonly label: string
  readonly button: string
  readonly initial?: string
  readonly autoFocus?: boolean
  readonly maxLength?: number
  /** Escape was pressed. */
  readonly onCancel?: () => void
  readonly onName: (name: string) => Promise<void>
}

export function NameForm(props: Props) {
  const { label, button, initial = '', autoFocus = false, maxLength = MAX_NAME, onCancel, onName } = props
  const [name, setName] = useState(initial)
  const trimmed = name.trim()
  return (
    <form
      className="nq-name-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (trimmed !== '') void onName(trimmed)
      }}
    >
      <Input
        autoFocus={autoFocus}
        aria-label={label}
        placeholder={label}
        maxLength={maxLength}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && onCancel !== undefined) {
            event.stopPropagation()
            onCancel()
          }
        }}
      />
      <Button htmlType="submit" disabled={trimmed === ''}>
        {button}
      </Button>
    </form>
  )
}
