/** The words of spreadsheets, which are Chinese like every document: `resources/templates/sheets.json`. */
import words from '../../../../resources/templates/sheets.json' with { type: 'json' }

export { words as sheetWords }
