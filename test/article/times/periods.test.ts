/** Seasons, decades, years with a name: listed ones, bare ones, before Christ. */

import { describe, expect, it } from 'vitest'
import { read } from './support.js'

describe('seasons', () => {
  it.each([
    ['Throughout the summer and fall they fought.', ['the summer = 2020-SU', 'fall = 2020-FA']],
    ['For much of the fall and winter it rained.', ['the fall = 2019-FA', 'winter = 2019-WI']],
    ['In the spring of 2015 and autumn it rained.', ['the spring of 2015 = 2015-SP', 'autumn = 2015-FA']],
    ['They spent the spring and summer of 1943 there.', ['the spring = 1943-SP', 'summer of 1943 = 1943-SU']],
    ['It was the winter and spring of 481 BC.', ['the winter = BC0481-WI', 'spring of 481 BC = BC0481-SP']],
    ['Throughout the autumn they quarrelled.', ['the autumn = 2019-FA']],
    ['They will meet in the fall.', ['the fall = 2020-FA']],
    ['He left that spring.', ['that spring = XXXX-SP']],
    ['It fell in 2014. He left that spring.', ['2014 = 2014', 'that spring = 2014-SP']],
    ['The rise and fall of the league was slow.', []],
    ['Prices rise and fall.', []],
    ['The spring and the wheel broke.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('decades', () => {
  it.each([
    ['It was sung in the 1960s and 70s.', ['the 1960s = 196', '70s = 197']],
    ['It was sung in the 1860s and the late 70s.', ['the 1860s = 186', 'the late 70s = 187']],
    ['It was sung in the ‘90s.', ['the ‘90s = 199']],
    ['It was built in the 470s BC.', ['the 470s BC = BC047']],
    ['It was built in the 4th century BC.', ['the 4th century BC = BC03']],
    ['Men in their 30s and 40s sang.', []],
    ['It rose to the low 50s.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('years', () => {
  it.each([
    ['In the 2015 fiscal year it grew.', ['the 2015 fiscal year = 2015']],
    ['His 2004 death shook them.', ['2004 = 2004']],
    ['It was in his 2013 amendments.', ['2013 = 2013']],
    ['It was in Okoro’s 2012 notes.', ['2012 = 2012']],
    ['It counted 2004 deaths.', []],
    ['It sank its 2000 boats.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('months', () => {
  it.each([
    ['In August Okoro met them.', ['August = 2019-08']],
    ['Compared with March, sales rose.', ['March = 2020-03']],
    ['They met with April Jones.', []],
    ['They spoke with May in Oslo.', []],
    ['They joined the March in Oslo.', []],
    ['They joined the March vote.', ['March = 2020-03']],
    ['May the odds be good.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('feasts whose day is not known', () => {
  it.each([
    ['They vote on Election Day.', ['Election Day = XXXX-XX-XX']],
    ['They met at Passover 2019.', ['Passover 2019 = 2019-XX-XX']],
    ['They saw the Victory Day Parade.', []],
    ['They won the national day prize.', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('a day and month without its year', () => {
  it.each([
    ['He won there on May 3.', '2020-06-18', ['May 3 = 2020-05-03']],
    ['He won the vote of June 30.', '2020-06-18', ['June 30 = 2020-06-30']],
    ['They will count what was cast by June 10.', '2020-06-18', ['June 10 = 2020-06-10']],
    ['He won there on December 3.', '2020-06-18', ['December 3 = 2019-12-03']],
    ['They will meet on February 3.', '2020-06-18', ['February 3 = 2021-02-03']],
    ['He won there last July.', '2020-06-18', ['last July = 2019-07']],
    ['He won there in July.', '2020-06-18', ['July = 2019-07']],
    ['He won there last summer.', '2020-06-18', ['last summer = 2020-SU']],
  ])('%s', (text, reference, expected) => expect(read(text, reference)).toEqual(expected))
})

describe('a day that names what happened', () => {
  it.each([
    ['The May 3 attack shook them.', ['May 3 = 2020-05-03']],
    ['The 3 May attack shook them.', ['3 May = 2020-05-03']],
    ['The Sept. 11 attacks shook them.', ['Sept. 11 = XXXX-09-11']],
    ['The Dec. 5 bombing shook them.', ['Dec. 5 = XXXX-12-05']],
    ['The Nov. 3 election is near.', ['Nov. 3 = 2020-11-03']],
    ['They read a Nov. 3 letter.', ['Nov. 3 = 2019-11-03']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('a year told beside a month', () => {
  it.each([
    ['He left on 5 December last year.', ['5 December last year = 2019-12-05']],
    ['He left in Sept. last year.', ['Sept. last year = 2019-09']],
    ['In H1 2019 it grew.', ['H1 2019 = 2019-H1']],
    ['It is due in FY2021.', ['FY2021 = 2021']],
    ['In the week to May 5 it grew.', ['the week = P1W', 'May 5 = 2020-05-05']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('a day after until', () => {
  it.each([
    ['They gave him until 9 a.m. Tuesday to leave.', ['9 a.m. Tuesday = 2020-06-23T09:00']],
    ['It extended the deadline until noon Friday.', ['noon Friday = 2020-06-19T12:00']],
    ['They talked until Tuesday.', ['Tuesday = 2020-06-16']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})

describe('times that the text alone tells', () => {
  it.each([
    ['He said at the time, and since, that it rained.', ['the time = PAST_REF']],
    ['During this period they fought.', ['this period = PAST_REF']],
    ['At the time he left it rained.', []],
    ['He is right now in Oslo.', ['now = PRESENT_REF']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))
})
