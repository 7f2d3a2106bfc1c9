/** What one does with a ranking as a whole: try weights, compare what was shortlisted, go on by itself or stay. */
import { ControlOutlined, SplitCellsOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useCommands } from '../../ui/commands.tsx'
import { KeyHint } from '../../ui/tag.tsx'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import type { Desk } from './use-desk.ts'

/** One patent cannot be compared. */
const COMPARED_FROM = 2

interface Props {
  readonly desk: Desk
  /** null: in this direction nothing is compared. */
  readonly shortlisted: number | null
  readonly onCompare: () => void
}

export function RankingTools({ desk, shortlisted, onCompare }: Props) {
  const { t } = useTranslation()
  const { isWeighing, setWeighing, setTried, goesOn, setGoesOn } = desk
  const canCompare = shortlisted !== null && shortlisted >= COMPARED_FROM
  const hotkeys = useMemo(
    () => ({
      c: () => canCompare && onCompare(),
      w: () => {
        setTried(null)
        setWeighing(!isWeighing)
      },
    }),
    [canCompare, onCompare, isWeighing, setWeighing, setTried],
  )
  useHotkeys(hotkeys)
  const commands = useMemo((): readonly Command[] => {
    const compare = {
      id: 'match.c',
      label: t('workbench.compare', { count: shortlisted ?? 0 }),
      keys: 'C',
      run: onCompare,
    }
    const weigh = { id: 'match.w', label: t('workbench.weights.open'), keys: 'W', run: hotkeys.w }
    return canCompare ? [compare, weigh] : [weigh]
  }, [canCompare, shortlisted, onCompare, hotkeys, t])
  useCommands(commands)
  return (
    <span className="nq-row nq-match-tools">
      <Checkbox checked={goesOn} onChange={(event) => setGoesOn(event.target.checked)}>
        <span title={t('workbench.goesOnAbout')}>{t('workbench.goesOn')}</span>
      </Checkbox>
      {shortlisted !== null && (
        <Button
          size="small"
          icon={<SplitCellsOutlined aria-hidden />}
          disabled={!canCompare}
          aria-keyshortcuts="c"
          title={canCompare ? undefined : t('workbench.compareFrom')}
          onClick={onCompare}
        >
          {t('workbench.compare', { count: shortlisted })}
          <KeyHint>C</KeyHint>
        </Button>
      )}
      <Button
        size="small"
        icon={<ControlOutlined aria-hidden />}
        aria-expanded={isWeighing}
        aria-keyshortcuts="w"
        onClick={hotkeys.w}
      >
        {t('workbench.weights.open')}
        <KeyHint>W</KeyHint>
      </Button>
    </span>
  )
}
