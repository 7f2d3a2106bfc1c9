/** The narrow navigation. Each section comes back as it was left (the record that was open, the search). */
import {
  AppstoreOutlined,
  CarryOutOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FormOutlined,
  HighlightOutlined,
  ImportOutlined,
  NodeIndexOutlined,
  SettingOutlined,
} from '@ant-design/icons'
import { type ComponentType, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePrefetchRegister } from '../ui/register/use-prefetch-register.ts'
import { onRoute, parseRoute, routeHash, SECTIONS, type Section } from '../ui/route.ts'

const ICONS: Readonly<Record<Section, ComponentType<{ 'aria-hidden': boolean }>>> = {
  overview: AppstoreOutlined,
  match: NodeIndexOutlined,
  board: CarryOutOutlined,
  demands: FormOutlined,
  supplies: FileProtectOutlined,
  refine: HighlightOutlined,
  documents: FileDoneOutlined,
  import: ImportOutlined,
  settings: SettingOutlined,
}

export function Navigation({ current }: { current: Section }) {
  const { t } = useTranslation()
  const prefetch = usePrefetchRegister()
  const left = useRef(new Map<Section, string>())
  useEffect(() => {
    // By the address, not by `current`: the address changes before the screen does.
    const remember = () => left.current.set(parseRoute(window.location.hash).section, window.location.hash)
    remember()
    return onRoute(remember)
  }, [])
  return (
    <nav className="nq-nav" aria-label={t('nav.label')}>
      {SECTIONS.map((section) => {
        const Icon = ICONS[section]
        const ahead = () => prefetch(left.current.get(section) ?? routeHash(section))
        return (
          <a
            key={section}
            href={routeHash(section)}
            aria-current={section === current ? 'page' : undefined}
            onPointerEnter={ahead}
            onFocus={ahead}
            onClick={(event) => {
              const place = left.current.get(section)
              if (place === undefined || section === current) return
              event.preventDefault()
              window.location.hash = place
            }}
          >
            <Icon aria-hidden />
            {t(`nav.${section}`)}
          </a>
        )
      })}
    </nav>
  )
}
