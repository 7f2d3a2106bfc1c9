/** Files that an import hands out: its rejected rows, its original. */
import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileHandle } from '#shared/domain/ids.ts'
import { useApi } from '../../client/context.tsx'
import { useFail } from '../../ui/use-fail.ts'

interface HandedOut {
  readonly file: FileHandle
  readonly suggestedName: string
}

export function useHandOut() {
  const { bridge } = useApi()
  const { message } = App.useApp()
  const { t } = useTranslation()
  const fail = useFail()
  const [isBusy, setIsBusy] = useState(false)
  const handOut = async (ask: () => Promise<HandedOut>) => {
    setIsBusy(true)
    try {
      const { file, suggestedName } = await ask()
      const outcome = await bridge.saveFile(file, suggestedName)
      if (outcome.saved) message.success(t('import.saved', { name: outcome.name }))
    } catch (error) {
      fail(error)
    } finally {
      setIsBusy(false)
    }
  }
  return { handOut, isBusy }
}
