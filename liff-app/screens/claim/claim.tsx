// A campaign's link: what it gives, and one button; a stranger joins by it.
import type { Claim } from '../../data/coupons/links.ts'
import { useApp } from '../../parts/words.ts'
import { LinkPage } from './link-page.tsx'
import { sayValidity } from './say-validity.ts'

export const ClaimScreen = ({ id }: { id: string }) => {
  const { words, fill, brand, locale } = useApp()
  return (
    <LinkPage<Claim>
      kind="claim"
      code={id}
      title={() => fill(words.claim.gives, { brand })}
      until={({ validity }) => sayValidity(validity, words.claim, locale)}
    />
  )
}

export default ClaimScreen
