/** The writers that every document on paper has: Word from its template, and the page (HTML, PDF) from the same data. */
import { join } from 'node:path'
import type { CallContext } from '../call-context.ts'
import { runJob } from '../jobs/run-job.ts'
import { getLogo } from '../settings/association-setting.ts'
import type { DocumentData, TemplatedDocument } from './data/fields.ts'
import type { DocumentDefinition, WriteFiles } from './document.ts'
import { renderPage } from './html/render-page.ts'
import { writePages } from './html/write-pages.ts'
import { writePdf } from './pdf/write-pdf.ts'
import { findTemplate } from './templates/template-folder.ts'

/** Those whose pages are wide. */
const LANDSCAPE: readonly TemplatedDocument[] = ['matchSheet', 'reverse']

type Paper<D extends TemplatedDocument> = Pick<DocumentDefinition<DocumentData<D>>, 'writers' | 'page' | 'hasTemplates'>

export function paperWriters<D extends TemplatedDocument>(document: D): Paper<D> {
  const page = (parts: readonly DocumentData<D>[], context: CallContext): string =>
    renderPage({
      folder: join(context.resourcesDir, 'templates'),
      document,
      landscape: LANDSCAPE.includes(document),
      logo: getLogo(context.library.reading),
      parts,
    })
  const docx: WriteFiles<DocumentData<D>> = async (targets, { template = '' }, context) => {
    const places = { resourcesDir: context.resourcesDir, libraryPath: context.library.path }
    const templatePath = findTemplate(places, document, template)
    await runJob('writeWord', { templatePath, logo: getLogo(context.library.reading), targets }, context)
  }
  return { writers: { docx, pdf: writePdf(page), html: writePages(page) }, page, hasTemplates: true }
}
