/** The list of stages as a Markdown document, so that docs/stages.md can be tested against the code. */

import type { Stage } from './stage.js'
import { ARTICLE_STAGES, CORPUS_STAGES, PAGE_STAGES } from './stages.js'

const INTRODUCTION = `# Stages

What happens to a page, in order. A stage is a plain function from what it needs to what it gives, with notices beside; \`src/pipeline/stages.ts\` is this list as code, and a checker refuses an order in
which something is needed before it is given. This page is made from it: \`npm run build:code && node scripts/stages-doc.mjs > docs/stages.md\`.
`

/** The whole document, ending in a line feed. */
export function stagesDocument(): string {
  const parts = [table('One page', PAGE_STAGES), table('One article', ARTICLE_STAGES), table('All articles together', CORPUS_STAGES)]
  return `${[INTRODUCTION, ...parts].join('\n')}`
}

function table<S>(title: string, stages: readonly Stage<S>[]): string {
  const rows = stages.map((stage) => `| ${stage.name} | ${stage.needs.map(String).join(', ')} | ${stage.gives.map(String).join(', ')} |`)
  return [`## ${title}`, '', '| stage | needs | gives |', '|---|---|---|', ...rows, ''].join('\n')
}
