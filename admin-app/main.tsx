import { QueryClientProvider } from '@tanstack/preact-query'
import { render } from 'preact'
import { LocationProvider } from 'preact-iso'
import '#shared/ui/tokens.css'
import { App } from './app.tsx'
import { queries } from './data/api.ts'
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

render(
  <QueryClientProvider client={queries}>
    <LocationProvider scope="/admin">
      <App />
    </LocationProvider>
  </QueryClientProvider>,
  document.getElementById('app')!,
)
