/** Whether what was typed is kept: said only of what is. */
import { useTranslation } from 'react-i18next'
import type { Draft } from './use-draft.ts'

export function DraftNote({ draft: { text, state } }: { draft: Pick<Draft, 'text' | 'state'> }) {
  const { t } = useTranslation()
  return (
    <span className={state === 'failed' ? 'nq-form-error nq-small' : 'nq-quiet nq-small'} role="status">
      {text !== null && t(`draft.${state}`)}
    </span>
  )
}
