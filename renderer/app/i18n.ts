/** Languages: both are bundled, the choice is kept on this machine. */
import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/contract/envelope.ts'
import enCore from '../../resources/locales/en/core.json'
import enErrors from '../../resources/locales/en/errors.json'
import zhCNCore from '../../resources/locales/zh-CN/core.json'
import zhCNErrors from '../../resources/locales/zh-CN/errors.json'
import { enTexts, zhTexts } from './screen-texts.ts'

const KEPT_AS = 'nongqiao.language'

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh-CN'
}

export async function startI18n(onChange: (language: Language) => void): Promise<void> {
  i18next.on('languageChanged', () => {
    const language = currentLanguage()
    localStorage.setItem(KEPT_AS, language)
    document.documentElement.lang = language
    document.title = i18next.t('app.name')
    onChange(language)
  })
  await i18next.use(initReactI18next).init({
    resources: {
      'zh-CN': { ui: zhTexts, errors: zhCNErrors, core: zhCNCore },
      en: { ui: enTexts, errors: enErrors, core: enCore },
    },
    lng: localStorage.getItem(KEPT_AS) ?? 'zh-CN',
    fallbackLng: 'zh-CN',
    supportedLngs: ['zh-CN', 'en'],
    defaultNS: 'ui',
    ns: ['ui', 'errors', 'core'],
    interpolation: { escapeValue: false },
  })
}
