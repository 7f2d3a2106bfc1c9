/** Who prints pages to PDF: the desktop's own Chromium, or a browser that is installed. */

/** Ready to print; it holds a browser until it is closed. */
export interface PdfPress {
  /**
   * Prints a page that needs nothing else (its styles name the paper). Scripts do not run in it.
   * @returns the bytes of the PDF
   * @throws AppError `document.printFailed`, `app.cancelled`
   */
  print(html: string): Promise<Uint8Array>
  close(): Promise<void>
}

export interface PdfPrinter {
  /** @throws AppError `document.printFailed`, `app.cancelled` */
  open(signal: AbortSignal): Promise<PdfPress>
}

/** What there is instead where nobody prints. */
export const OTHER_FORMATS = '.docx, .html'
