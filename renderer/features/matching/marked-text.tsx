/** A text of a pair with what both share, the ends of bridges by number, and the sentence its statement was taken from. */
import { Fragment, type ReactNode, use } from 'react'
import { bridgeNumber, type NumberedBridge } from './bridge-marks.ts'
import { HotWordContext, isHot } from './hot-word.ts'
import { type MarkedPiece, markedPieces, type TextMarks } from './marked-pieces.ts'

interface Props {
  readonly text: string
  readonly marks: TextMarks
  readonly side: 'demand' | 'supply'
  readonly bridges: readonly NumberedBridge[]
}

/** The word of a bridge, also where the mark was cut by the sentence of origin. */
function Mark({ piece, number }: { piece: MarkedPiece; number: number | null }) {
  const hot = use(HotWordContext)
  return (
    <mark
      className="nq-mark"
      data-mark={piece.mark}
      data-word={piece.text}
      data-bridge={number ?? undefined}
      data-hot={isHot(hot, piece.text, number) || undefined}
    >
      {piece.text}
      {number !== null && <sup>{number}</sup>}
    </mark>
  )
}

export function MarkedText({ text, marks, side, bridges }: Props) {
  const shown = (piece: MarkedPiece): ReactNode => {
    if (piece.mark === null) return piece.text
    return <Mark piece={piece} number={piece.mark === 'bridged' ? bridgeNumber(bridges, piece.text, side) : null} />
  }
  return (
    <span className="nq-text">
      {markedPieces(text, marks).map((piece) =>
        piece.isOrigin ? (
          <span key={piece.at} className="nq-origin">
            {shown(piece)}
          </span>
        ) : (
          <Fragment key={piece.at}>{shown(piece)}</Fragment>
        ),
      )}
    </span>
  )
}
