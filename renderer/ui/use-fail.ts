/** Shows a failed write in the corner, and keeps quiet about one that the user took back. */
import { useContext } from 'react'
import { FailContext } from './failures.tsx'

/** Takes whatever a call threw. */
export const useFail = (): ((error: unknown) => void) => useContext(FailContext)
