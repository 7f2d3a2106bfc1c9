/** A sentence cut into the words that the engine sees, and where the lexicon leads from each. */
import { useTranslation } from 'react-i18next'
import type { LexiconSegment } from '#shared/contract/lexicon.ts'

type Lead = LexiconSegment['leads'][number]

const RELATIONS = ['same', 'symptom', 'remedy', 'kind', 'wider'] as const

/** So many things and names of each are told: enough to see whether it is right. */
const THINGS = 4
const NAMES = 3

/** Leads of one relation in one line, each with what lies between. */
function Leads({ relation, leads }: { relation: Lead['relation']; leads: readonly Lead[] }) {
  const { t } = useTranslation()
  const comma = t('match.comma')
  return (
    <div>
      <span className="nq-quiet">{t(`deskSettings.lexicon.lead.${relation}`)}</span>
      {leads
        .slice(0, THINGS)
        .map(({ words, through }) => {
          const named = words.slice(0, NAMES).join(comma)
          return through === null ? named : t('deskSettings.lexicon.through', { words: named, through })
        })
        .join('；')}
      {leads.length > THINGS && t('deskSettings.lexicon.moreLeads')}
    </div>
  )
}

/** A new answer may be on its way: only what lies within the text is shown. */
export function SegmentedSentence({ text, segments }: { text: string; segments: readonly LexiconSegment[] }) {
  const { t } = useTranslation()
  const shown = segments.filter(({ end }) => end <= text.length)
  const terms = shown.filter(({ kind, leads, objects }) => kind === 'term' && leads.length + objects.length > 0)
  const word = ({ start, end }: LexiconSegment) => text.slice(start, end)
  return (
    <div className="nq-stack">
      <div className="nq-segments">
        {shown.map((segment) => (
          <span key={segment.start} data-kind={segment.kind} title={t(`deskSettings.lexicon.kind.${segment.kind}`)}>
            {word(segment)}
          </span>
        ))}
      </div>
      <p className="nq-quiet nq-small">{t('deskSettings.lexicon.legend')}</p>
      {terms.length === 0 && <p className="nq-quiet">{t('deskSettings.lexicon.noTerms')}</p>}
      <dl className="nq-segment-leads">
        {terms.map((segment) => (
          <div key={segment.start}>
            <dt>{word(segment)}</dt>
            <dd>
              {segment.objects.length > 0 && (
                <div>
                  <span className="nq-quiet">{t('deskSettings.lexicon.object')}</span>
                  {segment.objects.join(t('match.comma'))}
                </div>
              )}
              {RELATIONS.map((relation) => {
                const leads = segment.leads.filter((lead) => lead.relation === relation)
                return leads.length === 0 ? null : <Leads key={relation} relation={relation} leads={leads} />
              })}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
