/** Prints docs/stages.md from the list of stages itself; a test holds the two together. Run after a build: `node scripts/stages-doc.mjs > docs/stages.md`. */

import { stagesDocument } from '../dist/src/pipeline/stages-document.js'

process.stdout.write(stagesDocument())
