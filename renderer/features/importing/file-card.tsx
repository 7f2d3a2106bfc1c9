/** One file: whether it is imported, why it cannot be, its sheets. */
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import { ApiError } from '../../client/api-error.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { StatusTag } from '../../ui/tag.tsx'
import { FileIdentity } from './file-bar.tsx'
import { useImportSession } from './import-session.tsx'
import { SheetList } from './sheet-list.tsx'

export function FileCard({ file }: { file: ImportFile }) {
  const { t } = useTranslation()
  const { choose } = useImportSession()
  const { error, profileOf } = file
  const isLocked = error?.code === 'import.password' && error.details.context !== 'unsupported'
  const isNoList = error?.code === 'import.not-a-list'
  const told = profileOf ? t('importFile.profile', { source: profileOf }) : t('importFile.hint')
  const note = isNoList ? t('importFile.byHand') : told
  return (
    <section className="nq-panel nq-stack" aria-label={file.fileName}>
      <div className="nq-row">
        <h2>{file.fileName}</h2>
        {file.status === 'refused' ? (
          <StatusTag tone={isLocked ? 'care' : 'bad'}>
            {t(isLocked ? 'importFile.locked' : 'import.unreadable')}
          </StatusTag>
        ) : (
          <Checkbox
            checked={file.isIncluded}
            onChange={({ target }) => void choose(file.file, { isIncluded: target.checked })}
          >
            {t('importFile.include')}
          </Checkbox>
        )}
      </div>
      {error && <ErrorNotice error={new ApiError(error.code, error.message, error.details)} />}
      {isLocked && <PasswordBox file={file} />}
      {(error === null || file.sheets.length > 0) && (
        <>
          <FileIdentity file={file} />
          <p className="nq-quiet nq-small">{note}</p>
          <SheetList file={file} />
        </>
      )}
    </section>
  )
}

function PasswordBox({ file }: { file: ImportFile }) {
  const { t } = useTranslation()
  const { choose } = useImportSession()
  const [password, setPassword] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const open = async () => {
    setIsAsked(true)
    await choose(file.file, { password })
    setIsAsked(false)
    setPassword('')
  }
  return (
    <form
      className="nq-row"
      onSubmit={(event) => {
        event.preventDefault()
        void open()
      }}
    >
      <Input.Password
        aria-label={t('importFile.password')}
        placeholder={t('importFile.password')}
        autoComplete="off"
        style={{ width: 240 }}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button htmlType="submit" loading={isAsked} disabled={password === ''}>
        {t('importFile.open')}
      </Button>
    </form>
  )
}
