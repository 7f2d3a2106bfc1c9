/** The buttons that decide on a pair. `s` shortlists or takes it back, `r` asks why it is not suitable. */
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../../ui/tag.tsx'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import type { Ranked } from './ranked.ts'
import { RejectChoices } from './reject-choices.tsx'
import { useDecide } from './use-decide.ts'

export function DecisionBar({ row }: { row: Ranked }) {
  const { t } = useTranslation()
  const { decide, busy } = useDecide(row)
  const [asking, setAsking] = useState(false)
  const state = row.decision?.state
  const shortlisted = state === 'shortlisted'

  const hotkeys = useMemo(
    () => ({
      s: () => void decide(shortlisted ? null : { state: 'shortlisted' }),
      r: () => setAsking(true),
    }),
    [decide, shortlisted],
  )
  useHotkeys(hotkeys, !asking && !busy)

  if (asking) {
    return (
      <RejectChoices
        onCancel={() => setAsking(false)}
        onChoose={(reason, note) => {
          setAsking(false)
          void decide({ state: 'rejected', reason, note })
        }}
      />
    )
  }
  return (
    <div className="nq-row">
      {state === undefined && (
        <Button type="primary" disabled={busy} aria-keyshortcuts="s" onClick={hotkeys.s}>
          {t('decision.shortlist')}
          <KeyHint>S</KeyHint>
        </Button>
      )}
      {state !== 'rejected' && (
        <Button disabled={busy} aria-keyshortcuts="r" onClick={hotkeys.r}>
          {t('decision.reject')}
          <KeyHint>R</KeyHint>
        </Button>
      )}
      {state !== undefined && (
        <Button disabled={busy} onClick={() => void decide(null)}>
          {t(shortlisted ? 'decision.unshortlist' : 'decision.unreject')}
        </Button>
      )}
    </div>
  )
}
