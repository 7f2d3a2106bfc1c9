/**
 * Text for users lives in resources/locales, never in code. Fails on Chinese outside comments, and on keys
 * that one language has and the other lacks.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const CODE = ['shared', 'electron', 'renderer', 'scripts']
const HAN = /\p{Script=Han}/u
const LANGUAGES = ['zh-CN', 'en'] as const

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

/** The code with comments blanked out, line by line the same. Strings are skipped so that `//` in them stays. */
function withoutComments(code: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
  return code.replace(token, (found) => (/^\/[/*]/.test(found) ? found.replace(/[^\n]/g, ' ') : found))
}

function chineseInCode(): string[] {
  return CODE.flatMap((folder) => filesBelow(folder, /\.(ts|tsx|mjs|html)$/)).flatMap((file) =>
    withoutComments(readFileSync(file, 'utf8'))
      .split('\n')
      .flatMap((line, i) => (HAN.test(line) ? [`${file}:${i + 1}: Chinese in code: ${line.trim()}`] : [])),
  )
}

/** `a.b.c` for every text; plural forms count as one key. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path.replace(/_(zero|one|two|few|many|other)$/, '')]
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`))
}

function missingKeys(): string[] {
  const folder = (language: string) => join('resources', 'locales', language)
  const names = new Set(LANGUAGES.flatMap((language) => readdirSync(folder(language))))
  return [...names].flatMap((name) => {
    const keys = LANGUAGES.map((language) => {
      const file = join(folder(language), name)
      return { file, keys: new Set(keysOf(JSON.parse(readFileSync(file, 'utf8')))) }
    })
    return keys.flatMap(({ keys: own }) =>
      [...own].flatMap((key) =>
        keys.filter((other) => !other.keys.has(key)).map((other) => `${other.file}: lacks ${key}`),
      ),
    )
  })
}

const findings = [...chineseInCode(), ...new Set(missingKeys())]
for (const finding of findings) process.stderr.write(`${finding}\n`)
process.exitCode = findings.length > 0 ? 1 : 0
