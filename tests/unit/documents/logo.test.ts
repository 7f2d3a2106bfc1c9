/** The association's logo in the head of Word documents. */
import { readFileSync } from 'node:fs'
import PizZip from 'pizzip'
import { expect, it } from 'vitest'
import { placeLogo } from '#core/documents/word/logo.ts'
import { templatePath } from './papers.ts'

const template = readFileSync(templatePath('letter'))
const PICTURE = Buffer.from('not looked into')
const logo = (over: { kind?: 'png' | 'jpeg'; width?: number; height?: number } = {}) => ({
  kind: 'jpeg' as const,
  bytes: PICTURE,
  width: 400,
  height: 200,
  ...over,
})
const textOf = (bytes: Uint8Array, name: string): string => new PizZip(bytes).file(name)?.asText() ?? ''
const extentOf = (bytes: Uint8Array) =>
  /<wp:extent[^>]*cx="(\d+)" cy="(\d+)"/.exec(textOf(bytes, 'word/header1.xml'))?.slice(1).map(Number)

it('is put into the head with its own proportions, as high as its place', () => {
  const [, placeHeight] = extentOf(template) ?? []
  const made = placeLogo(template, logo())
  expect(new PizZip(made).file('word/media/association-logo.jpeg')?.asText()).toBe('not looked into')
  expect(textOf(made, 'word/_rels/header1.xml.rels')).toContain('media/association-logo.jpeg')
  expect(textOf(made, '[Content_Types].xml')).toContain('Extension="jpeg"')
  expect(extentOf(made)).toEqual([2 * (placeHeight ?? 0), placeHeight])
})

it('a very wide one leaves room for the name', () => {
  const [width = 0, height = 0] = extentOf(placeLogo(template, logo({ width: 4000, height: 100 }))) ?? []
  expect(width).toBeLessThanOrEqual(1_800_000)
  expect(width / height).toBeCloseTo(40, 0)
})

it('without one the head holds no picture', () => {
  const head = textOf(placeLogo(template, null), 'word/header1.xml')
  expect(head).not.toContain('<w:drawing>')
  expect(head).toContain('{协会.名称}')
})

it('a template without a place for it stays as it is', () => {
  const bare = placeLogo(template, null)
  expect(placeLogo(bare, logo())).toBe(bare)
})
