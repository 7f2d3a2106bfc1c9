/** A box with its name above it. What is typed is saved on leaving it or by Enter; Escape gives it up. */
import { AutoComplete, Input } from 'antd'
import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from '../../ui/date-field.tsx'
import { dateOf } from '../../ui/register/field-draft.ts'

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
          defaultActiveFirstOption={false}
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

/** A day. Half a day is no day: what stood there stays, and what was typed stays in the box with a word about it. */
export function DayBox({ label, value, onSave, isRequired = false }: BoxProps & { isRequired?: boolean }) {
  const { t } = useTranslation()
  const id = useId()
  const [isTried, setTried] = useState(false)
  const typed = useTyped(value, (text, seen) => {
    const day = dateOf(text, false)
    if (day !== null ? day !== seen : text === '' && !isRequired) onSave(day ?? '', seen)
  })
  const text = typed.text.trim()
  const isWrong = text === '' ? isRequired : dateOf(text, false) === null
  const leave = () => {
    setTried(isWrong)
    if (!isWrong) typed.save()
  }
  return (
    <div>
      <label htmlFor={id} className="nq-quiet">
        {label}
      </label>
      <DateField
        id={id}
        value={typed.text}
        onChange={typed.type}
        onBlur={leave}
        onKeyDown={useBoxKeys({ ...typed, save: leave }, false)}
      />
      {isTried && isWrong && (
        <div role="alert" className="nq-field-error nq-small">
          {t('date.dayWrong')}
        </div>
      )}
    </div>
  )
}
