import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../src/text/sha256.js'

const reference = (input: string | Uint8Array): string => createHash('sha256').update(input).digest('hex')

describe('sha256Hex', () => {
  it('gives the digests of FIPS 180-4', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('agrees with another implementation at every length around a block', () => {
    for (let length = 50; length < 140; length++) expect(sha256Hex('é'.repeat(length))).toBe(reference('é'.repeat(length)))
  })

  it('agrees with another implementation on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => sha256Hex(bytes) === reference(bytes)))
  })
})
