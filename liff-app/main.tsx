// The counter is a page of its own, and so is staff mode on its tablet; every other address is a member's, below a brand.
import '#shared/ui/tokens.css'
import './parts/base.css'
import './parts/controls.css'
import { render } from 'preact'
import { BASE } from './data/address.ts'

const root = document.getElementById('app')!

const path = location.pathname.replace(/\/$/, '')
if (path === `${BASE}/counter/staff`) {
  void import('./screens/staff/door/tablet.tsx').then(({ TabletScreen }) => {
    root.replaceChildren()
    render(<TabletScreen />, root)
  })
} else if (path === `${BASE}/counter`) {
  void import('./screens/counter/counter.tsx').then(({ CounterScreen }) => {
    root.replaceChildren()
    render(<CounterScreen />, root)
  })
} else {
  void import('./member.tsx').then(({ open }) => open(root))
}
