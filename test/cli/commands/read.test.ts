/** `dragoman read --explain`: for people as aligned lines, for programs as JSON, and the record without it as ever. */

import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { catchPrinted } from '../../support/printed.js'

const PAGE = 'examples/pages/03-harbour-summit.html'
const printed = catchPrinted()

describe('dragoman read --explain', () => {
  it('says for each block its kind, its words, what made it so and why, in lines of the measure', async () => {
    expect(await run(['read', '--explain', PAGE])).toBe(0)
    expect(printed.out).toMatch(/^title {5}“/m)
    expect(printed.out).toMatch(/^ {10}zones\.headline: the heading/m)
    expect(printed.out).toMatch(/^ {10}by itself \d+ %: \+/m)
    expect(Math.max(...printed.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  it('carries the same as JSON, beside the record', async () => {
    expect(await run(['read', '--explain', '--json', PAGE])).toBe(0)
    const record = JSON.parse(printed.out)
    expect(record.zones.length).toBeGreaterThan(record.explain.length)
    const body = record.explain.find((block: { kind: string }) => block.kind === 'body')
    expect(body).toMatchObject({ reason: null, by: expect.stringMatching(/^pages-blocks@/) })
    expect(record.text.slice(body.start, body.end).trim()).toBe(body.words)
    expect(body.judged[0].moved[0]).toEqual({ feature: expect.any(String), value: expect.any(Number), by: expect.any(Number) })
  })

  it('is left out where it is not asked for', async () => {
    expect(await run(['read', PAGE])).toBe(0)
    expect(JSON.parse(printed.out)).not.toHaveProperty('explain')
  })
})
