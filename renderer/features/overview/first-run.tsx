/** An empty library: three ways to begin, a sentence on each. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLoadSample } from '../../client/mutations.ts'
import { go } from '../../ui/route.ts'
import { useFail } from '../../ui/use-fail.ts'

export function FirstRun() {
  const { t } = useTranslation()
  const sample = useLoadSample(t('firstRun.sample.working'))
  const fail = useFail()
  const choices = [
    {
      key: 'sample',
      act: () => sample.mutate(undefined, { onSuccess: () => go('match'), onError: fail }),
      busy: sample.isPending,
    },
    { key: 'import', act: () => go('import'), busy: false },
    { key: 'empty', act: () => go('demands'), busy: false },
  ] as const
  return (
    <div className="nq-screen">
      <div className="nq-first-run">
        <h1>{t('firstRun.title')}</h1>
        <p className="nq-quiet">{t('firstRun.lead')}</p>
        <div className="nq-first-run-choices">
          {choices.map(({ key, act, busy }) => (
            <section key={key} className="nq-panel">
              <h2>{t(`firstRun.${key}.title`)}</h2>
              <p className="nq-quiet">{t(`firstRun.${key}.text`)}</p>
              <div>
                <Button type={key === 'sample' ? 'primary' : 'default'} size="large" loading={busy} onClick={act}>
                  {t(`firstRun.${key}.button`)}
                </Button>
              </div>
            </section>
          ))}
        </div>
      </div>
    </div>
  )
}
