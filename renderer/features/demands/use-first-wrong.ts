/** Saving a form with something wrong in it leads to the first box that is. */
import { type RefObject, useEffect, useState } from 'react'

/** @returns what to call when saving was tried in vain: the first wrong box comes into view and has the focus */
export function useFirstWrong(form: RefObject<HTMLElement | null>): () => void {
  const [tries, setTries] = useState(0)
  // After the boxes have been drawn as wrong.
  useEffect(() => {
    const box = tries > 0 ? form.current?.querySelector<HTMLElement>('[aria-invalid="true"]') : null
    box?.focus({ preventScroll: true })
    box?.closest('.nq-form-box')?.scrollIntoView({ block: 'center' })
  }, [tries, form])
  return () => setTries((before) => before + 1)
}
