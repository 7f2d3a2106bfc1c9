/** The drawing library, only the parts that are used; a chunk of its own, so that the first page need not wait for it. */
import { BarChart, TreemapChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, TreemapChart, GridComponent, LabelLayout, SVGRenderer])

export interface Drawn {
  update(option: EChartsCoreOption): void
  resize(): void
  /** Called with the place of an item among all when it is clicked. */
  onPick(pick: (index: number) => void): void
  close(): void
}

export function drawChart(element: HTMLElement): Drawn {
  const chart = init(element, null, { renderer: 'svg' })
  return {
    update: (option) => chart.setOption(option, true),
    resize: () => chart.resize(),
    onPick: (pick) => {
      chart.on('click', ({ dataIndex }) => pick(dataIndex))
    },
    close: () => chart.dispose(),
  }
}
