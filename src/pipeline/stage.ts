/** What a stage is: a plain function with a name, a version and what it needs and gives, so that a checker can read the order. */

import type { Notice, Staged } from '../model/notice.js'
import type { Resources } from './resources.js'

/** One step over a state `S`: takes the keys it needs, returns the keys it gives and what a person should know. */
export interface Stage<S> {
  readonly name: string
  /** Raised when the same input gives another output; part of the engine's fingerprint. */
  readonly version: number
  readonly needs: readonly (keyof S)[]
  readonly gives: readonly (keyof S)[]
  run(state: S, resources: Resources): Staged<Partial<S>>
}

/** Makes stages over `S`: `run` sees only what it says it needs, and must return all that it says it gives. */
export function stagesOver<S>() {
  return <N extends keyof S, G extends keyof S>(
    name: string,
    version: number,
    needs: readonly N[],
    gives: readonly G[],
    run: (input: Pick<S, N>, resources: Resources) => Staged<Pick<S, G>> | Pick<S, G>,
  ): Stage<S> => ({
    name,
    version,
    needs,
    gives,
    run: (state, resources) => {
      const result = run(state, resources)
      const staged = 'value' in result && 'notices' in result ? result : { value: result, notices: [] }
      return staged as Staged<Partial<S>>
    },
  })
}

/** Runs the list in its order over a first state. */
export function runStages<S>(stages: readonly Stage<S>[], first: Partial<S>, resources: Resources): { state: S; notices: Notice[] } {
  let state = first as S
  const notices: Notice[] = []
  for (const stage of stages) {
    const given = stage.run(state, resources)
    state = { ...state, ...given.value }
    notices.push(...given.notices)
  }
  return { state, notices }
}

/** What is wrong with an order: a need that nothing before gives, or a key given twice. Empty when sound. */
export function faultsInOrder<S>(stages: readonly Stage<S>[], first: readonly (keyof S)[]): string[] {
  const known = new Set<keyof S>(first)
  const faults: string[] = []
  for (const stage of stages) {
    for (const need of stage.needs) if (!known.has(need)) faults.push(`${stage.name} needs ${String(need)}, which nothing before it gives`)
    for (const gift of stage.gives) {
      if (known.has(gift)) faults.push(`${stage.name} gives ${String(gift)}, which is there already`)
      known.add(gift)
    }
  }
  return faults
}
