/** The same pairs as a list that can be sorted by any column. */
import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type FollowUpCard, STAGES } from '#shared/contract/follow-up.ts'
import { RegisterTable } from '../../ui/register-table.tsx'
import { byNumber, byText } from '../../ui/sorting.ts'
import { StatusTag, type Tone } from '../../ui/tag.tsx'
import { idOf } from './board-grid.ts'
import { DueTag, RiskTag } from './due-tag.tsx'

const TONES: Readonly<Record<FollowUpCard['stage'], Tone>> = {
  recommended: 'plain',
  contacted: 'info',
  met: 'info',
  interested: 'info',
  signed: 'good',
  landed: 'good',
  ended: 'plain',
}

/** What has no day comes after all that has. */
const dueOrder = ({ due }: FollowUpCard) => (due === null ? Number.MAX_SAFE_INTEGER : Date.parse(due))

function useColumns(onOpen: (id: string) => void): TableColumnsType<FollowUpCard> {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        title: t('board.pane.stage'),
        width: 90,
        sorter: byNumber((card) => STAGES.indexOf(card.stage)),
        render: (_, { stage }) => <StatusTag tone={TONES[stage]}>{t(`board.stage.${stage}`)}</StatusTag>,
      },
      {
        title: t('board.pane.demand'),
        ellipsis: true,
        sorter: byText((card) => card.demandTitle),
        render: (_, card) => (
          <button type="button" className="nq-row-link" onClick={() => onOpen(idOf(card))}>
            {card.demandTitle}
          </button>
        ),
      },
      {
        title: t('board.list.organisation'),
        width: 150,
        ellipsis: true,
        sorter: byText((card) => card.organisation),
        dataIndex: 'organisation',
      },
      { title: t('board.list.county'), width: 84, sorter: byText((card) => card.county), dataIndex: 'county' },
      {
        title: t('board.pane.supply'),
        width: 220,
        ellipsis: true,
        sorter: byText((card) => card.supplyTitle),
        render: (_, card) => (
          <>
            <RiskTag patentRisk={card.patentRisk} /> {card.supplyTitle}
          </>
        ),
      },
      {
        title: t('board.pane.nextStep'),
        width: 180,
        ellipsis: true,
        sorter: byText((card) => card.nextStep),
        dataIndex: 'nextStep',
      },
      {
        title: t('board.pane.due'),
        width: 110,
        sorter: byNumber(dueOrder),
        render: (_, card) => <DueTag dueIn={card.dueIn} />,
      },
      {
        title: t('board.pane.responsible'),
        width: 90,
        ellipsis: true,
        sorter: byText((card) => card.responsible),
        dataIndex: 'responsible',
      },
      {
        title: t('board.list.days'),
        width: 100,
        align: 'right',
        sorter: byNumber((card) => card.days),
        dataIndex: 'days',
      },
    ],
    [t, onOpen],
  )
}

interface Props {
  readonly cards: readonly FollowUpCard[]
  readonly openId: string | null
  readonly onOpen: (id: string) => void
}

export function PairList({ cards, openId, onOpen }: Props) {
  const { t } = useTranslation()
  return (
    <RegisterTable
      rows={cards}
      total={cards.length}
      columns={useColumns(onOpen)}
      minWidth={1240}
      loading={false}
      rowKey={idOf}
      selected={openId}
      onOpen={(card) => onOpen(idOf(card))}
      empty={t('board.nothing')}
    />
  )
}
