/** A phone number, masked on the screen where the association wants that, with a button that shows it. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { maskPhoneField } from '#shared/domain/mask.ts'
import { useMasked } from '../client/workbench-queries.ts'

export function MaskedPhone({ phone }: { phone: string }) {
  const { t } = useTranslation()
  const isMasked = useMasked()
  const [isShown, setShown] = useState(false)
  const masked = maskPhoneField(phone)
  if (!isMasked || masked === phone) return phone
  return (
    <span className="nq-row" style={{ gap: 4, display: 'inline-flex' }}>
      {isShown ? phone : masked}
      <Button
        size="small"
        type="link"
        aria-label={isShown ? undefined : t('editing.phone.showOf')}
        onClick={(event) => {
          event.stopPropagation()
          setShown(!isShown)
        }}
      >
        {t(isShown ? 'editing.phone.hide' : 'editing.phone.show')}
      </Button>
    </span>
  )
}
