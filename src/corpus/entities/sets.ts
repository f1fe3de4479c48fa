/** Sets of nodes that are one thing. What a person judged different is never united; what was judged same is united first. */

import { type Node, type Post, postKey } from './nodes.js'

/** Sets over nodes that are numbered by their `place`, in its order. A set is named by the smallest place of its members. */
export class Sets {
  private readonly parents: Int32Array
  private readonly members: (Node[] | null)[]
  private readonly held = new Map<number, { readonly size: number; readonly posts: readonly Post[] }>()
  private readonly apart = new Map<Node, Set<Node>>()

  constructor(nodes: readonly Node[], different: readonly (readonly [Node, Node])[]) {
    this.parents = new Int32Array(nodes.length)
    for (let i = 0; i < nodes.length; i++) this.parents[i] = i
    this.members = nodes.map((node) => [node])
    for (const [a, b] of different) {
      this.apart.set(a, (this.apart.get(a) ?? new Set()).add(b))
      this.apart.set(b, (this.apart.get(b) ?? new Set()).add(a))
    }
  }

  /** Name of the set that holds a node. */
  of({ place }: Node): number {
    const { parents } = this
    let root = place
    while (parents[root] !== root) root = parents[root] as number
    parents[place] = root
    return root
  }

  /** Members of a node's set. */
  with(node: Node): readonly Node[] {
    return this.members[this.of(node)] ?? []
  }

  /** Offices of all members of a node's set, each once. */
  posts(node: Node): readonly Post[] {
    const set = this.of(node)
    const members = this.members[set] ?? []
    const known = this.held.get(set)
    if (known?.size === members.length) return known.posts
    const posts = [...new Map(members.flatMap((member) => member.posts).map((post) => [`${postKey(post)}|${post.level}`, post])).values()]
    this.held.set(set, { size: members.length, posts })
    return posts
  }

  /** Unites the sets of two nodes; false where some of their members were judged different. */
  unite(a: Node, b: Node): boolean {
    const [x, y] = [this.of(a), this.of(b)]
    if (x === y) return true
    const [one, two] = x < y ? [x, y] : [y, x]
    const [left, right] = [this.members[one] as Node[], this.members[two] as Node[]]
    if (this.areApart(left, right)) return false
    const [few, many] = left.length < right.length ? [left, right] : [right, left]
    for (const node of few) many.push(node)
    this.parents[two] = one
    this.members[one] = many
    this.members[two] = null
    return true
  }

  private areApart(left: readonly Node[], right: readonly Node[]): boolean {
    if (this.apart.size === 0) return false
    const others = new Set(right)
    return left.some((node) => [...(this.apart.get(node) ?? [])].some((other) => others.has(other)))
  }

  /** Unites all it may, each with the first set that takes it. */
  gather(nodes: readonly Node[]): void {
    const heads: Node[] = []
    for (const node of nodes) if (!heads.some((head) => this.unite(head, node))) heads.push(node)
  }

  /** All sets, each in node order, in the order of their names. */
  all(): Node[][] {
    return this.members.flatMap((nodes) => (nodes ? [[...nodes].sort((a, b) => a.place - b.place)] : []))
  }
}
