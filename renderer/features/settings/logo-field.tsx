/** The logo: chosen from a file, made small enough for the head of a page, shown, taken out. */
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../ui/tag.tsx'
import { dataUrlOf, smallPicture } from './small-picture.ts'

interface Props {
  /** Base64 without prefix; '' for none. */
  readonly logo: string
  readonly onChange: (logo: string) => void
}

export function LogoField({ logo, onChange }: Props) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [isRefused, setRefused] = useState(false)

  const take = async (file: File | undefined) => {
    if (file === undefined) return
    const picture = await smallPicture(file).catch(() => null)
    setRefused(picture === null)
    if (picture !== null) onChange(picture)
  }

  return (
    <div className="nq-stack">
      <div className="nq-row">
        {logo !== '' && (
          <img className="nq-settings-logo" src={dataUrlOf(logo)} alt={t('deskSettings.association.logo')} />
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          onChange={(event) => {
            void take(event.target.files?.[0])
            // The same file may be chosen again after it was changed.
            event.target.value = ''
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('deskSettings.association.chooseLogo')}</Button>
        {logo !== '' && <Button onClick={() => onChange('')}>{t('deskSettings.association.removeLogo')}</Button>}
      </div>
      <span className="nq-quiet nq-small">{t('deskSettings.association.about.logo')}</span>
      <div role="status">
        {isRefused && (
          <StatusTag tone="care" wrap>
            {t('deskSettings.association.logoRefused')}
          </StatusTag>
        )}
      </div>
    </div>
  )
}
