/** Reading or writing takes its time: how far it is, and a way out. */
import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { useWork } from '../../client/context.tsx'

/** @param title Of the work as it was begun. */
export function BusyPane({ title }: { title: string }) {
  const { t } = useTranslation()
  const work = useWork().find((item) => item.title === title)
  const { done = 0, total = 0, phase } = work?.progress ?? {}
  return (
    <div className="nq-panel nq-stack nq-import-busy">
      <h2>{title}</h2>
      <Progress
        aria-label={title}
        percent={total === 0 ? 0 : Math.floor((100 * done) / total)}
        status="active"
        showInfo={total > 0}
      />
      <div className="nq-row">
        <span className="nq-grow nq-quiet">{phase && t(`phase.${phase}`)}</span>
        <Button disabled={work === undefined} onClick={work?.cancel}>
          {t('work.cancel')}
        </Button>
      </div>
    </div>
  )
}
