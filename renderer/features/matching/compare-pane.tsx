/** Up to four shortlisted patents side by side, line by line; it can be printed and taken along. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DemandId } from '#shared/domain/ids.ts'
import { useDemand } from '../../client/queries.ts'
import { useHotkeys } from '../../ui/use-hotkeys.ts'
import { CompareTable } from './compare-table.tsx'
import type { Ranked } from './ranked.ts'
import './compare.css'

/** More columns than a sheet of paper holds. */
const MOST = 4

interface Props {
  readonly demandId: string
  /** The shortlisted ones, best first. */
  readonly rows: readonly Ranked[]
  readonly onClose: () => void
}

export function ComparePane({ demandId, rows, onClose }: Props) {
  const { t } = useTranslation()
  const demand = useDemand(demandId as DemandId).data
  const [chosen, setChosen] = useState(() => rows.slice(0, MOST).map(({ id }) => id))
  const hotkeys = useMemo(() => ({ Escape: onClose, c: onClose }), [onClose])
  useHotkeys(hotkeys)
  const shown = rows.filter(({ id }) => chosen.includes(id))
  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))
  return (
    <section className="nq-match-wide nq-compare" aria-label={t('workbench.comparing')}>
      <header className="nq-stack">
        <div className="nq-row">
          <h2 className="nq-grow">{t('workbench.comparing')}</h2>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('workbench.print')}
          </Button>
          <Button onClick={onClose}>{t('workbench.backToList')}</Button>
        </div>
        {demand && (
          <p>
            <strong>{demand.title}</strong> <span className="nq-quiet">{demand.organisation}</span>
            <br />
            {demand.problem?.text ?? demand.description}
          </p>
        )}
        {rows.length > MOST && (
          <fieldset className="nq-row nq-compare-choice">
            <legend>{t('workbench.compareMost', { count: MOST })}</legend>
            {rows.map(({ id, rank, title }) => (
              <Checkbox
                key={id}
                checked={chosen.includes(id)}
                disabled={!chosen.includes(id) && chosen.length >= MOST}
                onChange={() => toggle(id)}
              >
                {rank}. {title}
              </Checkbox>
            ))}
          </fieldset>
        )}
      </header>
      <div className="nq-match-scroll">
        <CompareTable rows={shown} />
      </div>
    </section>
  )
}
