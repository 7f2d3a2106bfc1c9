/** The core's own words for users (errors, reasons, flags, workbook headings), in both languages. */
import i18next, { type TOptions } from 'i18next'
import type { ErrorCode, ErrorDetails } from '#shared/contract/app-error.ts'
import type { Language } from '#shared/contract/envelope.ts'
import coreEn from '../../resources/locales/en/core.json' with { type: 'json' }
import errorsEn from '../../resources/locales/en/errors.json' with { type: 'json' }
import coreZh from '../../resources/locales/zh-CN/core.json' with { type: 'json' }
import errorsZh from '../../resources/locales/zh-CN/errors.json' with { type: 'json' }

/** Translates a key of `core.json`. */
export type Translate = (key: string, values?: TOptions) => string

const instance = i18next.createInstance()
await instance.init({
  lng: 'zh-CN',
  fallbackLng: false,
  ns: ['core', 'errors'],
  defaultNS: 'core',
  keySeparator: '.',
  returnEmptyString: true,
  interpolation: { escapeValue: false },
  resources: {
    'zh-CN': { core: coreZh, errors: errorsZh },
    en: { core: coreEn, errors: errorsEn },
  },
})

export function translator(language: Language): Translate {
  const t = instance.getFixedT(language, 'core')
  return (key, values) => t(key, values ?? {})
}

/** The sentence of an error: what happened and what to do next. */
export function errorMessage(code: ErrorCode, details: ErrorDetails, language: Language): string {
  return instance.getFixedT(language, 'errors')(code, { ...details })
}
