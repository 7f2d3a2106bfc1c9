/**
 * A date: typed as people write it (2026-12-31, 2026/12/31, a month alone where that will do), or taken from a small
 * calendar in the language of the window. The browser's own box speaks the browser's language and knows no month alone.
 */
import { CalendarOutlined } from '@ant-design/icons'
import { Input, type InputProps, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MonthSheet } from './month-sheet.tsx'
import { dateOf } from './register/field-draft.ts'
import './date-field.css'

const LONGEST = 20

interface Props extends Pick<InputProps, 'id' | 'autoFocus' | 'size' | 'style' | 'title' | 'onBlur' | 'onKeyDown'> {
  readonly 'aria-label'?: string
  /** As typed. */
  readonly value: string
  readonly onChange: (text: string) => void
  /** A month alone is a date, too. */
  readonly allowsMonth?: boolean
}

/** The focus stays in the box: who types has a calendar beside it, and leaving the box is leaving the field. */
const keepFocus = (event: { preventDefault: () => void }) => event.preventDefault()

export function DateField({ value, onChange, allowsMonth = false, ...input }: Props) {
  const { t } = useTranslation()
  // A cell is too narrow for both ways to write it.
  const isNarrow = input.size === 'small'
  const [isOpen, setOpen] = useState(false)
  const isWrong = value.trim() !== '' && dateOf(value, allowsMonth) === null
  const take = (date: string) => {
    onChange(date)
    setOpen(false)
  }
  return (
    <Input
      {...input}
      maxLength={LONGEST}
      status={isWrong ? 'error' : ''}
      aria-invalid={isWrong}
      placeholder={t(allowsMonth && !isNarrow ? 'date.dayOrMonth' : 'date.day')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      suffix={
        <Popover
          trigger="click"
          open={isOpen}
          onOpenChange={setOpen}
          placement="bottomRight"
          destroyOnHidden
          content={<MonthSheet value={dateOf(value, true)} allowsMonth={allowsMonth} onTake={take} />}
        >
          <button
            type="button"
            tabIndex={-1}
            className="nq-date-open"
            aria-label={t('date.open')}
            title={t('date.open')}
            onMouseDown={keepFocus}
          >
            <CalendarOutlined aria-hidden />
          </button>
        </Popover>
      }
    />
  )
}
