/** Long work that is running, with progress and cancel; it runs on while one works on another screen. */
import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWork } from '../client/context.tsx'
import type { Work } from '../client/work-list.ts'

function percent(progress: Work['progress']): number {
  return progress === null || progress.total === 0 ? 0 : Math.floor((100 * progress.done) / progress.total)
}

export function WorkLine() {
  const { t } = useTranslation()
  const work = useWork()
  return (
    <div className="nq-grow nq-work" role="status">
      {work.map((item) => (
        <div key={item.id} className="nq-work-line">
          <span>
            {item.title}
            {item.progress && ` · ${t(`phase.${item.progress.phase}`)}`}
          </span>
          <Progress aria-label={item.title} percent={percent(item.progress)} size="small" status="active" />
          <Button size="small" onClick={item.cancel}>
            {t('work.cancel')}
          </Button>
        </div>
      ))}
    </div>
  )
}
