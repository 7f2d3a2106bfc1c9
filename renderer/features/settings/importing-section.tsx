/** What importing has learnt and been taught: the sources' columns, and own words for headers. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CallResult } from '#shared/contract/index.ts'
import { useImportProfiles } from '../../client/queries.ts'
import { useForgetProfile } from '../../client/settings-queries.ts'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useFormats } from '../../ui/formats.ts'
import { useFail } from '../../ui/use-fail.ts'
import { fieldLabelKey } from './field-label.ts'
import { HeaderWordsCard } from './header-words-card.tsx'

type Profile = CallResult<'importing.profiles'>[number]

function ProfileRow({ profile }: { profile: Profile }) {
  const { t } = useTranslation()
  const { dateTime } = useFormats()
  const fail = useFail()
  const forget = useForgetProfile()
  const columns = profile.columns.flatMap(({ header, field }) => {
    const key = field === null ? null : fieldLabelKey(field)
    return key === null ? [] : [`${header} → ${t(key)}`]
  })
  return (
    <tr>
      <td>{profile.source || t('value.empty')}</td>
      <td>{t(`refine.kind.${profile.kind}`)}</td>
      <td className="nq-text">{columns.join('；')}</td>
      <td className="nq-one-line">{dateTime(profile.usedAt)}</td>
      <td>
        <Button
          size="small"
          aria-label={t('deskSettings.importing.forgetOf', { source: profile.source })}
          loading={forget.isPending}
          onClick={() => forget.mutate(profile.id, { onError: fail })}
        >
          {t('deskSettings.importing.forget')}
        </Button>
      </td>
    </tr>
  )
}

function Profiles() {
  const { t } = useTranslation()
  const profiles = useImportProfiles()
  return (
    <section className="nq-panel nq-stack" aria-label={t('deskSettings.importing.profiles')}>
      <h2>{t('deskSettings.importing.profiles')}</h2>
      <p className="nq-quiet">{t('deskSettings.importing.profilesLead')}</p>
      {profiles.isError && <ErrorNotice error={profiles.error} onRetry={() => void profiles.refetch()} />}
      {profiles.data?.length === 0 && <p className="nq-quiet">{t('deskSettings.importing.noProfiles')}</p>}
      {profiles.data !== undefined && profiles.data.length > 0 && (
        <table className="nq-settings-table">
          <thead>
            <tr>
              <th>{t('deskSettings.importing.source')}</th>
              <th>{t('deskSettings.importing.kind')}</th>
              <th>{t('deskSettings.importing.columns')}</th>
              <th>{t('deskSettings.importing.usedAt')}</th>
              <th aria-label={t('deskSettings.importing.forget')} />
            </tr>
          </thead>
          <tbody>
            {profiles.data.map((profile) => (
              <ProfileRow key={profile.id} profile={profile} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

export function ImportingSection() {
  return (
    <>
      <HeaderWordsCard />
      <Profiles />
    </>
  )
}
