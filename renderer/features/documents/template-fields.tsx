/** The fields that a template may name, with what each holds. Templates are Chinese, like the documents. */
import { Collapse, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import fields from '../../../resources/templates/fields.json'

const ROWS = Object.entries(fields).map(([key, { name, about }]) => ({ key, name, about }))

export function TemplateFields() {
  const { t } = useTranslation()
  const table = (
    <Table
      size="small"
      pagination={false}
      dataSource={ROWS}
      columns={[
        { title: t('documents.templates.field'), dataIndex: 'name', width: 160, render: (name: string) => `{${name}}` },
        { title: t('documents.templates.fieldAbout'), dataIndex: 'about' },
      ]}
    />
  )
  return <Collapse items={[{ key: 'fields', label: t('documents.templates.fields'), children: table }]} />
}
