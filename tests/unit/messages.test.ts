import { describe, expect, it } from 'vitest'
import { errorMessage } from '#core/messages.ts'
import { ERROR_CODES } from '#shared/contract/app-error.ts'
import { LANGUAGES } from '#shared/contract/envelope.ts'

describe.each(LANGUAGES)('in %s', (language) => {
  it.each(ERROR_CODES)('%s is a sentence', (code) => {
    const sentence = errorMessage(code, {}, language)
    expect(sentence).not.toBe(code)
    expect(sentence).toMatch(/[。.]$/)
  })
})
