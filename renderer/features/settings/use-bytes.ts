/** Sizes of files in the language of the window. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const STEP = 1024

export function useBytes(): (bytes: number) => string {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const formats = UNITS.map(
      (unit) => new Intl.NumberFormat(i18n.language, { style: 'unit', unit, maximumFractionDigits: 1 }),
    )
    return (bytes) => {
      const power = bytes < STEP ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(STEP)), UNITS.length - 1)
      return formats[power]?.format(bytes / STEP ** power) ?? ''
    }
  }, [i18n.language])
}
