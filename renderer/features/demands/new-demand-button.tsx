/** Opens the form for a demand that is taken down by hand. */
import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { go, useRoute } from '../../ui/route.ts'
import { useLeftDrafts } from '../../ui/use-form-draft.ts'
import { FORM_DRAFT } from './form-values.ts'

export function NewDemandButton() {
  const { t } = useTranslation()
  const { params } = useRoute()
  // What was being written when the program ended is told before somebody looks for it.
  const isWaiting = useLeftDrafts(FORM_DRAFT).left.length > 0 && params.get('new') === null
  const { open: _, ...kept } = Object.fromEntries(params)
  // Beside a record or the form, what to press next stands there.
  const isAlone = !params.has('open') && !params.has('new')
  return (
    <Button
      type={isAlone ? 'primary' : 'default'}
      icon={<PlusOutlined aria-hidden />}
      onClick={() => go('demands', { ...kept, new: '1' })}
    >
      {t(isWaiting ? 'editing.form.waiting' : 'registers.newDemand')}
    </Button>
  )
}
