/** The sections of the settings, kept in the address, so that other screens can lead to one. */
import { go, useRoute } from '../../ui/route.ts'

export const SETTINGS_SECTIONS = [
  'association',
  'lists',
  'lexicon',
  'importing',
  'weights',
  'privacy',
  'language',
  'data',
] as const
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]

export function useSection(): SettingsSection {
  const { params } = useRoute()
  return SETTINGS_SECTIONS.find((name) => name === params.get('section')) ?? 'association'
}

export const showSection = (section: SettingsSection): void => go('settings', { section }, true)
