import { brands, chosenStore, faces, storeId } from '../data/state.ts'
import { Till } from '../till/till.tsx'
import { Counter } from './counter.tsx'
import { Poster } from './poster.tsx'

const Choose = () => (
  <label class="choose">
    <span class="sr">門市</span>
    <select value={chosenStore.value?.store.id} onChange={({ currentTarget }) => (storeId.value = currentTarget.value)}>
      {brands.value.map(({ id, name, stores }) => (
        <optgroup key={id} label={name}>
          {stores.map((store) => (
            <option key={store.id} value={store.id}>
              {name} {store.name}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  </label>
)

export const StoreSide = () => {
  const chosen = chosenStore.value
  if (!chosen) return null
  const colours = faces.value[chosen.brand.id]?.colours
  return (
    <section
      class="storeside"
      aria-label="門市"
      data-brand={chosen.brand.id}
      style={colours && { '--accent': colours.accent, '--accent-ink': colours.ink }}
    >
      <div class="cap">
        <h2>門市</h2>
        <Choose />
      </div>
      <div class="storeside__in">
        <Poster brand={chosen.brand} store={chosen.store} />
        <Counter key={chosen.store.id} store={chosen.store} />
      </div>
      <Till key={`till ${chosen.store.id}`} brand={chosen.brand} store={chosen.store} />
    </section>
  )
}
