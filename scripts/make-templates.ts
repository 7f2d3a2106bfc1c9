/**
 * Makes the shipped Word templates from `resources/templates/layouts.json`, and the help that lists every field. Run it
 * after a change of either: `npm run templates`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { templateOf } from './templates/document.ts'
import { helpPage, helpText } from './templates/help.ts'
import { LAYOUTS } from './templates/layout.ts'

const FOLDER = join(import.meta.dirname, '..', 'resources', 'templates')
const HELP = join(import.meta.dirname, '..', 'docs', 'templates.md')

for (const [name, layout] of Object.entries(LAYOUTS)) {
  writeFileSync(join(FOLDER, `${name}.docx`), await templateOf(layout))
}
writeFileSync(HELP, helpText())
writeFileSync(join(FOLDER, 'fields.html'), helpPage())
