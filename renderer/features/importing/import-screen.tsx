/** Import: choose lists, then the wizard's steps, then what the import has done. */
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { BusyPane } from './busy-pane.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DifferenceStep } from './difference-step.tsx'
import { FileBar } from './file-bar.tsx'
import { FileChooser } from './file-chooser.tsx'
import { FilesStep } from './files-step.tsx'
import { useImportSession } from './import-session.tsx'
import { LaidAside } from './laid-aside.tsx'
import { LostDecisions } from './lost-decisions.tsx'
import { PastImports } from './past-imports.tsx'
import { ResultPane } from './result-pane.tsx'
import { RowsStep } from './rows-step.tsx'
import { SessionError } from './session-error.tsx'
import { TwinsStep } from './twins-step.tsx'
import { WizardHead } from './wizard-head.tsx'
import { isReady } from './wizard-state.ts'
import './importing.css'

export function ImportScreen() {
  const { t } = useTranslation()
  const { handed } = useImportSession()
  if (handed.length > 0) {
    return (
      <div className="nq-screen">
        <Wizard />
      </div>
    )
  }
  return (
    <div className="nq-screen">
      <div className="nq-screen-head">
        <h1>{t('nav.import')}</h1>
        <span className="nq-quiet">{t('import.lead')}</span>
      </div>
      <LaidAside />
      <FileChooser />
      <PastImports />
    </div>
  )
}

function Wizard() {
  const { handed, work, error, result, openAgain } = useImportSession()
  const count = { count: handed.length }
  const { t } = useTranslation()
  if (result !== null) return <ResultPane result={result} />
  if (work !== null) return <BusyPane title={t(`import.${work}`, count)} />
  return (
    <>
      <WizardHead />
      <LostDecisions />
      {error === null ? <StepPane /> : <SessionError error={error} onRetry={openAgain} />}
    </>
  )
}

function StepPane() {
  const { t } = useTranslation()
  const { step, files, current } = useImportSession()
  if (step === 'files') return <FilesStep />
  const file = files.find((other) => other.file === current && isReady(other)) ?? files.find(isReady)
  if (file === undefined) return <EmptyState title={t('importFile.allExcluded')} />
  if (step === 'difference') return <DifferenceStep />
  if (step === 'twins') return <TwinsStep />
  return (
    <>
      <FileBar file={file} />
      {step === 'columns' ? <ColumnsStep key={file.file} file={file} /> : <RowsStep key={file.file} file={file} />}
    </>
  )
}
