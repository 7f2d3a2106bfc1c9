/** The first step: which of the two lists, and which files. */
import { FolderOpenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useRoute } from '../../ui/route.ts'
import { useChoose } from './use-choose.ts'

export function FileChooser() {
  const { t } = useTranslation()
  const { choose, choosing } = useChoose()
  const wanted = useRoute().params.get('kind') === 'demand' ? 'demand' : 'supply'
  return (
    <div className="nq-panel">
      <div className="nq-import-choose">
        {(['supply', 'demand'] as const).map((kind) => (
          <section key={kind}>
            <h2>{t(`import.${kind}.title`)}</h2>
            <p>{t(`import.${kind}.text`)}</p>
            <p className="nq-quiet nq-small">{t(`import.${kind}.columns`)}</p>
            <div>
              <Button
                type={kind === wanted ? 'primary' : 'default'}
                icon={<FolderOpenOutlined aria-hidden />}
                disabled={choosing}
                onClick={() => void choose(kind)}
              >
                {t(`import.${kind}.button`)}
              </Button>
            </div>
          </section>
        ))}
      </div>
      <p className="nq-quiet" style={{ marginTop: 12 }}>
        {t('import.formats')}
      </p>
    </div>
  )
}
