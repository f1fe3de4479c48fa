import { describe, expect, it } from 'vitest'
import type { Resources } from '../../src/pipeline/resources.js'
import { faultsInOrder, runStages, stagesOver } from '../../src/pipeline/stage.js'
import { ARTICLE_STAGES, CORPUS_STAGES, PAGE_STAGES } from '../../src/pipeline/stages.js'

interface Toy {
  seed: number
  doubled: number
  shown: string
}

const toy = stagesOver<Toy>()
const double = toy('double', 1, ['seed'], ['doubled'], ({ seed }) => ({ doubled: seed * 2 }))
const show = toy('show', 1, ['doubled'], ['shown'], ({ doubled }) => ({
  value: { shown: String(doubled) },
  notices: [{ code: 'toy', stage: 'show', at: 'x', message: 'm', hint: 'h' }],
}))

describe('the order of stages', () => {
  it('gives every stage what it needs before it runs', () => {
    expect(faultsInOrder(PAGE_STAGES, ['input'])).toEqual([])
    expect(faultsInOrder(ARTICLE_STAGES, ['article', 'pageText'])).toEqual([])
    expect(faultsInOrder(CORPUS_STAGES, ['readings', 'log', 'memos'])).toEqual([])
  })

  it('is refused where a need comes too late or a gift comes twice', () => {
    expect(faultsInOrder([show, double], ['seed'])).toEqual(['show needs doubled, which nothing before it gives'])
    expect(faultsInOrder([double, double], ['seed'])).toEqual(['double gives doubled, which is there already'])
  })

  it('carries values forward and collects notices', () => {
    const { state, notices } = runStages([double, show], { seed: 21 }, {} as Resources)
    expect(state.shown).toBe('42')
    expect(notices.map((notice) => notice.code)).toEqual(['toy'])
  })
})
