/** Nothing is fitted to the five pages: with every country, capital, nationality word and person replaced throughout, the dossier is the same, renamed. */

import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seedDossier } from '../../eval/seeds/dossier.js'
import { loadResources } from '../../src/pipeline/resources.js'
import { castOf, drawn, settled } from '../support/casts.js'
import { shapeOf } from '../support/shape.js'

const DATA = resolve(process.env.DRAGOMAN_DATA ?? '../shared')
const there = existsSync(join(DATA, 'seeds'))
if (!there) console.warn('SKIPPED renamed.test.ts: no seeds below DRAGOMAN_DATA')

/** Longest first; each name has one counterpart, so that the replacement can be undone in no other way. */
const CASTS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  'the Andes and Africa': [
    [/T[uü]rkiye/g, 'Cabo Verde'],
    [/Turkey/g, 'Cape Verde'],
    [/Turkish/g, 'Cape Verdean'],
    [/Ankara/g, 'Praia'],
    [/ANKARA/g, 'PRAIA'],
    [/Syrians/g, 'Peruvians'],
    [/Syrian/g, 'Peruvian'],
    [/Syria/g, 'Peru'],
    [/Damascus/g, 'Lima'],
    [/Russian/g, 'French'],
    [/Russia/g, 'France'],
    [/MOSCOW/g, 'PARIS'],
    [/Moscow/g, 'Paris'],
    [/Kremlin/g, 'Elysee'],
    [/Iranian/g, 'Chilean'],
    [/Iran/g, 'Chile'],
    [/Saudi Arabia/g, 'Ghana'],
    [/Saudi/g, 'Ghanaian'],
    [/Chinese/g, 'Danish'],
    [/China/g, 'Denmark'],
    [/Ukraine/g, 'Laos'],
    [/Bashar al-Assad/g, 'Hernan Quispe'],
    [/Bashar Assad/g, 'Hernan Quispe'],
    [/Assad/g, 'Quispe'],
    [/Recep Tayyip Erdogan/g, 'Jorge Almeida Tavares'],
    [/Erdogan/g, 'Tavares'],
    [/Vladimir Putin/g, 'Daniel Otieno'],
    [/Putin/g, 'Otieno'],
    [/Mevl[uü]t (?:Cavusoglu|Çavuşoğlu)/g, 'Mário Gonçalves'],
    [/Cavusoglu/g, 'Goncalves'],
    [/Çavuşoğlu/g, 'Gonçalves'],
    [/Faisal Mekdad/g, 'Ernesto Salinas'],
    [/Mekdad/g, 'Salinas'],
    [/Sergey Lavrov/g, 'Peter Kimani'],
    [/Lavrov/g, 'Kimani'],
    [/Dmitry Peskov/g, 'Samuel Mutua'],
    [/Peskov/g, 'Mutua'],
    [/\bAkar\b/g, 'Lopes'],
  ],
  'northern Europe and Asia': [
    [/T[uü]rkiye/g, 'Myanmar'],
    [/Turkey/g, 'Burma'],
    [/Turkish/g, 'Burmese'],
    [/Ankara/g, 'Naypyidaw'],
    [/ANKARA/g, 'NAYPYIDAW'],
    [/Syrians/g, 'Norwegians'],
    [/Syrian/g, 'Norwegian'],
    [/Syria/g, 'Norway'],
    [/Damascus/g, 'Oslo'],
    [/Russian/g, 'Brazilian'],
    [/Russia/g, 'Brazil'],
    [/MOSCOW/g, 'BRASILIA'],
    [/Moscow/g, 'Brasilia'],
    [/Kremlin/g, 'Planalto'],
    [/Iranian/g, 'Portuguese'],
    [/Iran/g, 'Portugal'],
    [/Saudi Arabia/g, 'South Africa'],
    [/Saudi/g, 'South African'],
    [/Chinese/g, 'Canadian'],
    [/China/g, 'Canada'],
    [/Ukraine/g, 'Chad'],
    [/Bashar al-Assad/g, 'Anders Haugland'],
    [/Bashar Assad/g, 'Anders Haugland'],
    [/Assad/g, 'Haugland'],
    [/Recep Tayyip Erdogan/g, 'Aung Kyaw Thura'],
    [/Erdogan/g, 'Thura'],
    [/Vladimir Putin/g, 'Jukka Lehtonen'],
    [/Putin/g, 'Lehtonen'],
    [/Mevl[uü]t (?:Cavusoglu|Çavuşoğlu)/g, 'Myint Zaw'],
    [/Cavusoglu|Çavuşoğlu/g, 'Zaw'],
    [/Faisal Mekdad/g, 'Nils Brekke'],
    [/Mekdad/g, 'Brekke'],
    [/Sergey Lavrov/g, 'Timo Rantanen'],
    [/Lavrov/g, 'Rantanen'],
    [/Dmitry Peskov/g, 'Antti Salonen'],
    [/Peskov/g, 'Salonen'],
    [/\bAkar\b/g, 'Htun'],
  ],
}

const renamer =
  (cast: readonly (readonly [RegExp, string])[]) =>
  (text: string): string =>
    cast.reduce((renamed, [from, to]) => renamed.replace(from, to), text)

describe.skipIf(!there)('the seeds under other names', () => {
  for (const [name, cast] of Object.entries(CASTS)) {
    it(`give the same dossier, renamed: ${name}`, () => {
      const resources = loadResources()
      const rename = renamer(cast)
      expect(shapeOf(seedDossier(DATA, resources, rename))).toEqual(shapeOf(seedDossier(DATA, resources), rename))
    })
  }

  it.each([1, 2, 3, 4])('give the same dossier under names drawn at random, %i', (seed) => {
    const resources = loadResources()
    const rename = drawn(castOf(seed, resources.knowledge.countries))
    const own = seedDossier(DATA, resources)
    expect(settled(shapeOf(seedDossier(DATA, resources, rename)))).toEqual(settled(shapeOf(own, rename)))
  })
})
