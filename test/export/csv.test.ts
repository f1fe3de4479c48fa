import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/export/csv.js'

/** A reader after RFC 4180, to see that what was written is what is read. */
function parse(text: string): string[][] {
  const rows: string[][] = []
  for (let at = 0; at < text.length; ) {
    const row: string[] = []
    for (;;) {
      const [whole = '', quoted, plain = '', end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at)) ?? []
      if (whole === '') throw new RangeError(`no cell at ${at}`)
      row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
      at += whole.length
      if (end === '\r\n') break
    }
    rows.push(row)
  }
  return rows
}

describe('CSV', () => {
  it('quotes only where it must, and ends lines as RFC 4180 says', () => {
    expect(csv([['a', 'b c', 'd,e', 'f"g', 'h\ni', 4]])).toBe('a,b c,"d,e","f""g","h\ni",4\r\n')
  })

  it('gives back what was put in, but for what a spreadsheet would run', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '“', 'é', '=', '-') })
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (rows) => {
        const found = parse(csv(rows))
        expect(found.map((row) => row.length)).toEqual(rows.map((row) => row.length))
        for (const [index, value] of rows.flat().entries()) expect([value, `'${value}`]).toContain(found.flat()[index])
        for (const value of found.flat()) expect(value).not.toMatch(/^[\s"]*[=+\-@]/)
      }),
    )
  })

  it('makes formulas inert, also behind spaces, quotes and in full width, and keeps plain words', () => {
    for (const bad of ['=1+1', '+1', '-1', '@x', ' =1', '\t=1', '\n=1', '"=1', '＝1', '\u200b=1', "'=1"])
      expect(csv([[bad]]), bad).toMatch(/^"?'/)
    for (const good of ['We will not', '“No”', '1 = 1', 'a-b', '2023-05-10']) expect(csv([[good]])).not.toMatch(/^"?'/)
    expect(csv([['a\u0000b\u001b[2J']])).toBe('ab[2J\r\n')
  })
})
