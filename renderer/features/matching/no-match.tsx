/** Nothing fits: said plainly, with what to try. */
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { go } from '../../ui/route.ts'
import { SubjectText } from './subject-text.tsx'
import type { Direction } from './use-subject.ts'

export function NoMatch({ by, id }: { by: Direction; id: string }) {
  const { t } = useTranslation()
  return (
    <div className="nq-match-wide">
      <EmptyState
        title={t(`match.none.${by}`)}
        actions={
          <>
            <Button type="primary" onClick={() => go(by === 'demand' ? 'demands' : 'supplies', { open: id })}>
              {t('match.none.edit')}
            </Button>
            <Button onClick={() => go('import', { kind: by === 'demand' ? 'supply' : 'demand' })}>
              {t('next.import')}
            </Button>
            <Button onClick={() => go('settings', { section: 'weights' })}>{t('match.none.weights')}</Button>
          </>
        }
      >
        <SubjectText by={by} id={id} />
        <p>{t(`match.none.why.${by}`)}</p>
      </EmptyState>
    </div>
  )
}
