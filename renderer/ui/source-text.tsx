/** The text of a record with the sentence marked that its problem statement was taken from. */
import type { ProblemStatement } from '#shared/contract/records.ts'
import { HighlightedText } from './highlighted-text.tsx'

interface Props {
  readonly field: 'title' | 'abstract' | 'description' | 'problemStatement'
  readonly text: string
  readonly statement: ProblemStatement | null
}

export function SourceText({ field, text, statement }: Props) {
  const origin = statement?.origin
  const spans = origin?.kind === 'extracted' && origin.field === field ? [[origin.start, origin.end] as const] : []
  return <HighlightedText text={text} spans={spans} />
}
