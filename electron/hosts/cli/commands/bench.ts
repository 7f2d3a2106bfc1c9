/** `bench match`: speed and memory of the match engine beside other engines (docs/measuring.md). */
import { InvalidArgumentError, Option } from 'commander'
import { type AddCommand, jsonOption, wholeNumber } from '../command.ts'
import { measuringTool, reportMeasured } from '../measuring.ts'
import { cancelOnInterrupt } from '../session.ts'
import { text } from '../texts.ts'

interface BenchOptions {
  readonly supplies: number
  readonly demands: number
  readonly against: readonly PeerName[]
  readonly rounds: number
  readonly json: boolean
}

/** The raw scan of our own lists is measured always. */
const PEERS = ['fts5', 'flexsearch', 'minisearch', 'fuse'] as const
type PeerName = (typeof PEERS)[number]

const isPeer = (name: string): name is PeerName => PEERS.some((peer) => peer === name)

function peerNames(value: string): PeerName[] {
  if (value === 'none') return []
  const names = [...new Set(value.split(',').map((name) => name.trim().toLowerCase()))]
  if (!names.every(isPeer)) throw new InvalidArgumentError(`${PEERS.join(',')} | none`)
  return names
}

async function run(options: BenchOptions) {
  const { benchMatch } = await measuringTool(() => import('../../../../tests/bench/command.ts'))
  const { signal, stop } = cancelOnInterrupt()
  try {
    return await benchMatch({ ...options, signal })
  } finally {
    stop()
  }
}

export const addBench: AddCommand = (program, _, done) => {
  program
    .command('bench')
    .description(text('command.bench'))
    .command('match')
    .description(text('command.benchMatch'))
    .addOption(
      new Option('--supplies <n>', text('option.benchSupplies')).default(100_000).argParser(wholeNumber(10, 2_000_000)),
    )
    .addOption(new Option('--demands <n>', text('option.benchDemands')).default(83).argParser(wholeNumber(1, 10_000)))
    .addOption(new Option('--against <names>', text('option.against')).default([...PEERS]).argParser(peerNames))
    .addOption(new Option('--rounds <n>', text('option.rounds')).default(3).argParser(wholeNumber(1, 99)))
    .addOption(jsonOption())
    .action((options: BenchOptions) => done(reportMeasured(options.json, () => run(options))))
}
