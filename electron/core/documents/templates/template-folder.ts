/**
 * Where templates lie: the shipped ones among the program's resources, the user's own beside the library, in the folder
 * `<library>-templates/<document>/<name>.docx`, so that they go where the library goes.
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { DocumentKind } from '#shared/contract/documents.ts'
import { safeBaseName } from '../../exporting/file-names.ts'

export interface TemplatePlaces {
  readonly resourcesDir: string
  readonly libraryPath: string
}

const ENDING = '.docx'

export const shippedTemplate = ({ resourcesDir }: TemplatePlaces, document: DocumentKind): string =>
  join(resourcesDir, 'templates', `${document}${ENDING}`)

export const ownFolder = ({ libraryPath }: TemplatePlaces, document: DocumentKind): string =>
  join(`${libraryPath}-templates`, document)

/** @throws AppError `template.nameInvalid`: a name is never a path. */
export function ownTemplate(places: TemplatePlaces, document: DocumentKind, name: string): string {
  if (name === '' || safeBaseName(name) !== name) throw new AppError('template.nameInvalid', { name })
  return join(ownFolder(places, document), `${name}${ENDING}`)
}

/**
 * @param name Empty for the shipped one.
 * @throws AppError `template.notFound`, `template.nameInvalid`
 */
export function findTemplate(places: TemplatePlaces, document: DocumentKind, name: string): string {
  const path = name === '' ? shippedTemplate(places, document) : ownTemplate(places, document, name)
  if (!existsSync(path)) throw new AppError('template.notFound', { name: name || document })
  return path
}

/** Names of the user's own templates of a document, with the time at which they were taken in. */
export function ownTemplates(places: TemplatePlaces, document: DocumentKind): { name: string; at: string }[] {
  const folder = ownFolder(places, document)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => extname(file) === ENDING && !file.startsWith('.') && !file.startsWith('~$'))
    .map((file) => ({ name: basename(file, ENDING), at: statSync(join(folder, file)).mtime.toISOString() }))
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
}
