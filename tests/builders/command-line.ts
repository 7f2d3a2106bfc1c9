/** Runs the command line as a person does, without waiting for it. */
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

const LAUNCHER = join(resolve(import.meta.dirname, '../..'), 'electron/launcher/nongqiao.mjs')

/** @returns what it wrote to standard output. */
export function commandLine(args: readonly string[], input = ''): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [LAUNCHER, ...args], { stdio: ['pipe', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', fail)
    child.on('close', () => done(Buffer.concat(chunks).toString('utf8')))
    child.stdin.end(input)
  })
}
