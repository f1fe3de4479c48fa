/** The arcs of a dependency tree above its words: which stands above which, so that none crosses another more than the tree makes it. */

export interface Arc {
  readonly head: number
  readonly dependent: number
  readonly relation: string
  /** 1 stands nearest to the words; an arc stands above all that lie within it. */
  readonly level: number
}

/** Arcs by length, without the root's own. Heads are indexes into `tokens`, -1 the root. */
export function arcsOf(tokens: readonly { readonly head: number; readonly deprel: string }[]): Arc[] {
  const arcs = tokens
    .flatMap(({ head, deprel }, dependent) => (head >= 0 && head !== dependent ? [{ head, dependent, relation: deprel }] : []))
    .sort((a, b) => lengthOf(a) - lengthOf(b) || leftOf(a) - leftOf(b))
  const highest = new Array<number>(tokens.length).fill(0)
  return arcs.map((arc) => {
    let level = 1
    for (let gap = leftOf(arc); gap < leftOf(arc) + lengthOf(arc); gap++) level = Math.max(level, (highest[gap] as number) + 1)
    for (let gap = leftOf(arc); gap < leftOf(arc) + lengthOf(arc); gap++) highest[gap] = level
    return { ...arc, level }
  })
}

type Ends = Pick<Arc, 'head' | 'dependent'>
const lengthOf = ({ head, dependent }: Ends): number => Math.abs(head - dependent)
const leftOf = ({ head, dependent }: Ends): number => Math.min(head, dependent)
