/** Calls that write documents. */
import { LEVELS } from '#shared/contract/matching.ts'
import type { Handlers } from '../call-context.ts'
import { noteExports } from '../documents/write-documents.ts'
import { runJob } from '../jobs/run-job.ts'
import { localDay } from '../local-day.ts'
import { getAssociation } from '../settings/association-setting.ts'
import { getLists } from '../settings/lists-setting.ts'
import { demandSheets } from './demand-sheets.ts'
import { safeBaseName, uniqueFileNames } from './file-names.ts'
import { recordsIn } from './workbook-document.ts'

export const exportingHandlers: Pick<Handlers, 'exporting.workbook' | 'exporting.zip'> = {
  'exporting.workbook': async (args, context) => {
    const db = context.library.reading
    const choose = { by: 'level' as const, levels: [...LEVELS], top: args.top }
    const demands = await demandSheets(args.demandIds, { choose }, context)
    const at = context.now()
    const suggestedName = context.t('workbook.fileName', { date: localDay(at) })
    const file = context.files.place(suggestedName)
    const written = await runJob(
      'writeWorkbook',
      {
        path: file.path,
        demands,
        at: at.toISOString(),
        associationName: getAssociation(db).name,
        counties: getLists(db).counties,
      },
      context,
    )
    const issued = { file: file.handle, suggestedName, format: 'xlsx', records: recordsIn(demands) } as const
    noteExports({ document: 'workbook', showContacts: false }, [issued], context)
    return { file: file.handle, suggestedName, ...written }
  },
  'exporting.zip': async ({ files, name }, context) => {
    const suggestedName = `${safeBaseName(name)}.zip`
    const names = uniqueFileNames(files.map((file) => file.suggestedName))
    const packed = files.map(({ file }, place) => ({ path: context.files.find(file).path, name: names[place] ?? '' }))
    const zip = context.files.place(suggestedName)
    const written = await runJob(
      'writeZip',
      { path: zip.path, files: packed, at: context.now().toISOString() },
      context,
    )
    return { file: zip.handle, suggestedName, ...written }
  },
}
