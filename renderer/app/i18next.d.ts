// The keys of ui.json are checked by the compiler; zh-CN is the list they are checked against.
import 'i18next'
import type ui from '../../resources/locales/zh-CN/ui.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui'
    resources: { ui: typeof ui }
  }
}
