/** The store in memory is a store. */

import { memoryStore } from '../../src/store/memory.js'
import { conformance } from './conformance.js'

conformance('memory', memoryStore)
