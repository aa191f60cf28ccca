// Tables as text: RFC 4180, and what spreadsheets make of it.

/** Excel takes a file for UTF-8 only when it begins so. */
const BOM = '\uFEFF'
const SEPARATORS = [',', ';', '\t'] as const

/** The separator that stands most often outside quotes in the first line. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1)
  const counted = SEPARATORS.map((separator) => ({ separator, count: first.split(separator).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

/** Rows of cells as they stand; lines without anything in them are left out. A quote that never ends takes the rest. */
export const readCsv = (text: string): string[][] => {
  const plain = text.startsWith(BOM) ? text.slice(1) : text
  const separator = separatorOf(plain)
  const rows: string[][] = []
  let [row, cell, isQuoted]: [string[], string, boolean] = [[], '', false]
  const endRow = () => {
    row.push(cell)
    if (row.some((one) => one !== '')) rows.push(row)
    ;[row, cell] = [[], '']
  }
  for (let at = 0; at < plain.length; at++) {
    const letter = plain[at]!
    if (isQuoted && letter === '"' && plain[at + 1] === '"') cell += plain[++at]
    else if (isQuoted && letter === '"') isQuoted = false
    else if (isQuoted) cell += letter
    else if (letter === '"' && cell === '') isQuoted = true
    else if (letter === separator) {
      row.push(cell)
      cell = ''
    } else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && plain[at + 1] === '\n') at++
      endRow()
    } else cell += letter
  }
  endRow()
  return rows
}

const cellOf = (value: string | number): string => {
  const text = String(value)
  // What begins like a formula is told to be text: a spreadsheet would run it.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  BOM + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
