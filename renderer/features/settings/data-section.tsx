/** Where the data lies on this machine, how much it is, and whether it is sound. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DataFile } from '#shared/contract/settings.ts'
import { useCheckLibrary, useDataFolder } from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormats } from '../../ui/formats.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { useBytes } from './use-bytes.ts'

function Files({ files }: { files: readonly DataFile[] }) {
  const { t } = useTranslation()
  const { dateTime } = useFormats()
  const bytes = useBytes()
  return (
    <table className="nq-settings-table">
      <thead>
        <tr>
          <th>{t('deskSettings.data.what')}</th>
          <th>{t('deskSettings.data.name')}</th>
          <th>{t('deskSettings.data.size')}</th>
          <th>{t('deskSettings.data.changed')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ name, kind, bytes: size, at }) => (
          <tr key={name}>
            <td>{t(`deskSettings.data.kind.${kind}`)}</td>
            <td className="nq-text">{name}</td>
            <td>{bytes(size)}</td>
            <td>{dateTime(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Check() {
  const { t } = useTranslation()
  const check = useCheckLibrary(t('deskSettings.data.checking'))
  return (
    <section className="nq-panel nq-stack">
      <div className="nq-row">
        <h2>{t('deskSettings.data.checkTitle')}</h2>
        <Button loading={check.isPending} onClick={() => check.mutate()}>
          {t('deskSettings.data.check')}
        </Button>
      </div>
      <p className="nq-quiet">{t('deskSettings.data.checkLead')}</p>
      <div role="status">
        {check.data && (
          <StatusTag tone={check.data.sound ? 'good' : 'bad'} wrap>
            {t(check.data.sound ? 'deskSettings.data.sound' : 'deskSettings.data.unsound')}
          </StatusTag>
        )}
        {check.data?.findings.map((finding) => (
          <p key={finding} className="nq-small">
            {finding}
          </p>
        ))}
      </div>
      {check.isError && <ErrorNotice error={check.error} />}
    </section>
  )
}

export function DataSection() {
  const { t } = useTranslation()
  const folder = useDataFolder()
  if (folder.isError) return <ErrorNotice error={folder.error} onRetry={() => void folder.refetch()} />
  return (
    <>
      <section className="nq-panel nq-stack">
        <h2>{t('deskSettings.data.title')}</h2>
        <p className="nq-quiet">{t('deskSettings.data.lead')}</p>
        {folder.data && (
          <>
            <p>
              {t('deskSettings.data.folder')} <code className="nq-text nq-settings-path">{folder.data.folder}</code>
            </p>
            <Files files={folder.data.files} />
          </>
        )}
      </section>
      <Check />
    </>
  )
}
