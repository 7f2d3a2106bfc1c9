/** The command line's own words, in the language of the terminal. */
import i18next, { type TOptions } from 'i18next'
import { LANGUAGES, type Language } from '#shared/contract/envelope.ts'
import en from '../../../resources/locales/en/cli.json' with { type: 'json' }
import zh from '../../../resources/locales/zh-CN/cli.json' with { type: 'json' }

const instance = i18next.createInstance()
await instance.init({
  lng: 'zh-CN',
  fallbackLng: false,
  ns: ['cli'],
  defaultNS: 'cli',
  interpolation: { escapeValue: false },
  resources: { 'zh-CN': { cli: zh }, en: { cli: en } },
})

/** `--lang zh-CN|en`, else NONGQIAO_LANG, else Chinese. Read before the arguments are parsed, for their help. */
export function languageOf(argv: readonly string[]): Language {
  const named = argv[argv.indexOf('--lang') + 1]
  const wanted = argv.includes('--lang') ? named : process.env.NONGQIAO_LANG
  return LANGUAGES.find((language) => language === wanted) ?? 'zh-CN'
}

const language = languageOf(process.argv)

export function text(key: string, values: TOptions = {}): string {
  return instance.getFixedT(language, 'cli')(key, values)
}

/** A line on standard error: standard output is for results. */
export function say(key: string, values: TOptions = {}): void {
  process.stderr.write(`${text(key, values)}\n`)
}
