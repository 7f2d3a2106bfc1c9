/** Above a ranking: how far the best of it carries, and what to do where that is not far. */
import { QuestionCircleOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { LEVELS } from '#shared/contract/matching.ts'
import { LevelTag } from '../../ui/level-tag.tsx'
import { go } from '../../ui/route.ts'
import type { Ranked } from './ranked.ts'
import type { Direction } from './use-subject.ts'
import { shownFit } from './waterfall.ts'

function LevelHelp() {
  const { t } = useTranslation()
  return (
    <Popover
      trigger={['click', 'hover']}
      placement="bottomRight"
      title={t('workbench.levels.title')}
      content={
        <div className="nq-level-help">
          {LEVELS.map((level) => (
            <p key={level}>
              <LevelTag level={level} /> {t(`workbench.levels.about.${level}`)}
            </p>
          ))}
          <p className="nq-quiet">{t('workbench.fit.means')}</p>
        </div>
      }
    >
      <Button
        type="text"
        size="small"
        aria-label={t('workbench.levels.title')}
        icon={<QuestionCircleOutlined aria-hidden />}
      />
    </Popover>
  )
}

/** What helps where nothing is strong: the demand in better words, the trade's words, other owners. */
function NextSteps({ by, id }: { by: Direction; id: string }) {
  const { t } = useTranslation()
  const steps = [
    ['refine', () => go(by === 'demand' ? 'demands' : 'supplies', { open: id })],
    ['ownWords', () => go('settings', { section: 'lexicon' })],
    ['publish', () => go('documents', { kind: by === 'demand' ? 'bulletin' : 'reverse' })],
  ] as const
  return (
    <span className="nq-best-steps">
      {steps.map(([name, run]) => (
        <Button key={name} type="link" size="small" onClick={run}>
          {t(`workbench.best.${name}.${by}`)}
        </Button>
      ))}
    </span>
  )
}

interface Props {
  readonly by: Direction
  /** Of the record that these were found for. */
  readonly id: string
  /** All that was found, best first. */
  readonly rows: readonly Ranked[]
}

export function BestLine({ by, id, rows }: Props) {
  const { t } = useTranslation()
  // What was shortlisted long ago may stand here whatever its level: the level is said, not its place.
  const level = LEVELS.find((each) => rows.some((row) => row.level === each))
  const best = rows.find((row) => row.level === level)
  if (level === undefined || best === undefined) return null
  return (
    <div className="nq-best" data-level={level}>
      <p>
        {t(`workbench.best.${level}.${by}`, { fit: shownFit(best.score) })}
        <LevelHelp />
      </p>
      {level !== 'strong' && <NextSteps by={by} id={id} />}
    </div>
  )
}
