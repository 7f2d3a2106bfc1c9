/**
 * An expected error: a code, and details to fill its sentence with. The sentences stand in
 * `resources/locales/<language>/errors.json` under the code, and say what to do next.
 */

export const ERROR_CODES = [
  'app.argumentsInvalid',
  'app.methodUnknown',
  'app.cancelled',
  'app.nodeTooOld',
  'app.bug',
  'app.notBuilt',
  'app.usage',
  'app.portInUse',
  'library.fromFuture',
  'library.notALibrary',
  'library.damaged',
  'library.busy',
  'library.readOnly',
  'library.diskFull',
  'library.folderMissing',
  'library.gone',
  'library.replaced',
  'library.missing',
  'record.notFound',
  'record.changedMeanwhile',
  'record.numberTaken',
  'record.numberInvalid',
  'record.inUse',
  'record.imported',
  'record.notUndoable',
  'record.mergeTouched',
  'file.handleUnknown',
  'file.notFound',
  'file.notReadable',
  'file.notWritable',
  'file.folderMissing',
  'file.notAFolder',
  'file.isAFolder',
  'file.diskFull',
  'import.empty',
  'import.damaged',
  'import.password',
  'import.too-large',
  'import.doctype',
  'import.old-word',
  'import.no-text-layer',
  'import.format-unsupported',
  'import.not-a-list',
  'import.is-demand-list',
  'import.is-supply-list',
  'import.nothing-chosen',
  'import.sheet-not-found',
  'import.mapping-invalid',
  'import.session-gone',
  'import.library-changed',
  'import.batch-not-found',
  'import.undo-blocked',
  'import.undo-not-recorded',
  'import.no-rejects',
  'import.original-missing',
  'followUp.notShortlisted',
  'followUp.dateInFuture',
  'followUp.dateUnlikely',
  'document.formatNotOffered',
  'document.nothingChosen',
  'document.severalFiles',
  'document.oneFailed',
  'document.nameUnlikeFormat',
  'document.noPrinter',
  'document.printFailed',
  'template.broken',
  'template.notFound',
  'template.notReadable',
  'template.nameInvalid',
  'bulletin.numberTaken',
  'job.outOfMemory',
  'job.timeout',
  'match.workerStopped',
  'register.workerStopped',
  'view.nameTaken',
  'settings.pictureTooLarge',
  'settings.notAPicture',
  'settings.transferModeUnreadable',
  'settings.transferModeTwice',
  'eval.empty',
  'eval.notUtf8',
  'eval.lineNotJson',
  'eval.fieldWrong',
  'eval.idTwice',
  'eval.idUnknown',
  'eval.qrelsLine',
  'eval.gradedTwice',
  'measuring.notHere',
  'bench.childFailed',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export type ErrorDetails = Readonly<Record<string, string | number>>

export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.details = details
  }
}
