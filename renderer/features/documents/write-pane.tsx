/** One document: what goes in at the left, how it will look at the right. */
import { Alert, Checkbox, InputNumber, Radio, Select } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentFormat, DocumentKind } from '#shared/contract/documents.ts'
import { MATCHES_ON_PAPER } from '#shared/contract/exporting.ts'
import type { DemandId } from '#shared/domain/ids.ts'
import { useShortlistedIds, useTemplates } from '../../client/document-queries.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { useKept } from '../../ui/use-kept.ts'
import { type Choice, recall, remember, requestOf, settled, startsWithShortlist, TRAITS } from './choice.ts'
import { Labelled } from './labelled.tsx'
import { LetterTexts } from './letter-texts.tsx'
import { MatchChoice, MOST_MATCHES } from './match-choice.tsx'
import { PreviewPane } from './preview-pane.tsx'
import { RecordChoice } from './record-choice.tsx'
import { SaveButtons } from './save-buttons.tsx'
import { useLetterDraft } from './use-letter-draft.ts'

export interface Offer {
  readonly document: DocumentKind
  readonly formats: readonly DocumentFormat[]
  readonly hasTemplates: boolean
}

interface Props {
  readonly document: DocumentKind
  readonly offer: Offer
  /** The texts that a letter gets where nobody writes others. */
  readonly letter: NonNullable<Choice['letter']>
  /** Records that another screen has chosen. */
  readonly handedOver: readonly string[]
  /** That screen works with what is shortlisted: beside its records stands nothing else. */
  readonly isShortlistWanted: boolean
}

/** Typing a number asks for no preview until it has been still for a moment. */
const PREVIEW_DELAY_MS = 350

/** How many matches stand beside a record was said once and holds for every document, also the next time. */
const asTop = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_MATCHES ? value : null

function useChoice({ document, handedOver, isShortlistWanted }: Omit<Props, 'offer' | 'letter'>) {
  const letter = useLetterDraft()
  const [top, keepTop] = useKept('documents.matches', MATCHES_ON_PAPER, asTop)
  const [choice, setChoice] = useState<Choice>(() => {
    const last = recall(document)
    if (handedOver.length === 0) return last
    return { ...last, who: 'hand', ids: handedOver, ...(isShortlistWanted && { by: 'shortlist' as const }) }
  })
  const change = (part: Partial<Choice>) => {
    const next = { ...choice, ...part }
    // Partners were picked beside one demand; beside another they mean nothing.
    const sameDemand = next.ids.length === 1 && next.ids[0] === choice.ids[0]
    const sound = sameDemand || next.by !== 'hand' ? next : { ...next, by: 'level' as const, partners: [] }
    remember(document, sound)
    setChoice(sound)
    if (part.top !== undefined) keepTop(part.top)
    if (part.letter !== undefined) letter.set(part.letter)
  }
  return [{ ...choice, top, letter: letter.texts }, change, letter] as const
}

/** The choice with nothing left open, as soon as what is shortlisted is known, and what is asked of the core for it. */
function useRequest(document: DocumentKind, choice: Choice, confirmedIds: readonly DemandId[]) {
  const asksShortlist = choice.who === 'shortlisted' || (choice.who === null && startsWithShortlist(document))
  const { data, isError } = useShortlistedIds(TRAITS[document].records ?? 'demand', asksShortlist)
  // Where they cannot be read the document starts as if there were none.
  const shortlisted = data ?? (isError ? [] : undefined)
  const whole = settled(document, choice, shortlisted)
  const request = whole === null ? null : requestOf(document, whole, shortlisted)
  return { whole, shortlisted, request: request === null ? null : { ...request, confirmedIds: [...confirmedIds] } }
}

export function WritePane({ offer, letter, ...handed }: Props) {
  const { t } = useTranslation()
  const { document } = handed
  const [choice, change, draft] = useChoice(handed)
  const traits = TRAITS[document]
  const [confirmedIds, setConfirmedIds] = useState<readonly DemandId[]>([])
  const { whole, shortlisted, request } = useRequest(document, choice, confirmedIds)
  // By what it says: made anew each time, the object itself would never be still.
  const asked = useDebounced(JSON.stringify(request), PREVIEW_DELAY_MS)
  const looked = useMemo(() => JSON.parse(asked) as typeof request, [asked])
  const format = choice.format ?? offer.formats[0] ?? 'docx'
  return (
    <>
      <section className="nq-document-options" aria-label={t('documents.options')}>
        {traits.records !== null && whole !== null && (
          <RecordChoice document={document} choice={whole} shortlisted={shortlisted?.length} onChange={change} />
        )}
        {traits.hasMatches && whole !== null && <MatchChoice document={document} choice={whole} onChange={change} />}
        {document === 'figures' && <YearChoice year={choice.year} onChange={(year) => change({ year })} />}
        {document === 'letter' && <LetterTexts texts={choice.letter ?? letter} draft={draft} onChange={change} />}
        <FormatChoice offer={offer} format={format} template={choice.template} onChange={change} />
        <Checkbox checked={choice.showContacts} onChange={({ target }) => change({ showContacts: target.checked })}>
          {t(traits.isPublic ? 'documents.showContactsPublic' : 'documents.showContacts')}
        </Checkbox>
        {choice.showContacts && <Alert type="warning" showIcon title={t('documents.contactsNote')} />}
      </section>
      <PreviewPane
        document={document}
        request={looked}
        isComing={whole === null || request !== null}
        confirmedIds={confirmedIds}
        onConfirm={setConfirmedIds}
        actions={
          request !== null && (
            <SaveButtons
              isSecond={document === 'message'}
              request={{
                ...request,
                format,
                ...(format === 'docx' && choice.template !== '' ? { template: choice.template } : {}),
              }}
            />
          )
        }
      />
    </>
  )
}

function YearChoice({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useTranslation()
  return (
    <Labelled isInline label={t('documents.year')}>
      {(id) => (
        <InputNumber
          id={id}
          min={2000}
          max={2100}
          value={year}
          onChange={(value) => value !== null && onChange(value)}
        />
      )}
    </Labelled>
  )
}

interface FormatProps {
  readonly offer: Offer
  readonly format: DocumentFormat
  readonly template: string
  readonly onChange: (part: Partial<Choice>) => void
}

/** The format, and for Word the template. */
export function FormatChoice({ offer, format, template, onChange }: FormatProps) {
  const { t } = useTranslation()
  const templates = useTemplates()
  const own = (templates.data?.templates ?? []).filter((each) => each.document === offer.document && !each.shipped)
  return (
    <fieldset className="nq-document-field">
      <legend>{t('documents.format')}</legend>
      <Radio.Group
        aria-label={t('documents.format')}
        value={format}
        options={offer.formats.map((value) => ({ value, label: t(`documents.formats.${value}`) }))}
        onChange={({ target }) => onChange({ format: target.value as DocumentFormat })}
      />
      {offer.hasTemplates && !offer.formats.includes('pdf') && (
        <span className="nq-quiet nq-small">{t('documents.pdfByPrint')}</span>
      )}
      {offer.hasTemplates && format === 'docx' && own.length > 0 && (
        <Select
          aria-label={t('documents.template')}
          value={own.some(({ name }) => name === template) ? template : ''}
          options={[
            { value: '', label: t('documents.templateShipped') },
            ...own.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(value) => onChange({ template: value })}
        />
      )}
    </fieldset>
  )
}
