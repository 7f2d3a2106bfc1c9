/** Who sent the list: typed, or one of those who sent one before. Taken when one is done typing. */
import { AutoComplete, Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportFile } from '#shared/contract/import-file.ts'
import { useImportProfiles } from '../../client/queries.ts'
import { useImportSession } from './import-session.tsx'
import { sectionsRead } from './wizard-state.ts'

const MAX_LENGTH = 200

/** Whose list it may be: of whom the last one had the same columns, or who the file says sent it. */
function offeredSources(file: ImportFile): string[] {
  const told = sectionsRead(file).flatMap(({ section }) => section.facts.filter(({ field }) => field === 'source'))
  return [file.profileOf ?? '', ...told.map(({ text }) => text)].filter((source) => source !== '')
}

export function SourceBox({ file }: { file: ImportFile }) {
  const { t } = useTranslation()
  const { choose } = useImportSession()
  const profiles = useImportProfiles()
  const [text, setText] = useState(file.source)
  useEffect(() => setText(file.source), [file.source])
  const known = [...new Set(profiles.data?.filter(({ kind }) => kind === file.kind).map(({ source }) => source))]
  const [offered] = offeredSources(file)
  const take = (source: string) => {
    if (source.trim() !== file.source) void choose(file.file, { source: source.trim() })
  }
  return (
    <span className="nq-row">
      {t('import.source')}
      <AutoComplete
        aria-label={t('import.source')}
        style={{ width: 280 }}
        value={text}
        maxLength={MAX_LENGTH}
        defaultActiveFirstOption={false}
        placeholder={t(`import.sourceHint.${file.kind}`)}
        options={known.filter((name) => name !== text && name.includes(text)).map((value) => ({ value }))}
        onChange={setText}
        onSelect={take}
        onBlur={() => take(text)}
        onKeyDown={(event) => event.key === 'Enter' && event.target instanceof HTMLElement && event.target.blur()}
      />
      {file.source === '' && offered !== undefined && (
        // Leaving the box would take what was typed, and the button away from under the pointer.
        <Button size="small" onMouseDown={(event) => event.preventDefault()} onClick={() => take(offered)}>
          {t('importFile.useSource', { source: offered })}
        </Button>
      )}
    </span>
  )
}
