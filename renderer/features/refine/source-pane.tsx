/** The text of the record, with the chosen passage marked and the others underlined; click one, or select any words. */
import { type MouseEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefineRecord } from '#shared/contract/refining.ts'
import { StatusTag } from '../../ui/tag.tsx'
import { textPieces, withoutBlanks } from './text-pieces.ts'
import type { Choice } from './use-choice.ts'

type Text = RefineRecord['texts'][number]

interface Props {
  readonly record: RefineRecord
  readonly choice: Choice
}

/** What is selected within an element, as offsets into its text; null where nothing is. */
function selectionIn(element: HTMLElement): { start: number; end: number } | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return { start, end: start + range.toString().length }
}

function Body({ source, record, choice }: Props & { source: Text }) {
  const ref = useRef<HTMLDivElement>(null)
  const { candidates } = record
  const { field, text } = source
  const places = candidates.map((each) => (each.field === field ? each : null))
  const chosen = choice.chosen?.field === field ? choice.chosen : null

  const take = (event: MouseEvent) => {
    const element = ref.current
    const selected = element === null ? null : selectionIn(element)
    const place = selected === null ? null : withoutBlanks(text, selected)
    if (place !== null) {
      window.getSelection()?.removeAllRanges()
      choice.choose({ field, ...place, text: text.slice(place.start, place.end) })
      return
    }
    const number = (event.target as HTMLElement).dataset.candidate
    const candidate = number === undefined ? undefined : candidates[Number(number)]
    if (candidate !== undefined) choice.choose(candidate)
  }

  return (
    // Keys and the list of passages beside it do the same.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div ref={ref} className="nq-text nq-refine-text" data-field={field} onMouseUp={take}>
      {textPieces(text, chosen, places).map((piece) =>
        piece.isChosen || piece.candidate !== null ? (
          <mark
            key={piece.start}
            className={piece.isChosen ? 'nq-mark' : undefined}
            data-candidate={piece.candidate ?? undefined}
            data-number={piece.opens && piece.candidate !== null ? piece.candidate + 1 : undefined}
          >
            {piece.text}
          </mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
    </div>
  )
}

export function SourcePane({ record, choice }: Props) {
  const { t } = useTranslation()
  const { texts, facts, record: ref } = record
  const [title, ...bodies] = texts
  const pane = useRef<HTMLElement>(null)
  // The way in is a link, which would keep Enter for itself.
  useEffect(() => pane.current?.focus({ preventScroll: true }), [])
  return (
    <section
      ref={pane}
      className="nq-panel nq-refine-source"
      aria-label={t('refine.sourceText')}
      // It scrolls, also by keys.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
    >
      <div className="nq-row">
        <StatusTag tone="info">{t(`refine.kind.${ref.kind}`)}</StatusTag>
        <span className="nq-quiet">{facts.map(({ value }) => value).join(' · ')}</span>
      </div>
      <h2>{title && <Body source={title} record={record} choice={choice} />}</h2>
      {bodies.map((source) => (
        <div key={source.field}>
          <h3 className="nq-quiet">{t(`field.${source.field}`)}</h3>
          {source.text === '' ? (
            <p className="nq-quiet">{t('refine.noText')}</p>
          ) : (
            <Body source={source} record={record} choice={choice} />
          )}
        </div>
      ))}
    </section>
  )
}
