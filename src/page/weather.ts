/** Weather strips: a temperature line and the short lines around it, in any order an outlet prints them. */

import type { Block } from './blocks.js'

const TEMPERATURE = /^[^.]{0,40}[-−+]?\d{1,3}(\.\d)?\s?°\s?([CF]\b)?([^.]{0,40})$/u
const SKY =
  /^(weather|weather forecast|forecast|wetter|météo|clima|hava durumu|(partly |mostly |light |heavy |few |scattered |broken |overcast |patchy |moderate )*(clear( sky| skies)?|clouds?|cloudy|sunny|sunshine|rain|showers?|thunderstorms?|drizzle|snow|mist|fog|haze|hazy|windy|overcast|dust|smoke)|humidity\b.{0,20}|wind\b.{0,25}|feels like\b.{0,15}|uv index\b.{0,10}|sunrise\b.{0,15}|sunset\b.{0,15})$/i

/** How far, in blocks, the strip may reach from its temperature line. */
const REACH = 5

/** Whether each block belongs to a weather strip. A strip needs a temperature, or two lines of sky words side by side. */
export function weatherBlocks(text: string, blocks: readonly Block[]): boolean[] {
  const lines = blocks.map((block) => (block.end - block.start > 60 ? '' : text.slice(block.start, block.end)))
  const marks = lines.map((line) =>
    line === '' ? 0 : SKY.test(line) ? 1 : line.includes('°') && TEMPERATURE.test(line) && !/[:;]\s/.test(line) ? 2 : 0,
  )
  const taken = marks.map((mark, at) => mark === 2 || (mark === 1 && (marks[at - 1] === 1 || marks[at + 1] === 1)))
  marks.forEach((mark, at) => {
    if (mark !== 2) return
    for (const step of [-1, 1]) {
      const far = farthest(marks, lines, at, step)
      for (let i = at; i !== far + step; i += step) taken[i] = true
    }
  })
  return taken
}

/** The last sky word within reach in one direction, with only short lines between. */
function farthest(marks: readonly number[], lines: readonly string[], from: number, step: number): number {
  let far = from
  for (let i = 1; i <= REACH; i++) {
    const line = lines[from + i * step]
    if (line === undefined || line === '' || line.split(' ').length > 4) break
    if (marks[from + i * step]) far = from + i * step
  }
  return far
}
