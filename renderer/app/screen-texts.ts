/** The texts of the screens: one file a room, put together here into one namespace. */
import enBoard from '../../resources/locales/en/board.json'
import enDeskSettings from '../../resources/locales/en/desk-settings.json'
import enDocuments from '../../resources/locales/en/documents.json'
import enEditing from '../../resources/locales/en/editing.json'
import enPalette from '../../resources/locales/en/palette.json'
import enRefine from '../../resources/locales/en/refine.json'
import enRegisters from '../../resources/locales/en/registers.json'
import enUi from '../../resources/locales/en/ui.json'
import enWorkbench from '../../resources/locales/en/workbench.json'
import zhBoard from '../../resources/locales/zh-CN/board.json'
import zhDeskSettings from '../../resources/locales/zh-CN/desk-settings.json'
import zhDocuments from '../../resources/locales/zh-CN/documents.json'
import zhEditing from '../../resources/locales/zh-CN/editing.json'
import zhPalette from '../../resources/locales/zh-CN/palette.json'
import zhRefine from '../../resources/locales/zh-CN/refine.json'
import zhRegisters from '../../resources/locales/zh-CN/registers.json'
import zhUi from '../../resources/locales/zh-CN/ui.json'
import zhWorkbench from '../../resources/locales/zh-CN/workbench.json'

export const enTexts = {
  ...enUi,
  ...enRegisters,
  ...enEditing,
  ...enRefine,
  ...enBoard,
  ...enDocuments,
  ...enPalette,
  ...enDeskSettings,
  ...enWorkbench,
}
export const zhTexts = {
  ...zhUi,
  ...zhRegisters,
  ...zhEditing,
  ...zhRefine,
  ...zhBoard,
  ...zhDocuments,
  ...zhPalette,
  ...zhDeskSettings,
  ...zhWorkbench,
}
