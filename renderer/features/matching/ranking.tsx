/** The middle column: what fits, best first. */
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import { useScrollIntoView } from '../../ui/use-scroll-into-view.ts'
import { LevelTag } from './level-tag.tsx'
import type { Ranked } from './ranked.ts'
import { RankedRow } from './ranked-row.tsx'
import type { Direction } from './use-subject.ts'

interface Props {
  readonly by: Direction
  readonly all: readonly Ranked[]
  readonly rows: readonly Ranked[]
  readonly chosenId: string | null
  readonly onChoose: (id: string) => void
  readonly top: number
  readonly onTop: (top: number) => void
  readonly hideRejected: boolean
  readonly onHideRejected: (hide: boolean) => void
}

/** The contract gives at most this many. */
const MOST = 500
const LEVELS = ['strong', 'medium', 'weak'] as const

export function Ranking(props: Props) {
  const { t } = useTranslation()
  const { by, all, rows, chosenId } = props
  const list = useScrollIntoView<HTMLDivElement>(chosenId, rows.length)
  const rejected = all.filter((row) => row.decision?.state === 'rejected').length
  return (
    <section className="nq-match-ranking" aria-label={t(`match.found.${by}`)}>
      <div className="nq-row nq-match-bar">
        {LEVELS.map((level) => (
          <span key={level}>
            <LevelTag level={level} /> {all.filter((row) => row.level === level).length}
          </span>
        ))}
        <span className="nq-grow" />
        {rejected > 0 && (
          <Checkbox checked={props.hideRejected} onChange={(event) => props.onHideRejected(event.target.checked)}>
            {t('match.hideRejected', { count: rejected })}
          </Checkbox>
        )}
      </div>
      <div ref={list} className="nq-match-scroll">
        {all.length > 0 && all.every((row) => row.level === 'weak') && (
          <p className="nq-match-note nq-quiet">{t(`match.onlyWeak.${by}`)}</p>
        )}
        {rows.map((row) => (
          <RankedRow key={row.id} row={row} chosen={row.id === chosenId} onChoose={() => props.onChoose(row.id)} />
        ))}
        {all.length >= props.top && props.top < MOST && (
          <Button type="link" block onClick={() => props.onTop(Math.min(MOST, props.top * 2))}>
            {t('match.more', { count: props.top })}
          </Button>
        )}
      </div>
    </section>
  )
}
