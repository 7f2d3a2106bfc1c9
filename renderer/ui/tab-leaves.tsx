/** Tab leaves a box with a list of offers, and takes none of them: what is typed stays as it was typed. */
import type { KeyboardEvent, ReactNode } from 'react'

/**
 * The kit takes the offer that is marked when Tab is pressed, and keeps the focus. Its boxes within do not hear of the
 * key, so that the browser does with it what it always does; leaving the box closes the list.
 */
export function TabLeaves({ children }: { children: ReactNode }) {
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isInBox = event.target instanceof Element && event.target.closest('.ant-select') !== null
    if (event.key === 'Tab' && isInBox) event.stopPropagation()
  }
  return (
    <div style={{ display: 'contents' }} onKeyDownCapture={onKeyDownCapture}>
      {children}
    </div>
  )
}
