/**
 * Where a quoted cell ends. Programs that write text by hand forget to double the quotation marks inside a cell, or
 * to close one; both are common, and neither may cost a row.
 */

/** A quotation mark that ends a cell, or begins one, as seen from its neighbours. */
interface Run {
  readonly start: number
  readonly end: number
}

export interface QuoteFinder {
  /**
   * @param from First position inside the quotes.
   * @returns the position of the closing mark; -1 where the cell is never closed.
   */
  closing(from: number): number
}

const isLineEnd = (char: string): boolean => char === '\n' || char === '\r'

/** The run of marks at or after a position; two marks are one mark of the text, so only an odd run may close. */
function nextRun(text: string, from: number): Run | null {
  const start = text.indexOf('"', from)
  if (start === -1) return null
  let end = start + 1
  while (text.charAt(end) === '"') end++
  return { start, end }
}

const isOdd = ({ start, end }: Run): boolean => (end - start) % 2 === 1

/** Where the first odd run of this sort at or after a position ends; the text's length where there is none. */
function firstRun(text: string, isWanted: (run: Run) => boolean): (from: number) => number {
  return (from) => {
    for (let run = nextRun(text, from); run !== null; run = nextRun(text, run.end)) {
      if (isOdd(run) && isWanted(run)) return run.end - 1
    }
    return text.length
  }
}

/** Asked with rising positions, it searches no stretch twice. */
function remembered(search: (from: number) => number): (from: number) => number {
  let known = -1
  return (from) => {
    if (known < from) known = search(from)
    return known
  }
}

/**
 * Finds closing marks in one pass over the text, however many cells are never closed: what was found for one cell
 * is remembered for the next.
 */
export function quoteFinder(text: string, delimiter: string): QuoteFinder {
  const isCellEdge = (char: string) => char === '' || char === delimiter || isLineEnd(char)

  /** Blanks between the mark and the delimiter are layout. */
  function endsCell({ end }: Run): boolean {
    let at = end
    while (text.charAt(at) === ' ') at++
    return isCellEdge(text.charAt(at))
  }

  const beginsCell = ({ start }: Run): boolean => isCellEdge(text.charAt(start - 1))

  const nextClosing = remembered(firstRun(text, endsCell))
  /** A cell that begins where none may begin: the quotes were left open before it. */
  const nextOpening = remembered(firstRun(text, (run) => beginsCell(run) && !endsCell(run)))
  const nextLine = remembered((from) => {
    const lineEnd = /[\r\n]/g
    lineEnd.lastIndex = from
    return lineEnd.exec(text)?.index ?? text.length
  })

  return {
    closing(from) {
      const own = text.charAt(from) === '"' ? nextRun(text, from) : null
      if (own !== null && isOdd(own) && endsCell(own)) return own.end - 1
      const inside = own?.end ?? from
      const close = nextClosing(inside)
      return close === text.length || nextOpening(nextLine(inside)) < close ? -1 : close
    },
  }
}
