import type { Sheet } from '../../sheet.ts'

/** Rows are kept by sheet name, so a second sheet of one name gets a number. */
export function withUniqueNames(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>()
  return sheets.map((sheet) => {
    let name = sheet.name
    for (let i = 2; taken.has(name); i++) name = `${sheet.name} (${i})`
    taken.add(name)
    return name === sheet.name ? sheet : { ...sheet, name }
  })
}
