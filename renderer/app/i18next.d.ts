// The keys of the texts are checked by the compiler; zh-CN is the list they are checked against.
import 'i18next'
import type core from '../../resources/locales/zh-CN/core.json'
import type errors from '../../resources/locales/zh-CN/errors.json'
import type { zhTexts } from './screen-texts.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: { ui: typeof zhTexts; errors: typeof errors; core: typeof core }
  }
}
