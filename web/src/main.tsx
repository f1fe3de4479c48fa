/** Opens the desk in the page. */

import { createRoot } from 'react-dom/client'
import { Desk } from './desk.js'
import './style/tokens.css'
import './style/frame.css'
import './style/marks.css'
import './style/screens.css'
import './style/page.css'
import './style/sentence.css'
import './style/quote.css'
import './style/copies.css'

const root = document.getElementById('desk')
if (!root) throw new RangeError('no element #desk in the page')
createRoot(root).render(<Desk />)
