/** Saved views: a search, filters, an order and columns under a name of one's own. */
import { DeleteOutlined, DownOutlined, EditOutlined, StarOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedView } from '#shared/contract/registers.ts'
import { useCommands } from '../commands.tsx'
import { NameForm } from './name-form.tsx'
import type { Views } from './use-views.ts'

export function ViewsButton({ views }: { views: Views }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { current, isChanged } = views
  const label =
    current === undefined
      ? t('registers.views')
      : t(isChanged ? 'registers.viewChanged' : 'registers.view', { name: current.name })
  useCommands(useMemo(() => [{ id: 'register.views', label: t('registers.viewSave'), run: () => setOpen(true) }], [t]))
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setOpen}
      destroyOnHidden
      content={<ViewList views={views} onDone={() => setOpen(false)} />}
    >
      <Button icon={<StarOutlined aria-hidden />} aria-label={label} title={label} className="nq-views-button">
        <span className="nq-tool-word">{label}</span>
        <DownOutlined aria-hidden className="nq-tool-word" />
      </Button>
    </Popover>
  )
}

function ViewList({ views, onDone }: { views: Views; onDone: () => void }) {
  const { t } = useTranslation()
  const { current, isChanged } = views
  return (
    <div className="nq-views">
      {views.all.length === 0 && <p className="nq-quiet">{t('registers.viewsNone')}</p>}
      <ul>
        {views.all.map((view) => (
          <ViewLine key={view.id} view={view} isCurrent={view.id === current?.id} views={views} onDone={onDone} />
        ))}
      </ul>
      {current !== undefined && isChanged && (
        <Button onClick={() => void views.update(current).then(onDone)}>
          {t('registers.viewUpdate', { name: current.name })}
        </Button>
      )}
      <NameForm
        label={t('registers.viewName')}
        button={t('registers.viewSave')}
        onName={async (name) => {
          if (await views.save(name)) onDone()
        }}
      />
    </div>
  )
}

interface LineProps {
  readonly view: SavedView
  readonly isCurrent: boolean
  readonly views: Views
  readonly onDone: () => void
}

function ViewLine({ view, isCurrent, views, onDone }: LineProps) {
  const { t } = useTranslation()
  const [isNaming, setNaming] = useState(false)
  const { name } = view
  if (isNaming) {
    return (
      <li>
        <NameForm
          autoFocus
          initial={name}
          label={t('registers.viewRenameOf', { name })}
          button={t('registers.viewOk')}
          onName={async (next) => {
            if (await views.rename(view, next)) setNaming(false)
          }}
        />
      </li>
    )
  }
  return (
    <li>
      <button
        type="button"
        className="nq-view"
        aria-current={isCurrent || undefined}
        onClick={() => {
          views.show(view)
          onDone()
        }}
      >
        {name}
      </button>
      <Button
        size="small"
        type="text"
        icon={<EditOutlined aria-hidden />}
        aria-label={t('registers.viewRenameOf', { name })}
        title={t('registers.viewRename')}
        onClick={() => setNaming(true)}
      />
      <Button
        size="small"
        type="text"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('registers.viewRemoveOf', { name })}
        title={t('registers.viewRemove')}
        onClick={() => views.remove(view)}
      />
    </li>
  )
}
