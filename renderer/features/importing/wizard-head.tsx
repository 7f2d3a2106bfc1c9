/** Where one is in the import, what comes next, and the button that imports. */
import { Button, Steps } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { StatusTag } from '../../ui/tag.tsx'
import { useImportSession } from './import-session.tsx'
import { useAsks } from './use-asks.ts'
import { isReady, nextStep, STEPS, type Step } from './wizard-state.ts'

/**
 * False until a session was compared once. Leaving a field compares anew: a button that was off meanwhile would
 * swallow the click that left it. The session imports what stands when its turn comes.
 */
function useWasCompared(toWrite: number | null): boolean {
  const { id } = useImportSession()
  const compared = useRef<typeof id>(null)
  if (toWrite !== null) compared.current = id
  return compared.current === id
}

/** Steps whose number says what waits there; every list has rows. */
const COUNTED: ReadonlySet<Step> = new Set(['files', 'columns', 'difference', 'twins'])

export function WizardHead() {
  const { t } = useTranslation()
  const session = useImportSession()
  const { asks, toWrite, unchanged } = useAsks()
  const wasCompared = useWasCompared(toWrite)
  const at = STEPS.indexOf(session.step)
  const next = nextStep(session, asks)
  const isOpen = session.files.some(isReady) && session.error === null
  return (
    <>
      <div className="nq-screen-head">
        <h1>{t('nav.import')}</h1>
        {/* Beside those that come and go it would slide under the pointer. */}
        <Button onClick={session.layAside}>{t('import.startOver')}</Button>
        <span className="nq-grow" />
        {isOpen && next !== null && (
          <Button type="primary" onClick={() => session.go(next)}>
            {t('import.next', { step: t(`importStep.${next}`) })}
          </Button>
        )}
        {isOpen && toWrite === 0 && (
          <span className="nq-quiet">{t(unchanged > 0 ? 'import.nothingNew' : 'import.nothingAtAll')}</span>
        )}
        {isOpen && toWrite !== 0 && (
          <Button
            className="nq-import-commit"
            type={next === null ? 'primary' : 'default'}
            disabled={!wasCompared}
            onClick={() => void session.commit()}
          >
            {toWrite === null ? t('import.comparing') : t('import.commit', { count: toWrite })}
          </Button>
        )}
      </div>
      <nav aria-label={t('importStep.label')} className="nq-panel nq-import-steps">
        <Steps
          size="small"
          current={at}
          onChange={(step) => session.go(STEPS[step] ?? 'files')}
          items={STEPS.map((step, i) => ({
            status: i === at ? 'process' : session.seen.includes(step) ? 'finish' : 'wait',
            title: (
              <span className="nq-one-line">
                {t(`importStep.${step}`)}{' '}
                {COUNTED.has(step) && asks[step] > 0 && (
                  <StatusTag tone={step === 'files' ? 'bad' : 'care'}>{asks[step]}</StatusTag>
                )}
              </span>
            ),
          }))}
        />
      </nav>
    </>
  )
}
