/** One line for a name, and the button that takes it. */
import { Button, Input } from 'antd'
import { useState } from 'react'

/** The contract takes no longer name. */
const MAX_NAME = 60

interface Props {
  readonly label: string
  readonly button: string
  readonly initial?: string
  readonly autoFocus?: boolean
  readonly onName: (name: string) => Promise<void>
}

export function NameForm({ label, button, initial = '', autoFocus = false, onName }: Props) {
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
        maxLength={MAX_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button htmlType="submit" disabled={trimmed === ''}>
        {button}
      </Button>
    </form>
  )
}
