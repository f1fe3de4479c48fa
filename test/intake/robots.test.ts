/** What a robots.txt says is read as RFC 9309 says. */

import { describe, expect, it } from 'vitest'
import { readRobots } from '../../src/intake/robots.js'

const rules = (...lines: string[]) => readRobots(lines.join('\n'), 'dragoman')

describe('readRobots', () => {
  it('takes the groups that name it, else those for all', () => {
    const named = rules(
      'User-agent: *',
      'Disallow: /',
      '',
      'User-Agent: other',
      'User-agent: Dragoman/1.0',
      'Disallow: /a # not this',
      '',
      'User-agent: dragoman',
      'Disallow: /b',
    )
    expect(['/x', '/a', '/a/1', '/b'].map(named.allows)).toEqual([true, false, false, false])
    expect(rules('User-agent: *', 'Disallow: /').allows('/x')).toBe(false)
    expect(rules('User-agent: other', 'Disallow: /').allows('/x')).toBe(true)
    expect(rules('<html>Not found</html>').allows('/x')).toBe(true)
  })

  it('keeps a group that disallows nothing apart from the next', () => {
    expect(rules('User-agent: dragoman', 'Disallow:', 'User-agent: *', 'Disallow: /').allows('/x')).toBe(true)
  })

  it('lets the longest rule decide, and allowing win a tie', () => {
    const { allows } = rules('User-agent: *', 'Disallow: /news', 'Allow: /news/world', 'Disallow: /same', 'Allow: /same')
    expect(['/news/x', '/news/world/1', '/same'].map(allows)).toEqual([false, true, true])
  })

  it('reads stars and the end', () => {
    const { allows } = rules('User-agent: *', 'Disallow: /*.pdf$', 'Disallow: /p*/x', 'Disallow: /only$')
    expect(['/a.pdf', '/a.pdf?x', '/p1/2/x/3', '/p1/y', '/only', '/only/x'].map(allows)).toEqual([false, true, false, true, false, true])
  })

  it('takes percent codes for what they stand for', () => {
    const { allows } = rules('User-agent: *', 'Disallow: /%7ejoe', 'Disallow: /caf\u00e9', 'Disallow: /a%2fb')
    expect(['/~joe/x', '/caf%C3%A9', '/a/b', '/a%2Fb'].map(allows)).toEqual([false, false, true, false])
  })

  it('reads the wanted delay, and always allows robots.txt', () => {
    const robots = rules('User-agent: *', 'Crawl-delay: 2.5', 'Disallow: /')
    expect([robots.delay, robots.allows('/robots.txt')]).toEqual([2.5, true])
    expect(rules('User-agent: *', 'Crawl-delay: soon').delay).toBeNull()
  })
})
