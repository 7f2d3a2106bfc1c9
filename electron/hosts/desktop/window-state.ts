/** Where the window stood last time: a small JSON file in the user's data folder. */
import { readFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'
import { remember } from '#core/remembered-file.ts'

const side = z.number().int().min(-100_000).max(100_000)

const windowState = z.object({ x: side, y: side, width: side, height: side, maximized: z.boolean() })
export type WindowState = z.infer<typeof windowState>

export const SMALLEST = { width: 960, height: 600 } as const
const USUAL = { width: 1280, height: 800 } as const

/** Null where there is none yet, or none that can be read: the window then stands in the middle. */
export function readWindowState(path: string): WindowState | null {
  try {
    return windowState.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** A place that is not kept is no reason to complain. */
export const writeWindowState = (path: string, state: WindowState): void => remember(path, state)

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), Math.max(low, high))

function centred(area: Rectangle): Rectangle {
  const width = Math.min(USUAL.width, area.width)
  const height = Math.min(USUAL.height, area.height)
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    width,
    height,
  }
}

/**
 * Where the window may stand on the screens there are now: a projector that held it last time may be gone.
 * @param areas work areas of the displays in DIP pixels, the primary one first; at least one.
 */
export function placeWindow(state: WindowState | null, areas: readonly [Rectangle, ...Rectangle[]]): Rectangle {
  const primary = areas[0]
  if (state === null) return centred(primary)
  const area = areas.reduce((best, next) => (overlap(state, next) > overlap(state, best) ? next : best), primary)
  if (overlap(state, area) === 0) return centred(primary)
  const width = clamp(state.width, Math.min(SMALLEST.width, area.width), area.width)
  const height = clamp(state.height, Math.min(SMALLEST.height, area.height), area.height)
  return {
    x: clamp(state.x, area.x, area.x + area.width - width),
    y: clamp(state.y, area.y, area.y + area.height - height),
    width,
    height,
  }
}
