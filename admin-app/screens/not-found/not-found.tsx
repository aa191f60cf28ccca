import { MapPinOff } from 'lucide-preact'
import { ButtonLink } from '../../parts/form/button.tsx'
import { Page } from '../../parts/page/page.tsx'
import { Blank } from '../../parts/state/blank.tsx'
import { notFoundWords as words, states } from '../../words/words.ts'

export default function NotFound() {
  return (
    <Page title={words.title}>
      <Blank
        icon={MapPinOff}
        title={words.heading}
        actions={
          <ButtonLink kind="main" href="/admin/">
            {states.back}
          </ButtonLink>
        }
      >
        {words.body}
      </Blank>
    </Page>
  )
}
