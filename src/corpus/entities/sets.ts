/** Sets of nodes that are one thing. What a person judged different is never united; what was judged same is united first. */

import { byCodeUnit } from '../../text/order.js'
import { type Node, type Post, postKey } from './nodes.js'

export class Sets {
  private readonly parents = new Map<string, string>()
  private readonly members = new Map<string, Node[]>()
  private readonly held = new Map<string, { readonly size: number; readonly posts: readonly Post[] }>()
  private readonly apart = new Map<string, Set<string>>()

  constructor(nodes: readonly Node[], different: readonly (readonly [Node, Node])[]) {
    for (const node of nodes) {
      this.parents.set(node.id, node.id)
      this.members.set(node.id, [node])
    }
    for (const [a, b] of different) {
      this.apart.set(a.id, (this.apart.get(a.id) ?? new Set()).add(b.id))
      this.apart.set(b.id, (this.apart.get(b.id) ?? new Set()).add(a.id))
    }
  }

  /** Name of the set that holds a node: the smallest id of its members. */
  of(node: Node): string {
    let id = node.id
    let parent = this.parents.get(id) as string
    while (parent !== id) {
      id = parent
      parent = this.parents.get(id) as string
    }
    if (this.parents.get(node.id) !== id) this.parents.set(node.id, id)
    return id
  }

  /** Members of a node's set. */
  with(node: Node): readonly Node[] {
    return this.members.get(this.of(node)) ?? []
  }

  /** Offices of all members of a node's set, each once. */
  posts(node: Node): readonly Post[] {
    const members = this.with(node)
    const known = this.held.get(this.of(node))
    if (known?.size === members.length) return known.posts
    const posts = [...new Map(members.flatMap((member) => member.posts).map((post) => [`${postKey(post)}|${post.level}`, post])).values()]
    this.held.set(this.of(node), { size: members.length, posts })
    return posts
  }

  /** Unites the sets of two nodes; false where some of their members were judged different. */
  unite(a: Node, b: Node): boolean {
    const [one, two] = [this.of(a), this.of(b)].sort(byCodeUnit) as [string, string]
    if (one === two) return true
    const [left, right] = [this.members.get(one) ?? [], this.members.get(two) ?? []]
    if (this.areApart(left, right)) return false
    const [few, many] = left.length < right.length ? [left, right] : [right, left]
    for (const node of few) many.push(node)
    this.parents.set(two, one)
    this.members.set(one, many)
    this.members.delete(two)
    return true
  }

  private areApart(left: readonly Node[], right: readonly Node[]): boolean {
    if (this.apart.size === 0) return false
    const ids = new Set(right.map((node) => node.id))
    return left.some((node) => [...(this.apart.get(node.id) ?? [])].some((id) => ids.has(id)))
  }

  /** Unites all it may, each with the first set that takes it. */
  gather(nodes: readonly Node[]): void {
    const heads: Node[] = []
    for (const node of nodes) if (!heads.some((head) => this.unite(head, node))) heads.push(node)
  }

  /** All sets, each in node order, in the order of their names. */
  all(): Node[][] {
    return [...this.members].sort(([a], [b]) => byCodeUnit(a, b)).map(([, nodes]) => [...nodes].sort((a, b) => byCodeUnit(a.id, b.id)))
  }
}
