/** Dates and numbers in the language of the window. */
import { useTranslation } from 'react-i18next'

/** Of `YYYY-MM-DD`. */
const DAY_LENGTH = 10

function formatsIn(language: string) {
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const number = new Intl.NumberFormat(language)
  // As many digits as the workbook prints.
  const score = new Intl.NumberFormat(language, { maximumFractionDigits: 3, minimumFractionDigits: 3 })
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  return {
    dateTime: (iso: string) => dateTime.format(new Date(iso)),
    /** Of an ISO day, which is the day it says wherever one is, or of an instant. */
    day: (iso: string) => day.format(new Date(iso.length === DAY_LENGTH ? `${iso}T00:00` : iso)),
    number: (value: number) => number.format(value),
    score: (value: number) => score.format(value),
    /** Of a share, 0 to 1. */
    percent: (share: number) => percent.format(share),
  }
}

type Formats = ReturnType<typeof formatsIn>

/** By language: a formatter takes longer to make than a hundred numbers to write. */
const made = new Map<string, Formats>()

export function useFormats(): Formats {
  const { language } = useTranslation().i18n
  const formats = made.get(language) ?? formatsIn(language)
  made.set(language, formats)
  return formats
}
