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

const root = document.getElementById('app')!

/** Nothing of ours came, so no words of ours either. */
const sayBroken = () => {
  root.innerHTML =
    '<p class="page" role="alert">頁面沒有載完，請重新整理。<br>The page did not load: please reload.<br>読み込めませんでした。再読み込みしてください。</p>'
}

settleLanguage()
// One after the other: Safari lets a second importer of a module that still awaits go on without it (WebKit bug 242740).
import('./words/words.ts')
  .then(() => import('./open.tsx'))
  .then(({ open }) => open(root))
  .catch((problem: unknown) => {
    sayBroken()
    throw problem
  })
