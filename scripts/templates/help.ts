/** The help on templates, made from the fields themselves so that it cannot go stale: a text, and a page in the program. */
import { DOCUMENT_FIELDS, type TemplatedDocument } from '../../electron/core/documents/data/fields.ts'
import { FIELD_NAMES, type FieldTree, fieldTree } from '../../electron/core/documents/templates/field-tree.ts'
import help from '../../resources/templates/help.json' with { type: 'json' }
import words from '../../resources/templates/words.json' with { type: 'json' }
import { LAYOUTS } from './layout.ts'

interface FieldLine {
  /** How deep in lists and groups of fields. */
  readonly depth: number
  readonly tag: string
  readonly about: string
}

function linesOf(tree: FieldTree, depth = 0, prefix = ''): FieldLine[] {
  return Object.entries(tree).flatMap(([key, { kind, fields }]): FieldLine[] => {
    const { name, about } = FIELD_NAMES[key] ?? { name: key, about: '' }
    const tags: Record<typeof kind, string> = {
      text: `{${prefix}${name}}`,
      flag: `{#${prefix}${name}}…{/${prefix}${name}}`,
      list: `{#${prefix}${name}}…{/${prefix}${name}}`,
      object: `{${prefix}${name}.…}`,
    }
    const inner = kind === 'object' ? linesOf(fields, depth + 1, `${prefix}${name}.`) : linesOf(fields, depth + 1)
    return [{ depth, tag: tags[kind], about }, ...inner]
  })
}

/** Documents that have a Word template, in the order of the layouts. */
const documents = (): TemplatedDocument[] =>
  Object.keys(LAYOUTS).filter((name): name is TemplatedDocument => Object.hasOwn(DOCUMENT_FIELDS, name))

const titleOf = (document: TemplatedDocument): string => words.document[document]

/** Markdown. */
export function helpText(): string {
  const parts = documents().flatMap((document) => [
    `## ${titleOf(document)}（${document}.docx）`,
    '',
    `| ${help.tag} | ${help.about} |`,
    '| --- | --- |',
    ...linesOf(fieldTree(document)).map(({ depth, tag, about }) => `| ${'　'.repeat(depth)}\`${tag}\` | ${about} |`),
    '',
  ])
  return [`# ${help.title}`, '', ...help.intro.map((line) => `${line}\n`), ...parts].join('\n')
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** HTML that needs nothing else. */
export function helpPage(): string {
  const parts = documents().map((document) => {
    const rows = linesOf(fieldTree(document)).map(
      ({ depth, tag, about }) =>
        `<tr><td style="padding-left:${8 + depth * 20}px"><code>${escaped(tag)}</code></td><td>${escaped(about)}</td></tr>`,
    )
    return `<h2>${titleOf(document)}</h2>\n<table><thead><tr><th>${help.tag}</th><th>${help.about}</th></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
  })
  const intro = help.intro.map((line) => `<p>${escaped(line)}</p>`).join('\n')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${help.title}</title>
<style>body{font:15px/1.7 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1f2d1f}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}td,th{border:1px solid #c9d3c5;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#eef3ea}code{font-family:inherit;color:#1b5e20}</style></head>
<body><h1>${help.title}</h1>
${intro}
${parts.join('\n')}
</body></html>
`
}
