// A card that has not been printed yet. The same drawing stands in index.html, painted before any script.
import { brandTones } from '#shared/ui/card-face.tsx'
import { app } from '../../data/state.ts'
import { useStore } from '../../data/store.ts'
import './states.css'

export const Opening = () => {
  const { words, face, phase } = useStore(app)
  return (
    <div class="page page--table opening" data-brand style={face && brandTones(face.colours.accent)}>
      <main class="screen opening__in" aria-busy="true">
        <p class="sr" role="status">
          {phase === 'signing-in' ? words?.state.login : words?.state.opening}
        </p>
        <div class="opening__top" />
        <div class="opening__card">
          <div class={face ? 'opening__cover opening__cover--printed' : 'opening__cover'} />
          <div class="opening__cells">
            {Array.from({ length: 9 }, (_, n) => (
              <i key={n} />
            ))}
          </div>
        </div>
      </main>
    </div>
  )
}
