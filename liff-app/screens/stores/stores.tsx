// Where the brand is: for guests as well, whom the rich menu leads here.
import { Dock } from '../../parts/dock.tsx'
import { Icon } from '../../parts/icon.tsx'
import { OfflineBar } from '../../parts/offline-bar.tsx'
import { Empty } from '../../parts/paper/empty.tsx'
import { useApp } from '../../parts/words.ts'
import './stores.css'

const mapOf = (place: string) => `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}`

export const StoresScreen = () => {
  const { words, fill, face, brand, home, href } = useApp()
  const foot = home ? (
    <Dock on="home" />
  ) : (
    <footer class="foot">
      <div class="foot__in">
        <a class="btn" href={href('/join')}>
          {words.act.join}
        </a>
      </div>
    </footer>
  )
  return (
    <div class="page">
      {face.stores.length === 0 ? (
        <Empty title={words.stores.none} note={fill(words.stores.noneNote, { brand })} />
      ) : (
        <main class="screen stores">
          <h1>{fill(words.stores.page, { brand })}</h1>
          <OfflineBar />
          <ul>
            {face.stores.map(({ id, name, address }) => (
              <li key={id}>
                <Icon name="store" />
                <p>
                  <b>{name}</b>
                  {address && <span class="mute">{address}</span>}
                </p>
                <a class="link" href={mapOf(`${brand} ${name} ${address ?? ''}`)} target="_blank" rel="noreferrer">
                  {words.stores.map}
                  <span class="sr">{name}</span>
                </a>
              </li>
            ))}
          </ul>
        </main>
      )}
      {foot}
    </div>
  )
}

export default StoresScreen
