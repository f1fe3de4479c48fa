/** A happening's words end where a reader would end them. */

import { describe, expect, it } from 'vitest'
import { annotateText } from '../../../src/pipeline/read.js'
import { loadResources } from '../../../src/pipeline/resources.js'

const resources = loadResources('fast')
const words = (text: string): string[] =>
  (annotateText(text, '2016-08-20', resources).annotation?.events ?? []).map(({ anchor }) => text.slice(anchor.start, anchor.end))

describe('what is said to have happened', () => {
  it.each([
    ['On Friday Peter Vale resigned as chairman of the Houston campaign.', 'Houston campaign'],
    ['On Friday Peter Vale resigned as chairman of the Houston election campaign in a letter.', 'Houston election campaign'],
  ])('is not cut in the middle of a name and its noun: %s', (text, end) => expect(words(text).some((one) => one.includes(end))).toBe(true))

  it('ends with the name where nothing hangs on it', () =>
    expect(words('In May Kenyan envoys visited Lima as rain fell.')[0]).not.toMatch(/rain/))
})
