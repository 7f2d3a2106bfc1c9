/** While a ranking is on its way: the two columns stand as they will, and say so only where the index has to be built first. */
import { useTranslation } from 'react-i18next'

/** As many rows as are in sight. */
const ROWS = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** The list at the left, before it is read. */
export function BlankSubjects() {
  return (
    <div className="nq-working nq-match-scroll" aria-busy="true">
      {ROWS.map((row) => (
        <div key={row} className="nq-working-row">
          <Lines widths={[78, 34]} />
        </div>
      ))}
    </div>
  )
}

/** The two statements of a pair, before they are read: what stands below them keeps its place. */
export function BlankStatements() {
  return (
    <div className="nq-statements nq-working nq-working-pair" aria-busy="true">
      <Lines widths={[92, 64, 88, 48]} />
    </div>
  )
}

/** Blank lines where text will stand; widths in percent. */
function Lines({ widths }: { widths: readonly number[] }) {
  return widths.map((width) => <span key={width} className="nq-blank" style={{ width: `${width}%` }} />)
}

export function Working() {
  const { t } = useTranslation()
  return (
    <>
      <div className="nq-match-ranking nq-working" aria-busy="true">
        <div className="nq-working-head">
          <Lines widths={[60, 85, 70]} />
        </div>
        <p className="nq-match-working nq-quiet">{t('match.working')}</p>
        {ROWS.map((row) => (
          <div key={row} className="nq-working-row">
            <Lines widths={[82, 45, 94]} />
          </div>
        ))}
      </div>
      <div className="nq-match-reason nq-working" aria-hidden="true">
        <div className="nq-working-head">
          <Lines widths={[55, 40, 64]} />
        </div>
        <div className="nq-working-row">
          <Lines widths={[96, 88, 92]} />
        </div>
        <div className="nq-working-row">
          <Lines widths={[70, 50, 62]} />
        </div>
      </div>
    </>
  )
}
