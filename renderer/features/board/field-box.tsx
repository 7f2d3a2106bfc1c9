/** A box with its name above it. What is typed is saved on leaving it or by Enter; Escape gives it up. */
import { AutoComplete, Input } from 'antd'
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'

export interface BoxProps {
  readonly label: string
  readonly value: string
  /** @param seen What stood there when one began to type. */
  readonly onSave: (value: string, seen: string) => void
}

interface LineProps extends BoxProps {
  readonly hint?: string
  readonly max: number
  readonly isLong?: boolean
  /** Words used before, to choose from. */
  readonly offers?: readonly string[]
}

interface Typed {
  readonly text: string
  /** What stood there when one began. */
  readonly seen: string
}

/** What is typed, until it is saved. A change from elsewhere shows unless one is typing. */
function useTyped(value: string, onSave: BoxProps['onSave']) {
  const [typed, setTyped] = useState<Typed | null>(null)
  const latest = useRef({ typed, onSave })
  latest.current = { typed, onSave }
  const store = useCallback(() => {
    const { typed: now, onSave: save } = latest.current
    if (now !== null && now.text.trim() !== now.seen) save(now.text.trim(), now.seen)
  }, [])
  // The record may be closed by a key while one types: what was typed is saved all the same.
  useEffect(() => store, [store])
  return {
    text: typed?.text ?? value,
    type: (text: string) => setTyped({ text, seen: typed?.seen ?? value }),
    save: () => {
      store()
      setTyped(null)
    },
    giveUp: () => setTyped(null),
  }
}

function useBoxKeys(typed: ReturnType<typeof useTyped>, isLong: boolean) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') typed.giveUp()
    else if (event.key === 'Enter' && (!isLong || event.ctrlKey)) typed.save()
  }
}

export function LineBox({ label, value, onSave, hint = '', max, isLong = false, offers }: LineProps) {
  const id = useId()
  const typed = useTyped(value, onSave)
  const box = {
    id,
    value: typed.text,
    maxLength: max,
    placeholder: hint,
    onBlur: typed.save,
    onKeyDown: useBoxKeys(typed, isLong),
  }
  const onChange = (event: { target: { value: string } }) => typed.type(event.target.value)
  return (
    <div>
      <label htmlFor={id} className="nq-quiet">
        {label}
      </label>
      {offers ? (
        <AutoComplete
          {...box}
          style={{ width: '100%' }}
          options={offers.filter((word) => word.includes(typed.text)).map((word) => ({ value: word }))}
          onChange={typed.type}
        />
      ) : isLong ? (
        <Input.TextArea {...box} autoSize={{ minRows: 2, maxRows: 8 }} onChange={onChange} />
      ) : (
        <Input {...box} onChange={onChange} />
      )}
    </div>
  )
}

/** A day; the browser's own box knows how people of its language write it. */
export function DayBox({ label, value, onSave, isRequired = false }: BoxProps & { isRequired?: boolean }) {
  const id = useId()
  const typed = useTyped(value, (day, seen) => {
    if (day !== '' || !isRequired) onSave(day, seen)
  })
  return (
    <div>
      <label htmlFor={id} className="nq-quiet">
        {label}
      </label>
      <Input
        id={id}
        type="date"
        value={typed.text}
        onChange={(event) => typed.type(event.target.value)}
        // Half a day is no day: what stood there stays.
        onBlur={(event) => (event.target.validity.badInput ? typed.giveUp() : typed.save())}
        onKeyDown={useBoxKeys(typed, false)}
      />
    </div>
  )
}
