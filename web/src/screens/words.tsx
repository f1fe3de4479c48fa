/** The words of a sentence one by one, as a table: what the drawn tree says, for reading, copying and for those who do not see it. */

import type { TokenRow } from '../../../src/desk/shapes.js'
import { counted } from '../names.js'

export function Words({ tokens, text }: { readonly tokens: readonly TokenRow[]; readonly text: string }) {
  const words = ({ start, end }: TokenRow): string => text.slice(start, end)
  return (
    <details className="word-table">
      <summary>The same as a table: {counted(tokens.length, 'word')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reached by keys */}
      <section aria-label="Words with tags and heads" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Word</th>
              <th scope="col">Lemma</th>
              <th scope="col">Tag</th>
              <th scope="col">Relation</th>
              <th scope="col">Head</th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => {
              const head = tokens[token.head]
              return (
                <tr key={token.start}>
                  <td className="press">{words(token)}</td>
                  <td className="press">{token.lemma}</td>
                  <td className="code">
                    {token.upos}
                    {token.xpos && token.xpos !== token.upos && ` ${token.xpos}`}
                  </td>
                  <td className="code">{token.deprel}</td>
                  <td className="press">{head ? words(head) : '–'}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
    </details>
  )
}
