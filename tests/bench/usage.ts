/** What a process has used. Loaded before any program (`--import`), it writes that down when the program ends. */
import { writeFileSync } from 'node:fs'

export interface Usage {
  /** Of all threads, user and system. */
  readonly cpuMs: number
  readonly peakMb: number
}

export const USAGE_FILE = 'BENCH_USAGE_FILE'

/** @param since From an earlier moment on; else since the process began. */
export function usage(since?: NodeJS.CpuUsage): Usage {
  const { user, system } = process.cpuUsage(since)
  return { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 }
}

const file = process.env[USAGE_FILE]
if (file !== undefined) process.on('exit', () => writeFileSync(file, JSON.stringify(usage())))
