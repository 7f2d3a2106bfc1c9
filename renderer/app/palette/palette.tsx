/** The command palette (Ctrl+K): every action, every screen, and any record by a part of its name, number or pinyin. */
import { Command as Menu } from 'cmdk'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Command, useOfferedCommands } from '../../ui/commands.tsx'
import { KeyHint } from '../../ui/tag.tsx'
import { FoundRecords, useFoundRecords } from './found-records.tsx'
import { useGlobalCommands } from './global-commands.ts'
import './palette.css'

interface Props {
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** Ctrl+K opens it from anywhere, also while one types. */
function useOpeningKey(onOpen: (isOpen: boolean) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return
      event.preventDefault()
      onOpen(true)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onOpen])
}

/** What is done may put the focus somewhere; the dialog gives it back first, a task after it has gone. */
const afterClosing = (run: () => void) => window.setTimeout(() => window.setTimeout(run))

/** Records come a moment after the letters. The one at the top is then meant, whatever was at the top before. */
function useFirst(found: unknown) {
  const list = useRef<HTMLDivElement>(null)
  const [value, setValue] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer
  useLayoutEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[cmdk-item]')
    if (first?.dataset.value !== undefined) setValue(first.dataset.value)
  }, [found])
  return { list, value, setValue }
}

/**
 * How well a command answers what was typed: 1 where a word of it begins so, less where it is only a piece of one.
 * Letters strewn over its words say nothing: with them two letters of pinyin would find half of all commands.
 */
function rank(_id: string, text: string, words: readonly string[] = []): number {
  const said = words.join(' ').toLowerCase()
  const typed = text.trim().toLowerCase()
  if (!said.includes(typed)) return 0
  return ` ${said}`.includes(` ${typed}`) ? 1 : 0.5
}

export function Palette({ isOpen, onOpen }: Props) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const here = useOfferedCommands()
  const { places, actions } = useGlobalCommands()
  const found = useFoundRecords(text)
  const first = useFirst(found)
  useOpeningKey(onOpen)

  const close = () => {
    setText('')
    first.setValue('')
    onOpen(false)
  }
  const choose = (run: () => void) => {
    close()
    afterClosing(run)
  }
  const group = (heading: string, commands: readonly Command[]) =>
    commands.length > 0 && (
      <Menu.Group heading={heading}>
        {commands.map((command) => (
          <Line key={command.id} command={command} onChoose={() => choose(command.run)} />
        ))}
      </Menu.Group>
    )

  return (
    <Menu.Dialog
      open={isOpen}
      onOpenChange={(next) => (next ? onOpen(true) : close())}
      label={t('palette.label')}
      overlayClassName="nq-palette-veil"
      contentClassName="nq-palette"
      loop
      filter={rank}
      value={first.value}
      onValueChange={first.setValue}
    >
      <Menu.Input value={text} onValueChange={setText} placeholder={t('palette.placeholder')} maxLength={200} />
      <Menu.List ref={first.list} label={t('palette.list')}>
        {found.length === 0 && <Menu.Empty>{t('palette.none')}</Menu.Empty>}
        {group(t('palette.here'), here)}
        {group(t('palette.go'), places)}
        {group(t('palette.do'), actions)}
        <FoundRecords found={found} onChoose={choose} />
      </Menu.List>
    </Menu.Dialog>
  )
}

function Line({ command, onChoose }: { command: Command; onChoose: () => void }) {
  const { id, label, search, keys } = command
  return (
    <Menu.Item value={id} keywords={[label, search ?? '']} onSelect={onChoose}>
      <span className="nq-grow">{label}</span>
      {keys !== undefined && <KeyHint>{keys}</KeyHint>}
    </Menu.Item>
  )
}
