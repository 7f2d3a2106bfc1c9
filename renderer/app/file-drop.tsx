/** Lists dropped anywhere on the window go to the import screen. */
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChosenFile } from '#shared/contract/host.ts'
import { useApi } from '../client/context.tsx'
import { requireListSize } from '../client/list-size.ts'
import { useImportSession } from '../features/importing/import-session.tsx'
import { go } from '../ui/route.ts'
import { useFail } from '../ui/use-fail.ts'

export function FileDrop({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const { bridge } = useApi()
  const session = useImportSession()
  const fail = useFail()
  const [over, setOver] = useState(false)

  const drop = async (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    try {
      files.forEach(requireListSize)
      const taken: ChosenFile[] = []
      for (const file of files) taken.push(await bridge.takeList(file.name, await file.arrayBuffer()))
      session.add(taken)
      if (files.length > 0) go('import')
    } catch (error) {
      fail(error)
    }
  }

  return (
    // A drop target has no keyboard counterpart; the import screen's button does the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      style={{ height: '100%' }}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(event.dataTransfer.types.includes('Files'))
      }}
      onDragLeave={(event) => event.relatedTarget === null && setOver(false)}
      onDrop={(event) => void drop(event)}
    >
      {children}
      {over && <div className="nq-drop-veil">{t('import.dropHere')}</div>}
    </div>
  )
}
