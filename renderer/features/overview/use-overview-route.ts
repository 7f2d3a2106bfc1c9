/** Which year the overview is about, and whether the twins are open beside it; kept in the address. */
import { go, useRoute } from '../../ui/route.ts'

export function useOverviewRoute() {
  const { params } = useRoute()
  const year = params.get('year')
  const isTwinsOpen = params.get('twins') === '1'
  const show = (nextYear: string | null, twins: boolean) =>
    go('overview', { ...(nextYear && { year: nextYear }), ...(twins && { twins: '1' }) }, true)
  return {
    /** Null: all time. */
    year: year !== null && /^\d{4}$/.test(year) ? Number(year) : null,
    setYear: (next: number | null) => show(next === null ? null : String(next), isTwinsOpen),
    isTwinsOpen,
    openTwins: (open: boolean) => show(year, open),
  }
}
