/** The desktop's own words (menus, dialogs), in both languages. */
import type { Language } from '#shared/contract/envelope.ts'
import en from '../../../resources/locales/en/desktop.json' with { type: 'json' }
import zh from '../../../resources/locales/zh-CN/desktop.json' with { type: 'json' }

export type DesktopTexts = typeof zh

const texts: Readonly<Record<Language, DesktopTexts>> = { 'zh-CN': zh, en }

export function desktopTexts(language: Language): DesktopTexts {
  return texts[language]
}

/** The interface is Chinese first: only a system that is set to English starts in English. */
export function languageOfSystem(locale: string): Language {
  return locale.toLowerCase().startsWith('en') ? 'en' : 'zh-CN'
}
