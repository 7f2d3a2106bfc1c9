/** The list of transfer modes: renamed, hidden, put in another order, added to. Stored with each change. */
import { Button, Input } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { TransferModeSettings } from '#shared/contract/settings.ts'
import type { TransferModeEntry } from '#shared/domain/transfer-mode.ts'
import {
  type ModeUse,
  useSetTransferModes,
  useTransferModeSettings,
  useTransferModeUse,
} from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { useUndo } from '../../ui/undo.tsx'
import { useEmptiedBox } from '../../ui/use-emptied-box.ts'
import { useFail } from '../../ui/use-fail.ts'
import { LONGEST_MODE, newModes, withModes } from './transfer-mode-list.ts'
import { TransferModeRow } from './transfer-mode-row.tsx'

/** Stores a list; resolves with whether it was stored. @param label What was done, for the way back */
export type ChangeModes = (modes: readonly TransferModeEntry[] | null, label: string) => Promise<boolean>

function useChange(settings: TransferModeSettings | undefined): ChangeModes {
  const fail = useFail()
  const push = useUndo()
  const { mutateAsync: set } = useSetTransferModes()
  return async (modes, label) => {
    const before = settings === undefined || settings.isShipped ? null : settings.modes
    try {
      await set(modes === null ? null : [...modes])
      push({ label, undo: () => set(before) })
      return true
    } catch (error) {
      fail(error)
      return false
    }
  }
}

export function TransferModesEditor() {
  const { t } = useTranslation()
  const settings = useTransferModeSettings()
  const uses = useTransferModeUse().data
  const change = useChange(settings.data)
  if (settings.isError) return <ErrorNotice error={settings.error} onRetry={() => void settings.refetch()} />
  if (settings.data === undefined) return null
  const { modes, isShipped } = settings.data
  const title = t('deskSettings.list.name.transferModes')
  return (
    <section className="nq-panel nq-stack" aria-label={title}>
      <div className="nq-row">
        <h2>{title}</h2>
        <StatusTag tone={isShipped ? 'plain' : 'good'}>
          {t(isShipped ? 'deskSettings.list.default' : 'deskSettings.list.own', { count: modes.length })}
        </StatusTag>
        <Button size="small" disabled={isShipped} onClick={() => void change(null, t('deskSettings.mode.saved'))}>
          {t('deskSettings.list.reset')}
        </Button>
      </div>
      <p className="nq-quiet">{t('deskSettings.list.about.transferModes')}</p>
      <AddModes modes={modes} onChange={change} />
      <ol className="nq-settings-modes">
        {modes.map((entry) => (
          <TransferModeRow
            key={entry.mode}
            entry={entry}
            modes={modes}
            use={uses?.get(entry.mode) ?? null}
            isCounted={uses !== undefined}
            onChange={change}
          />
        ))}
      </ol>
      <LeftModes modes={modes} uses={uses} onChange={change} />
    </section>
  )
}

interface PartProps {
  readonly modes: readonly TransferModeEntry[]
  readonly onChange: ChangeModes
}

function AddModes({ modes, onChange }: PartProps) {
  const { t } = useTranslation()
  const { text, box, empty } = useEmptiedBox()
  const words = newModes(modes, text)
  const isTooLong = words.some((word) => word.length > LONGEST_MODE)
  const canAdd = words.length > 0 && !isTooLong
  const add = async () => {
    if (canAdd && (await onChange(withModes(modes, words), t('deskSettings.mode.saved')))) empty()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add()
  }
  return (
    <div className="nq-row">
      <Input
        aria-label={t('deskSettings.list.addTo', { list: t('deskSettings.list.name.transferModes') })}
        aria-invalid={isTooLong}
        status={isTooLong ? 'error' : ''}
        placeholder={t('deskSettings.mode.placeholder')}
        style={{ width: 320 }}
        {...box}
        onKeyDown={onKeyDown}
      />
      <Button disabled={!canAdd} onClick={() => void add()}>
        {t('deskSettings.list.add')}
      </Button>
      {isTooLong && <span role="alert">{t('deskSettings.mode.tooLong')}</span>}
    </div>
  )
}

/** What records have and the list has no longer: an own mode that was taken out. */
function LeftModes({ modes, uses, onChange }: PartProps & { uses: ReadonlyMap<string, ModeUse> | undefined }) {
  const { t } = useTranslation()
  const listed = new Set(modes.map(({ mode }) => mode))
  const left = [...(uses ?? [])].filter(([mode]) => !listed.has(mode))
  if (left.length === 0) return null
  return (
    <div className="nq-row">
      <span className="nq-quiet">{t('deskSettings.mode.left')}</span>
      {left.map(([mode, use]) => (
        <Button
          key={mode}
          size="small"
          title={t('deskSettings.mode.use', { ...use })}
          onClick={() => void onChange(withModes(modes, [mode]), t('deskSettings.mode.saved'))}
        >
          {t('deskSettings.mode.addBack', { name: mode })}
        </Button>
      ))}
    </div>
  )
}
