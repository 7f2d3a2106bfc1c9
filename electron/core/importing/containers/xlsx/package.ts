/** A workbook's parts and how they point at each other: sheets by name, in order, and the tables they share. */
import { posix } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { DateSystem } from '../../sheet.ts'
import type { Zip } from '../guard-zip.ts'
import { isOn } from '../xml/boolean.ts'
import { scanXml, type XmlHandler, type XmlTag } from '../xml/scanner.ts'

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  /** Its part, as stored in the zip. */
  readonly part: string
}

export interface Package {
  readonly sheets: readonly SheetEntry[]
  readonly dateSystem: DateSystem
  readonly strings: string | undefined
  readonly styles: string | undefined
}

interface Relationship {
  /** The last word of its type: strict and transitional files differ in the rest. */
  readonly type: string
  readonly target: string
}

class Relationships implements XmlHandler {
  readonly byId = new Map<string, Relationship>()

  open(name: string, tag: XmlTag): void {
    if (name !== 'Relationship' || tag.attribute('TargetMode') === 'External') return
    const type = (tag.attribute('Type') ?? '').split('/').at(-1) ?? ''
    this.byId.set(tag.attribute('Id') ?? '', { type, target: tag.attribute('Target') ?? '' })
  }

  text(): void {}
  close(): void {}

  ofType(type: string): Relationship | undefined {
    return [...this.byId.values()].find((each) => each.type === type)
  }
}

class WorkbookXml implements XmlHandler {
  readonly sheets: { name: string; hidden: boolean; id: string }[] = []
  dateSystem: DateSystem = '1900'

  open(name: string, tag: XmlTag): void {
    if (name === 'workbookPr' && isOn(tag.attribute('date1904'))) this.dateSystem = '1904'
    if (name !== 'sheet') return
    const hidden = /^(?:hidden|veryHidden)$/.test(tag.attribute('state') ?? '')
    this.sheets.push({ name: tag.attribute('name') ?? '', hidden, id: tag.attribute('id') ?? '' })
  }

  text(): void {}
  close(): void {}
}

/** The relationships of a part; none where it has no such file. @param part '' for the package itself. */
async function relationshipsOf(zip: Zip, part: string): Promise<Relationships> {
  const { dir, base } = posix.parse(part)
  const relationships = new Relationships()
  const file = zip.find(posix.join(dir, '_rels', `${base}.rels`))
  if (file !== undefined) await scanXml(zip.stream(file), relationships)
  return relationships
}

function partOf(zip: Zip, from: string, target: string): string | undefined {
  return zip.find(target.startsWith('/') ? target : posix.join(posix.dirname(from), target))
}

/** @throws AppError `import.damaged`: there is no workbook, or a sheet of it is missing. */
export async function openPackage(zip: Zip): Promise<Package> {
  const main = (await relationshipsOf(zip, '')).ofType('officeDocument')?.target ?? 'xl/workbook.xml'
  const workbook = partOf(zip, '', main) ?? zip.find('xl/workbook.xml')
  if (workbook === undefined) throw new AppError('import.damaged')
  const relationships = await relationshipsOf(zip, workbook)
  const xml = new WorkbookXml()
  await scanXml(zip.stream(workbook), xml)
  const find = (target: string) => partOf(zip, workbook, target)
  const sheets = xml.sheets.flatMap(({ name, hidden, id }, i) => {
    const found = relationships.byId.get(id) ?? { type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` }
    // A chart has a sheet of its own and no cells.
    if (found.type !== 'worksheet') return []
    const part = find(found.target)
    if (part === undefined) throw new AppError('import.damaged')
    return [{ name, hidden, part }]
  })
  return {
    sheets,
    dateSystem: xml.dateSystem,
    strings: find(relationships.ofType('sharedStrings')?.target ?? 'sharedStrings.xml'),
    styles: find(relationships.ofType('styles')?.target ?? 'styles.xml'),
  }
}
