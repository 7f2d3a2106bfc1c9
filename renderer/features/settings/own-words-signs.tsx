/** What the signs of own words mean. */
import { useTranslation } from 'react-i18next'
import { OWN_RELATIONS } from '#shared/text/own-rows.ts'

export function OwnWordsSigns() {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('deskSettings.lexicon.howTo')}</summary>
      <dl className="nq-own-signs">
        {OWN_RELATIONS.map((sign) => [
          <dt key={`${sign}-example`}>{t(`ownWords.example.${sign}`)}</dt>,
          <dd key={sign}>{t(`ownWords.sign.${sign}`)}</dd>,
        ])}
        <dt>{t('ownWords.example.off')}</dt>
        <dd>{t('ownWords.off')}</dd>
      </dl>
      <p className="nq-quiet nq-small">{t('ownWords.rule')}</p>
    </details>
  )
}
