/** Progress on standard error: a bar on a terminal, plain lines elsewhere. */
import type { Progress } from '#shared/contract/envelope.ts'
import { text } from './texts.ts'

const WIDTH = 24
/** Into a file or a pipe, one line each tenth is enough. */
const STEPS = 10

export interface ProgressLine {
  show(progress: Progress): void
  /** Clears the bar, so that what follows starts on a clean line. */
  end(): void
}

function bar({ done, total }: Progress): string {
  const filled = total === 0 ? 0 : Math.round((done / total) * WIDTH)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}`
}

export function createProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  let last = ''
  return {
    show(progress) {
      const { done, total } = progress
      const phase = text(`phase.${progress.phase}`)
      const count = total === 0 ? '' : ` ${done}/${total}`
      if (stream.isTTY) {
        stream.write(`\r\x1b[K${bar(progress)} ${phase}${count}`)
        return
      }
      const step = `${progress.phase} ${total === 0 ? '' : Math.floor((done / total) * STEPS)}`
      if (step !== last) stream.write(`${phase}${count}\n`)
      last = step
    },
    end() {
      if (stream.isTTY) stream.write('\r\x1b[K')
    },
  }
}
