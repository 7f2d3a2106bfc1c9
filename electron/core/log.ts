/** The log: bugs only, on standard error. Never arguments or records: they hold personal data. */

/** Writes an unexpected error's stack. Its message may quote a value, so only its first line's type is kept. */
export function logBug(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  const name = error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : typeof error
  process.stderr.write(`[nongqiao] bug: ${name}\n${stack.join('\n')}\n`)
}
