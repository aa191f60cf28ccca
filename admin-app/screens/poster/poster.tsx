import { ArrowLeft, Printer } from 'lucide-preact'
import { useLocation, useRoute } from 'preact-iso'
import { useEffect, useState } from 'preact/hooks'
import { fill, SOURCE_LOCALE, type Locale } from '#shared/base/text.ts'
import { useHere } from '../../data/here.tsx'
import { useLiveCard } from '../../data/live-card.ts'
import { useRead } from '../../data/api.ts'
import { Button, ButtonLink } from '../../parts/form/button.tsx'
import { PosterSheet } from '../../parts/paper/poster-sheet.tsx'
import { LocaleSeg } from '../../parts/preview/locale-seg.tsx'
import { Reading } from '../../parts/state/reading.tsx'
import { posterWords as words } from '../../words/rooms.ts'
import { shell } from '../../words/words.ts'
import './poster.css'

/** The sheets alone, as the printer gets them; the bar above them never reaches the paper. */
export default function Poster() {
  const { brand } = useHere()
  const { params } = useRoute()
  const { query } = useLocation()
  const stores = useRead('GET /admin/stores', { brand: brand.id })
  const card = useLiveCard(brand.id)
  const [locale, setLocale] = useState<Locale>(SOURCE_LOCALE)
  const only = query.only?.split(',')
  useEffect(() => {
    document.title = fill(shell.title, { page: words.title })
  }, [])
  return (
    <main class="paper" id="main">
      <Reading of={stores}>
        {(data) => {
          const store = data.stores.find(({ id }) => id === params.store)
          const posters = store?.posters.filter(({ id }) => !only || only.includes(id)) ?? []
          return (
            <>
              <header class="paper__bar">
                <ButtonLink kind="quiet" icon={ArrowLeft} href={`/admin/stores/${params.store}`}>
                  {words.back}
                </ButtonLink>
                <h1>{posters.length === 0 ? words.none : fill(words.count, { count: posters.length })}</h1>
                <p class="note grow">{words.hint}</p>
                <LocaleSeg label={words.language} value={locale} onValue={setLocale} />
                <Button
                  kind="main"
                  icon={Printer}
                  disabled={posters.length === 0 || card.isLoading}
                  onClick={() => print()}
                >
                  {words.print}
                </Button>
              </header>
              <div class="sheets">
                {posters.map((poster) => (
                  <PosterSheet
                    key={poster.id}
                    brand={brand}
                    store={store!.name}
                    poster={poster}
                    card={card.card}
                    locale={locale}
                  />
                ))}
              </div>
            </>
          )
        }}
      </Reading>
    </main>
  )
}
