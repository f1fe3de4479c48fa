/** Reads a CSV with quoted fields into objects keyed by its header. */

/** One object a row; missing fields are empty strings. */
export function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = fields(text)
  return rows.filter((row) => row.length > 1).map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}

function fields(text: string): string[][] {
  const rows: string[][] = [[]]
  let field = ''
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string
    if (quoted && c === '"' && text[i + 1] === '"') field += text[i++]
    else if (c === '"') quoted = !quoted
    else if (!quoted && (c === ',' || c === '\n')) {
      ;(rows.at(-1) as string[]).push(field.replace(/\r$/, ''))
      field = ''
      if (c === '\n') rows.push([])
    } else field += c
  }
  if (field) (rows.at(-1) as string[]).push(field)
  return rows
}
