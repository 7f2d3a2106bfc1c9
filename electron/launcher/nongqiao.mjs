#!/usr/bin/env node
// The first file of every start outside Electron. Plain JavaScript that any Node reads: it checks the version
// before anything else, because better-sqlite3 13 crashes the process on Node 20.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const NEEDED = 24
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/** The sentence of the locales in both languages: which one the user reads is not known yet. */
function sayTooOld() {
  for (const language of ['zh-CN', 'en']) {
    const { app } = JSON.parse(readFileSync(here(`../../resources/locales/${language}/errors.json`), 'utf8'))
    process.stderr.write(`${app.nodeTooOld.replace('{{found}}', process.versions.node)}\n`)
  }
}

/** The Node that npm installed beside the program. */
function ownNode() {
  const places = ['../../node_modules/node/bin/node', '../../node_modules/node/bin/node.exe']
  return places.map(here).find((place) => existsSync(place) && place !== process.execPath)
}

/** Keeps what Node makes of the sources: a second start, with its threads, takes half the processor time. */
function keepCompiled() {
  // Threads know of it by the environment only. Where the folder cannot be written, nothing is kept.
  process.env.NODE_COMPILE_CACHE ??= here('../../node_modules/.cache/nongqiao')
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
}

if (Number(process.versions.node.split('.')[0]) >= NEEDED) {
  keepCompiled()
  await import('./main.ts')
} else {
  const node = ownNode()
  if (node === undefined) {
    sayTooOld()
    process.exit(1)
  }
  // Not spawnSync: it would swallow the signals that end the program.
  const child = spawn(node, [here('nongqiao.mjs'), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}
