/** Which file is looked at, which of the two lists it is, and who sent it. */
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { FactOffers } from './fact-offers.tsx'
import { useImportSession } from './import-session.tsx'
import { SourceBox } from './source-box.tsx'
import { askedColumns, isReady } from './wizard-state.ts'

export function FileBar({ file }: { file: ImportFile }) {
  const session = useImportSession()
  const shown = session.files.filter(isReady)
  return (
    <>
      {shown.length > 1 && (
        <div className="nq-row">
          {shown.map((other) => (
            <Button
              key={other.file}
              aria-pressed={other.file === file.file}
              color={other.file === file.file ? 'primary' : 'default'}
              variant="outlined"
              onClick={() => session.show(other.file)}
            >
              {other.fileName}
              {session.step === 'columns' && askedColumns(other) > 0 && (
                <StatusTag tone="care">{askedColumns(other)}</StatusTag>
              )}
            </Button>
          ))}
        </div>
      )}
      <FileIdentity file={file} showsName={shown.length === 1} />
      <FactOffers file={file} />
    </>
  )
}

export function FileIdentity({ file, showsName = false }: { file: ImportFile; showsName?: boolean }) {
  const { t } = useTranslation()
  const { choose } = useImportSession()
  return (
    <div className="nq-row">
      {showsName && <b>{file.fileName}</b>}
      <span>{t('import.thisIs')}</span>
      <Segmented
        aria-label={t('import.thisIs')}
        value={file.kind}
        options={(['supply', 'demand'] as const).map((value) => ({ value, label: t(`import.${value}.title`) }))}
        onChange={(kind) => void choose(file.file, { kind })}
      />
      <SourceBox file={file} />
      {file.kindIsGuessed && <StatusTag>{t('import.kindGuessed')}</StatusTag>}
    </div>
  )
}
