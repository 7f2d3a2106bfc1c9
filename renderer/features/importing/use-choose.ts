/** Asks the host for lists of one kind and puts them into the session. */
import { useState } from 'react'
import type { RecordKind } from '#shared/contract/importing.ts'
import { useApi } from '../../client/context.tsx'
import { useFail } from '../../ui/use-fail.ts'
import { useImportSession } from './import-session.tsx'

export function useChoose() {
  const { bridge } = useApi()
  const session = useImportSession()
  const fail = useFail()
  const [choosing, setChoosing] = useState(false)

  const choose = async (kind: RecordKind) => {
    setChoosing(true)
    try {
      const files = await bridge.chooseLists()
      session.add(files, kind)
    } catch (error) {
      fail(error)
    } finally {
      setChoosing(false)
    }
  }
  return { choose, choosing }
}
