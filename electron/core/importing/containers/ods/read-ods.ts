/** Reads OpenDocument spreadsheets (.ods of LibreOffice and WPS; Excel saves them too). */
import { AppError } from '#shared/contract/app-error.ts'
import { withUniqueNames } from '../cells/sheet-names.ts'
import { openZip, type Zip } from '../guard-zip.ts'
import type { Reader } from '../reader.ts'
import { scanXml, type XmlHandler } from '../xml/scanner.ts'
import { Skipper } from '../xml/skipper.ts'
import { Content, isLeftOut } from './content.ts'

/** Whether the parts are encrypted; their names and this list are not. */
class Manifest implements XmlHandler {
  isEncrypted = false

  open(name: string): void {
    if (name === 'encryption-data') this.isEncrypted = true
  }

  text(): void {}
  close(): void {}
}

async function isEncrypted(zip: Zip): Promise<boolean> {
  const file = zip.find('META-INF/manifest.xml')
  const manifest = new Manifest()
  if (file !== undefined) await scanXml(zip.stream(file), manifest)
  return manifest.isEncrypted
}

/**
 * @throws AppError `import.password` (`context: unsupported`: it cannot be asked for), `import.format-unsupported`
 * (another OpenDocument), `import.too-large`, `import.doctype`, `import.damaged`
 */
export const readOds: Reader = async (bytes, { tick }) => {
  const zip = await openZip(bytes)
  if (await isEncrypted(zip)) throw new AppError('import.password', { context: 'unsupported' })
  const content = new Content()
  await scanXml(zip.stream(zip.find('content.xml') ?? ''), new Skipper(content, isLeftOut), tick)
  if (!content.hasSpreadsheet) throw new AppError('import.format-unsupported')
  return withUniqueNames(content.sheets)
}
