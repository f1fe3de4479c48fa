import { afterEach, describe, expect, it } from 'vitest'
import { NETWORKS } from '../../src/language/reader.js'
import { loadResources, modeRead, readingMode } from '../../src/pipeline/resources.js'

describe('what the engine is loaded with', () => {
  it('takes one network, and what is read in one mode is stale in the other', () => {
    const [accurate, fast] = [loadResources('accurate'), loadResources('fast')]
    const held = ({ models }: typeof fast) => Object.values(NETWORKS).filter((path) => models[path])
    expect([held(accurate), held(fast)]).toEqual([[NETWORKS.accurate], [NETWORKS.fast]])
    expect(accurate.fingerprint).not.toBe(fast.fingerprint)
    expect([modeRead(accurate.fingerprint), modeRead(fast.fingerprint), modeRead(null), modeRead('0.1.0-0123456789ab')]).toEqual([
      'accurate',
      'fast',
      null,
      null,
    ])
  })

  describe('the mode', () => {
    const before = process.env.DRAGOMAN_MODE
    afterEach(() => {
      if (before === undefined) delete process.env.DRAGOMAN_MODE
      else process.env.DRAGOMAN_MODE = before
    })

    it('is what is asked for, else what the environment says, else accurate', () => {
      process.env.DRAGOMAN_MODE = 'fast'
      expect(readingMode('accurate')).toBe('accurate')
      expect(readingMode()).toBe('fast')
      delete process.env.DRAGOMAN_MODE
      expect(readingMode(null)).toBe('accurate')
    })

    it('is refused where there is none of that name', () => {
      expect(() => readingMode('slow')).toThrow(/no mode slow/)
    })
  })
})
