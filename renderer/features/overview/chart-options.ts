/** How a chart is drawn: its description for the drawing library. Colours are the tokens of the page. */
import type { EChartsCoreOption } from 'echarts/core'
import type { ChartItem } from './chart-item.ts'

export interface Ink {
  readonly accent: string
  readonly aside: string
  readonly soft: string
  readonly text: string
  readonly line: string
  readonly font: string
}

export type ChartShape = 'rows' | 'columns' | 'tiles'

const LABEL_WIDTH = 130

const barsOf = (items: readonly ChartItem[], ink: Ink) =>
  items.map(({ count, isAside }) => ({ value: count, itemStyle: { color: isAside ? ink.aside : ink.accent } }))

const frame = (ink: Ink) => ({ animation: false, textStyle: { fontFamily: ink.font, color: ink.text } })

/** Horizontal bars, the first on top. */
function rows(items: readonly ChartItem[], ink: Ink): EChartsCoreOption {
  return {
    ...frame(ink),
    grid: { left: 4, right: 44, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: items.map(({ label }) => label),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: { color: ink.text, width: LABEL_WIDTH, overflow: 'truncate', interval: 0 },
    },
    series: [
      {
        type: 'bar',
        data: barsOf(items, ink),
        barMaxWidth: 16,
        barMinHeight: 2,
        label: { show: true, position: 'right', color: ink.text },
      },
    ],
  }
}

/** Vertical bars, for what has an order of its own. */
function columns(items: readonly ChartItem[], ink: Ink): EChartsCoreOption {
  return {
    ...frame(ink),
    grid: { left: 4, right: 8, top: 22, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category',
      data: items.map(({ label }) => label),
      axisLine: { lineStyle: { color: ink.line } },
      axisTick: { show: false },
      axisLabel: { color: ink.text, hideOverlap: true },
    },
    yAxis: { type: 'value', show: false },
    series: [
      {
        type: 'bar',
        data: barsOf(items, ink),
        barMaxWidth: 28,
        barMinHeight: 2,
        label: { show: true, position: 'top', color: ink.text },
        labelLayout: { hideOverlap: true },
      },
    ],
  }
}

/** A tile for each, as large as its count. */
function tiles(items: readonly ChartItem[], ink: Ink): EChartsCoreOption {
  return {
    ...frame(ink),
    series: [
      {
        type: 'treemap',
        roam: false,
        nodeClick: false,
        breadcrumb: { show: false },
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        label: { color: ink.text, formatter: '{b}\n{c}', overflow: 'truncate', lineHeight: 18 },
        itemStyle: { gapWidth: 2, borderWidth: 0 },
        data: items.map(({ label, count, isAside }) => ({
          name: label,
          value: count,
          itemStyle: { color: isAside ? ink.line : ink.soft },
        })),
      },
    ],
  }
}

const SHAPES = { rows, columns, tiles }

export const optionOf = (shape: ChartShape, items: readonly ChartItem[], ink: Ink): EChartsCoreOption =>
  SHAPES[shape](items, ink)
