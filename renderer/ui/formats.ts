/** Dates and numbers in the language of the window. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

export function useFormats() {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const dateTime = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
    // As many digits as the workbook prints.
    const score = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 3, minimumFractionDigits: 3 })
    const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 })
    return {
      dateTime: (iso: string) => dateTime.format(new Date(iso)),
      score: (value: number) => score.format(value),
      /** Of a share, 0 to 1. */
      percent: (share: number) => percent.format(share),
    }
  }, [i18n.language])
}
