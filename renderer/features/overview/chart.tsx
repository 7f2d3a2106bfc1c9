/** A drawn chart. A click on a bar or a tile leads to the list behind it; what it says is told by its panel too. */
import { useEffect, useRef } from 'react'
import { useSize } from '../../ui/use-size.ts'
import type { ChartItem } from './chart-item.ts'
import { type ChartShape, type Ink, optionOf } from './chart-options.ts'
import type { Drawn } from './draw-chart.ts'

function inkOf(element: HTMLElement): Ink {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--nq-${name}`).trim()
  return {
    accent: token('accent'),
    aside: token('line-strong'),
    soft: token('accent-soft'),
    text: token('ink'),
    line: token('line'),
    font: style.fontFamily,
  }
}

interface Props {
  readonly shape: ChartShape
  readonly items: readonly ChartItem[]
  readonly label: string
}

export function Chart({ shape, items, label }: Props) {
  const [ref, size] = useSize()
  const drawn = useRef<Drawn | null>(null)
  const latest = useRef({ shape, items })
  latest.current = { shape, items }

  useEffect(() => {
    const element = ref.current
    let isGone = false
    void import('./draw-chart.ts').then(({ drawChart }) => {
      if (isGone || element === null) return
      const chart = drawChart(element)
      chart.onPick((index) => {
        // A treemap counts its root too, which is no item.
        const item = latest.current.items[latest.current.shape === 'tiles' ? index - 1 : index]
        if (item !== undefined) window.location.hash = item.hash
      })
      chart.update(optionOf(latest.current.shape, latest.current.items, inkOf(element)))
      drawn.current = chart
    })
    return () => {
      isGone = true
      drawn.current?.close()
      drawn.current = null
    }
  }, [ref])

  useEffect(() => {
    if (ref.current !== null) drawn.current?.update(optionOf(shape, items, inkOf(ref.current)))
  }, [ref, shape, items])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn anew for each size
  useEffect(() => drawn.current?.resize(), [size])

  return <div ref={ref} className="nq-chart" data-shape={shape} role="img" aria-label={label} />
}
