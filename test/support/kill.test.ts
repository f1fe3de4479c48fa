/** Kills come when they are asked for. */

import { expect, it } from 'vitest'
import { momentsBetween, runNode } from './kill.js'

it('spreads moments over the span, one a share', () => {
  const moments = momentsBetween(100, 400, 30, 1)
  expect(moments).toEqual(momentsBetween(100, 400, 30, 1))
  expect(moments.map((moment) => Math.floor(moment / 10))).toEqual(Array.from({ length: 30 }, (_, index) => 10 + index))
})

it('kills at the moment, or not at all', async () => {
  expect(await runNode(['-e', 'setInterval(() => {}, 1000)'], 100)).toMatchObject({ killed: true, code: null })
  expect(await runNode(['-e', 'console.error("told"); process.exitCode = 3'], null)).toMatchObject({
    killed: false,
    code: 3,
    told: 'told\n',
  })
})
