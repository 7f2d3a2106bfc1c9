/** What of a patent can be changed in the list, one at a time or many at once. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supply } from '#shared/contract/records.ts'
import { LEGAL_STATUSES } from '#shared/domain/legal-status.ts'
import { useLists } from '../../client/settings-queries.ts'
import type { EditableField } from '../../ui/register/register-column.ts'
import { useTransferModes } from '../../ui/transfer-modes.tsx'

type Field = EditableField<Supply>

export interface SupplyEdits {
  readonly grade: Field
  readonly legalStatus: Field
  readonly transferModes: Field
  readonly price: Field
}

export function useSupplyEdits(): SupplyEdits {
  const { t } = useTranslation()
  const lists = useLists().data
  const { choices: modes } = useTransferModes()
  return useMemo(() => {
    const words = (list: readonly string[] = []) => list.map((value) => ({ value, label: value }))
    return {
      grade: {
        name: 'grade',
        label: t('registers.column.grade'),
        kind: 'text',
        choices: words(lists?.grades),
        read: (row) => row.grade,
      },
      legalStatus: {
        name: 'legalStatus',
        label: t('field.legalStatus'),
        kind: 'choice',
        choices: LEGAL_STATUSES.map((value) => ({ value, label: t(`legalStatus.${value}`) })),
        read: (row) => row.legalStatus,
      },
      transferModes: {
        name: 'transferModes',
        label: t('field.transferModes'),
        kind: 'choices',
        choices: modes,
        read: (row) => row.transferModes,
      },
      price: { name: 'price', label: t('field.price'), kind: 'text', choices: [], read: (row) => row.price },
    }
  }, [t, lists, modes])
}
