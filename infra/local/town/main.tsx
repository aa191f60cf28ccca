import { render } from 'preact'
import '#shared/ui/tokens.css'
import './styles/ground.css'
import './styles/street.css'
import './styles/phone.css'
import './styles/chat.css'
import './styles/sheet.css'
import './styles/store.css'
import './styles/logs.css'
import './styles/sms.css'
import './styles/narrow.css'
import { keepFresh } from './data/keep-fresh.ts'
import { Town } from './town.tsx'

keepFresh()
render(<Town />, document.getElementById('town')!)
