/** The search box of a list: results as one types; `/` goes to it from anywhere on the screen. */
import { SearchOutlined } from '@ant-design/icons'
import { Input, type InputRef } from 'antd'
import { useMemo, useRef } from 'react'
import { KeyHint } from './tag.tsx'
import { useHotkeys } from './use-hotkeys.ts'

/** The contract takes no longer text. */
const MAX_SEARCH = 200

interface Props {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
  readonly width?: number | string
}

export function SearchBox({ label, value, onChange, width = 320 }: Props) {
  const input = useRef<InputRef>(null)
  const hotkeys = useMemo(() => ({ '/': () => input.current?.focus() }), [])
  useHotkeys(hotkeys)
  return (
    <Input
      ref={input}
      allowClear
      maxLength={MAX_SEARCH}
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={label}
      prefix={<SearchOutlined aria-hidden />}
      suffix={value === '' ? <KeyHint>/</KeyHint> : <span />}
      style={{ width }}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
    />
  )
}
