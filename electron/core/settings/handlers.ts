/** Calls on what the association sets for itself. */
import type { Handlers } from '../call-context.ts'
import { getAssociation, setAssociation } from './association-setting.ts'
import { dataFolder } from './data-folder.ts'
import { DEFAULT_LISTS, getLists, setLists } from './lists-setting.ts'
import { isMaskedOnScreen, setMaskedOnScreen } from './masking-setting.ts'
import { getTransferModes, setTransferModes } from './transfer-modes-setting.ts'

type SettingsMethods =
  | 'settings.association'
  | 'settings.setAssociation'
  | 'settings.lists'
  | 'settings.setLists'
  | 'settings.transferModes'
  | 'settings.setTransferModes'
  | 'settings.dataFolder'
  | 'settings.masking'
  | 'settings.setMasking'

export const settingsHandlers: Pick<Handlers, SettingsMethods> = {
  'settings.association': (_, { library }) => getAssociation(library.reading),
  'settings.setAssociation': ({ association }, { library, now }) =>
    setAssociation(library.writing, association, now().toISOString()),
  'settings.lists': (_, { library }) => ({ lists: getLists(library.reading), defaults: DEFAULT_LISTS }),
  'settings.setLists': ({ lists }, { library, now }) => ({
    lists: library.writing.transaction(() => setLists(library.writing, lists, now().toISOString())).immediate(),
  }),
  'settings.transferModes': (_, { library }) => getTransferModes(library.reading),
  'settings.setTransferModes': ({ modes }, { library, now, t }) =>
    setTransferModes(library.writing, modes, now().toISOString(), t),
  'settings.dataFolder': (_, { library }) => dataFolder(library.path),
  'settings.masking': (_, { library }) => ({ maskOnScreen: isMaskedOnScreen(library.reading) }),
  'settings.setMasking': ({ maskOnScreen }, { library, now }) => ({
    maskOnScreen: setMaskedOnScreen(library.writing, maskOnScreen, now().toISOString()),
  }),
}
