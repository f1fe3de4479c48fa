/** HTML to text: blocks apart, white space collapsed, every run carried back to the source, whatever the markup. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectHtml } from '../../../src/page/formats/html.js'

/** Source words of each run equal its text, entities and collapsed white space aside. */
function faults(source: string): string[] {
  const { text, toSource } = projectHtml(source)
  const bad: string[] = []
  for (let at = 0; at < toSource.length; at += 3) {
    const [start, from, length] = toSource.slice(at, at + 3) as [number, number, number]
    const [here, there] = [text.slice(start, start + length), source.slice(from, from + length)]
    if (here !== there.replace(/\s/g, ' ') && source[from] !== '&') bad.push(`${here} <> ${there}`)
  }
  return bad
}

describe('projectHtml', () => {
  it('keeps blocks apart and inline words together', () => {
    expect(projectHtml('<p>One <b>bold</b> word.<p>Two<div>Three</div><ul><li>a<li>b</ul>').text).toBe(
      'One bold word.\n\nTwo\n\nThree\n\na\nb',
    )
  })

  it('lets a sentence run over one line break, and parts paragraphs at two', () => {
    expect(projectHtml('a line that<br>runs on.<br><br>New one.<br>Third.').text).toBe('a line that runs on.\n\nNew one.\nThird.')
  })

  it('decodes entities and drops what nobody sees', () => {
    expect(
      projectHtml('Fish &amp; chips&nbsp;&#8212; so&shy;ft<script>x()</script><style>p{}</style><svg><text>no</text></svg>').text,
    ).toBe('Fish & chips — soft')
  })

  it('carries both characters of one entity back, in order', () => {
    const { text, toSource } = projectHtml('a &NotEqualTilde; b &#x1F600;')
    expect(text).toBe('a \u2242\u0338 b \u{1f600}')
    expect(toSource.filter((_, index) => index % 3 === 1)).toEqual([0, 17])
  })

  it('keeps the cells of a row in one line and closes what HTML closes', () => {
    expect(projectHtml('<table><tr><td>A<td>1<tr><td>B<td>2</table>after').text).toBe('A\t1\nB\t2\n\nafter')
  })

  it('reads the head', () => {
    const { head } = projectHtml(
      '<html lang=en><title>A &amp; B</title><meta property="og:title" content="A"><link rel=canonical href=https://x.example/a><script type="application/ld+json">{"a":1}</script>',
    )
    expect(head).toMatchObject({
      title: 'A & B',
      lang: 'en',
      canonical: 'https://x.example/a',
      metas: [{ key: 'og:title', content: 'A' }],
      jsonLd: ['{"a":1}'],
    })
  })

  it('marks time elements with their words', () => {
    const { head, text } = projectHtml('<p>Out on <time datetime="2023-05-10">10 May</time>.</p>')
    expect(head.marked.map((mark) => [mark.value, text.slice(mark.start, mark.end).trim()])).toEqual([['2023-05-10', '10 May']])
  })

  it('keeps all words of a page of more elements or blocks than are kept apart, and says so', () => {
    for (const piece of ['<b>a</b> ', '<p>ab</p>', 'ab<br><br>']) {
      const { text, blocks, parents, cut } = projectHtml(piece.repeat(450_000))
      expect(cut).toBe(true)
      expect(parents.length).toBeLessThanOrEqual(400_000)
      expect(blocks.length).toBeLessThanOrEqual(200_001)
      expect(text.replace(/\s/g, '').length).toBe(450_000 * (piece.includes('ab') ? 2 : 1))
      expect(text).not.toContain('abab')
    }
    expect(projectHtml('<p>ab</p>').cut).toBe(false)
  })

  it('carries every run back to the source, on any soup of tags', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class=body>',
      '</div>',
      '<a href=x>',
      '</a>',
      '<table><tr><td>',
      '</table>',
      '<br>',
      '&amp;',
      'word',
      ' two words ',
      '\n',
      '<li>',
      '<b>',
      '</b>',
      '<script>',
      '</script>',
      '<!-- c -->',
      '<',
      '&',
      'é😀',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const source = pieces.join('')
        const { blocks, text } = projectHtml(source)
        expect(faults(source)).toEqual([])
        blocks.forEach((block, at) => {
          expect(block.start).toBeGreaterThanOrEqual(blocks[at - 1]?.end ?? 0)
          expect(block.end).toBeGreaterThan(block.start)
          expect(text.slice(block.start, block.end).trim()).not.toBe('')
        })
      }),
      { numRuns: 300 },
    )
  })
})
