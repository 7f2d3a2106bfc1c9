/** The days of a month to take one from, and the way to other months. For the pointer: by keys a date is typed. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { monthAfter, monthName, weekdayNames, weeksOf } from './calendar-month.ts'
import { today } from './today.ts'

const MONTH_LENGTH = 7

interface Props {
  /** A day, a month, or nothing. */
  readonly value: string | null
  readonly allowsMonth: boolean
  readonly onTake: (date: string) => void
}

export function MonthSheet({ value, allowsMonth, onTake }: Props) {
  const { t, i18n } = useTranslation()
  const [month, setMonth] = useState((value ?? today()).slice(0, MONTH_LENGTH))
  const step = (name: string, by: number, icon: ReactNode) => (
    <Button
      size="small"
      type="text"
      tabIndex={-1}
      aria-label={name}
      title={name}
      icon={icon}
      onClick={() => setMonth(monthAfter(month, by))}
    />
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only leaves the focus where it is
    <div className="nq-month" onMouseDown={(event) => event.preventDefault()}>
      <div className="nq-row">
        {step(t('date.monthBefore'), -1, <LeftOutlined aria-hidden />)}
        <strong className="nq-grow">{monthName(month, i18n.language)}</strong>
        {step(t('date.monthAfter'), 1, <RightOutlined aria-hidden />)}
      </div>
      <table>
        <thead>
          <tr>
            {weekdayNames(i18n.language).map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two days of a week may share a letter
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the days of a week stand where they stand
                <td key={at}>{day !== null && <Day day={day} isChosen={day === value} onTake={onTake} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {allowsMonth && (
        <Button size="small" tabIndex={-1} onClick={() => onTake(month)}>
          {t('date.wholeMonth', { month })}
        </Button>
      )}
    </div>
  )
}

function Day({ day, isChosen, onTake }: { day: string; isChosen: boolean; onTake: Props['onTake'] }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={day}
      aria-pressed={isChosen}
      data-today={day === today() || undefined}
      onClick={() => onTake(day)}
    >
      {Number(day.slice(-2))}
    </button>
  )
}
