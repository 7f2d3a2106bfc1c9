/** One transfer mode of the list: its name, how many records have it, and what can be done with it. */
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isShippedMode, type TransferModeEntry } from '#shared/domain/transfer-mode.ts'
import type { ModeUse } from '../../client/settings-queries.ts'
import { NameForm } from '../../ui/register/name-form.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { LineTools } from './line-tools.tsx'
import { changedMode, LONGEST_MODE, movedMode, withoutMode } from './transfer-mode-list.ts'
import type { ChangeModes } from './transfer-modes-editor.tsx'

interface Props {
  readonly entry: TransferModeEntry
  readonly modes: readonly TransferModeEntry[]
  /** null: no record has it, or they are not counted yet. */
  readonly use: ModeUse | null
  readonly isCounted: boolean
  readonly onChange: ChangeModes
}

/** What the mode is called where nobody renamed it. */
function useUsualName(mode: string): string {
  const { t } = useTranslation()
  return isShippedMode(mode) ? t(`transferMode.${mode}`) : mode
}

export function TransferModeRow(props: Props) {
  const { t } = useTranslation()
  const [isNaming, setNaming] = useState(false)
  const { entry, modes, use, isCounted, onChange } = props
  const usual = useUsualName(entry.mode)
  const name = entry.name || usual
  const rename = async (next: string) => {
    const changed = changedMode(modes, entry.mode, { name: next === usual ? '' : next })
    if (next === name || (await onChange(changed, t('deskSettings.mode.saved')))) setNaming(false)
  }
  const used = use === null ? t('deskSettings.mode.unused') : t('deskSettings.mode.use', { ...use })
  return (
    <li data-hidden={entry.isHidden || undefined}>
      {isNaming ? (
        <NameForm
          autoFocus
          initial={name}
          label={t('deskSettings.mode.renameOf', { name })}
          button={t('deskSettings.mode.renameOk')}
          maxLength={LONGEST_MODE}
          onCancel={() => setNaming(false)}
          onName={rename}
        />
      ) : (
        <span className="nq-mode-name">
          <span>{name}</span>
          {!isShippedMode(entry.mode) && <StatusTag tone="good">{t('deskSettings.mode.own')}</StatusTag>}
          {entry.isHidden && <StatusTag>{t('deskSettings.mode.hidden')}</StatusTag>}
          {entry.name !== '' && (
            <span className="nq-quiet nq-small">
              {t(isShippedMode(entry.mode) ? 'deskSettings.mode.renamed' : 'deskSettings.mode.word', { name: usual })}
            </span>
          )}
        </span>
      )}
      <span className="nq-quiet nq-small">{isCounted && used}</span>
      <Actions {...props} name={name} onRename={() => setNaming(true)} />
    </li>
  )
}

function Actions({ entry, modes, use, name, onChange, onRename }: Props & { name: string; onRename: () => void }) {
  const { t } = useTranslation()
  const { mode, isHidden } = entry
  const at = modes.findIndex((each) => each.mode === mode)
  const change = (next: readonly TransferModeEntry[], label = t('deskSettings.mode.saved')) =>
    void onChange(next, label)
  const remove = () => {
    const count = (use?.supplies ?? 0) + (use?.demands ?? 0)
    const label =
      count === 0 ? t('deskSettings.mode.removed', { name }) : t('deskSettings.mode.removedKept', { name, count })
    change(withoutMode(modes, mode), label)
  }
  return (
    <span className="nq-mode-actions">
      <Button size="small" type="text" aria-label={t('deskSettings.mode.renameOf', { name })} onClick={onRename}>
        {t('deskSettings.mode.rename')}
      </Button>
      <Button
        size="small"
        type="text"
        aria-label={t(isHidden ? 'deskSettings.mode.showOf' : 'deskSettings.mode.hideOf', { name })}
        onClick={() => change(changedMode(modes, mode, { isHidden: !isHidden }))}
      >
        {t(isHidden ? 'deskSettings.mode.show' : 'deskSettings.mode.hide')}
      </Button>
      <LineTools
        word={name}
        at={at}
        of={modes.length}
        onMove={(by) => change(movedMode(modes, mode, by))}
        onRemove={isShippedMode(mode) ? undefined : remove}
      />
    </span>
  )
}
