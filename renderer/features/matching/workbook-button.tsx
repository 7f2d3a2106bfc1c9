/** Saves the match workbook: all demands, or the one on the screen. */
import { DownOutlined, FileExcelOutlined } from '@ant-design/icons'
import { App, Button, Dropdown, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSaveWorkbook } from '../../client/mutations.ts'
import { useFail } from '../../ui/use-fail.ts'

export function WorkbookButton({ demandId }: { demandId: string | null }) {
  const { t } = useTranslation()
  const { notification } = App.useApp()
  const fail = useFail()
  const workbook = useSaveWorkbook(t('workbook.working'))

  const save = async (demandIds?: string[]) => {
    try {
      const { outcome, demands, matches } = await workbook.mutateAsync(demandIds === undefined ? {} : { demandIds })
      if (!outcome.saved) return
      notification.success({
        title: t('workbook.saved', { name: outcome.name }),
        description: t('workbook.savedCounts', { demands, matches }),
        placement: 'bottomRight',
      })
    } catch (error) {
      fail(error)
    }
  }

  return (
    <Space.Compact>
      <Button icon={<FileExcelOutlined aria-hidden />} loading={workbook.isPending} onClick={() => void save()}>
        {t('workbook.save')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'all', label: t('workbook.all') },
            { key: 'one', label: t('workbook.one'), disabled: demandId === null },
          ],
          onClick: ({ key }) => void save(key === 'one' && demandId !== null ? [demandId] : undefined),
        }}
      >
        <Button aria-label={t('workbook.more')} icon={<DownOutlined aria-hidden />} />
      </Dropdown>
    </Space.Compact>
  )
}
