/** Import: choose lists, look at what they would do, import, read the result. One list after another. */
import { useTranslation } from 'react-i18next'
import { FileChooser } from './file-chooser.tsx'
import { FileQueue } from './file-queue.tsx'
import { useImportSession } from './import-session.tsx'
import { PastImports } from './past-imports.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { ResultPane } from './result-pane.tsx'
import './importing.css'

export function ImportScreen() {
  const { t } = useTranslation()
  const session = useImportSession()
  const item = session.items.find(({ file }) => file === session.current)
  return (
    <div className="nq-screen">
      {item === undefined ? (
        <>
          <div className="nq-screen-head">
            <h1>{t('nav.import')}</h1>
            <span className="nq-quiet">{t('import.lead')}</span>
          </div>
          <FileChooser />
          <PastImports />
        </>
      ) : (
        <>
          <FileQueue />
          {item.result === null ? (
            <PreviewPane key={item.file} item={item} />
          ) : (
            <ResultPane item={item} result={item.result} />
          )}
        </>
      )}
    </div>
  )
}
