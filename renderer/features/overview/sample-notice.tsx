/** While sample data is in the library: what it is, and the way to take it out. */
import { Button, Popconfirm } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRemoveSample } from '../../client/mutations.ts'
import { useFail } from '../../ui/use-fail.ts'

export function SampleNotice({ count }: { count: number }) {
  const { t } = useTranslation()
  const remove = useRemoveSample()
  const fail = useFail()
  return (
    <section className="nq-panel nq-row">
      <span className="nq-grow">{t('sample.notice', { count })}</span>
      <Popconfirm
        title={t('sample.removeAsk')}
        okText={t('sample.remove')}
        cancelText={t('action.cancel')}
        onConfirm={() => remove.mutate(undefined, { onError: fail })}
      >
        <Button loading={remove.isPending}>{t('sample.remove')}</Button>
      </Popconfirm>
    </section>
  )
}
