/** The language of the window. */
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'

export function LanguageChoice() {
  const { t, i18n } = useTranslation()
  return (
    <section className="nq-panel nq-row">
      <h2>{t('language.title')}</h2>
      <Segmented
        aria-label={t('language.title')}
        value={i18n.language}
        options={(['zh-CN', 'en'] as const).map((value) => ({ value, label: t(`language.${value}`) }))}
        onChange={(language) => void i18n.changeLanguage(language)}
      />
    </section>
  )
}
