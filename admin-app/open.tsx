import { QueryClientProvider } from '@tanstack/preact-query'
import { render } from 'preact'
import { LocationProvider } from 'preact-iso'
import { App } from './app.tsx'
import { queries } from './data/api.ts'

export const open = (root: HTMLElement): void => {
  render(
    <QueryClientProvider client={queries}>
      <LocationProvider scope="/admin">
        <App />
      </LocationProvider>
    </QueryClientProvider>,
    root,
  )
  void import('./words/rooms.ts')
}
