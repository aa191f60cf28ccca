// First the language of the page, then what is said in it.
import '#shared/ui/tokens.css'
import './parts/styles/ground.css'
import './parts/styles/desk.css'
import './parts/styles/page.css'
import './parts/styles/says.css'
import './parts/styles/button.css'
import './parts/styles/field.css'
import './parts/styles/choose.css'
import './parts/styles/chip.css'
import './parts/styles/table.css'
import './parts/styles/side.css'
import './parts/styles/over.css'
import './parts/styles/state.css'
import './parts/styles/narrow.css'
import { settleLanguage } from './words/language.ts'

settleLanguage()
// One after the other: Safari lets a second importer of a module that still awaits go on without it (WebKit bug 242740).
await import('./words/words.ts')
const { open } = await import('./open.tsx')
open(document.getElementById('app')!)
