/** Things to mind about a patent: dead, about to expire, a number that cannot be right. */
import type { SupplyMatch } from '#shared/contract/matching.ts'
import { StatusTag, type Tone } from './tag.tsx'

export type Warning = Pick<SupplyMatch['warnings'][number], 'code' | 'message'>

const TONES: Readonly<Record<Warning['code'], Tone>> = {
  patentDead: 'bad',
  expired: 'bad',
  patentPending: 'info',
  expiresSoon: 'care',
  numberInvalid: 'care',
}

export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null
  return (
    <span className="nq-row" style={{ gap: 4 }}>
      {warnings.map((warning) => (
        <StatusTag key={warning.code} tone={TONES[warning.code]} wrap>
          {warning.message}
        </StatusTag>
      ))}
    </span>
  )
}
